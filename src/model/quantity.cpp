#include "model/quantity.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include <fmt/format.h>

#include "base/text.h"
#include "model/rounding.h"

namespace rankwall {

namespace {

constexpr const char* percent = "%";
constexpr double absurd_from = 1e15;

/// "1.7×10³⁰⁰"
std::string power_text(double value) {
  static constexpr std::array<const char*, 10> raised{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  const std::string text = fmt::format("{:.1e}", value);
  const auto mark = text.find("e+");
  std::string exponent;
  for (const char digit : text.substr(mark + 2)) exponent += raised[static_cast<std::size_t>(digit - '0')];
  return text.substr(0, mark) + "×10" + exponent;
}

std::size_t group_size(Grouping grouping) {
  switch (grouping) {
    case Grouping::Three: return 3;
    case Grouping::Four: return 4;
    case Grouping::None: break;
  }
  return 0;
}

/// "1234567.80" → "1,234,567.80"
std::string grouped(const Words& words, std::string number, Grouping grouping) {
  const std::size_t point = std::min(number.find('.'), number.size());
  if (point < number.size()) number.replace(point, 1, words.decimal_mark);
  const std::size_t size = group_size(grouping);
  if (size == 0) return number;
  const std::size_t begin = number.starts_with('-') ? 1 : 0;
  for (std::size_t at = point; at > begin + size;) number.insert(at -= size, words.digit_separator);
  return number;
}

/// A percent sign follows its figure directly, whatever the language.
std::string with_unit(const Words& words, const std::string& number, const std::string& unit) {
  if (unit.empty() || unit == percent) return number + unit;
  return filled(words.figure, {{"number", number}, {"unit", unit}});
}

}  // namespace

Quantity quantity_of(const Indicator& indicator) {
  return {indicator.label,  indicator.unit,      indicator.decimals,
          indicator.better, indicator.divide_by, indicator.grouping};
}

Quantity quantity_of(const Indicator& indicator, const Ranking& ranking) {
  Quantity quantity = quantity_of(indicator);
  if (ranking.by == RankBy::Value && ranking.indicator == indicator.id) quantity.decimals = ranking.decimals;
  return quantity;
}

Quantity quantity_of(const Rules& rules, const std::string& value) {
  if (const Indicator* indicator = rules.find_indicator(value)) return quantity_of(*indicator);
  constexpr int unexplained_decimals = 2;
  Quantity quantity{value, "", unexplained_decimals};
  for (const auto& indicator : rules.indicators) {
    if (indicator.target != value || value.empty()) continue;
    quantity.unit = indicator.unit;
    quantity.decimals = indicator.decimals;
    quantity.divide_by = indicator.divide_by;
    quantity.grouping = indicator.grouping;
    quantity.better = indicator.better;
    break;
  }
  return quantity;
}

Quantity score_quantity(const Rules& rules, const Ranking& ranking) {
  if (ranking.by == RankBy::Score) return {ranking.label, ranking.unit, ranking.decimals};
  const Indicator* indicator = rules.find_indicator(ranking.indicator);
  assert(indicator);
  if (ranking.by == RankBy::Ratio) return {ranking.label, percent, ranking.decimals, indicator->better};
  // A score is divided already.
  return {ranking.label, indicator->unit, ranking.decimals, indicator->better, 1, indicator->grouping};
}

Quantity percentage() { return {"", percent, percent_decimals}; }

Quantity completion_quantity(const Indicator& indicator) {
  return {indicator.label, percent, percent_decimals, quantity_of(indicator).better};
}

Quantity completion_quantity(const Indicator& indicator, const Ranking& ranking) {
  Quantity quantity = completion_quantity(indicator);
  if (ranking.by == RankBy::Ratio && ranking.indicator == indicator.id) quantity.decimals = ranking.decimals;
  return quantity;
}

Quantity pace_gap_quantity(const Quantity& completion) {
  Quantity quantity = completion;
  quantity.decimals = percent_decimals;
  return quantity;
}

double shown_value(const Quantity& quantity, double value) {
  return rounded(value / quantity.divide_by, quantity.decimals);
}

std::string number_text(const Words& words, const Quantity& quantity, std::optional<double> value) {
  if (!value) return words.unknown;
  const double shown = shown_value(quantity, *value);
  if (std::abs(shown) >= absurd_from) return power_text(shown);
  return grouped(words, fmt::format("{:.{}f}", shown, quantity.decimals), quantity.grouping);
}

std::string figure_text(const Words& words, const Quantity& quantity, std::optional<double> value) {
  return value ? with_unit(words, number_text(words, quantity, value), quantity.unit) : words.unknown;
}

std::string signed_text(const Words& words, const Quantity& quantity, std::optional<double> value) {
  return value && shown_value(quantity, *value) > 0 ? "+" + number_text(words, quantity, value)
                                                    : number_text(words, quantity, value);
}

const std::string& difference_unit(const Words& words, const Quantity& quantity) {
  return quantity.unit == percent ? words.percent_points : quantity.unit;
}

std::string difference_text(const Words& words, const Quantity& quantity, double difference) {
  return with_unit(words, number_text(words, quantity, std::abs(difference)), difference_unit(words, quantity));
}

int direction_of(const Quantity& quantity, double difference) {
  const double shown = shown_value(quantity, difference);
  if (shown == 0) return 0;
  return (shown > 0) == (quantity.better == Better::Higher) ? 1 : -1;
}

bool is_met(const Quantity& completion, double difference) {
  constexpr int meant_decimals = 6;
  const double meant = rounded(difference, meant_decimals);
  return completion.better == Better::Lower ? meant <= 0 : meant >= 0;
}

std::string label_with_unit(const Words& words, const Quantity& quantity) {
  if (quantity.unit.empty()) return quantity.label;
  return filled(words.with_unit, {{"label", quantity.label}, {"unit", quantity.unit}});
}

}  // namespace rankwall
