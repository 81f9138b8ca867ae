#include "model/quantity.h"

#include <cassert>
#include <cmath>

#include <fmt/format.h>

#include "base/text.h"
#include "model/rounding.h"

namespace rankwall {

namespace {

constexpr const char* percent = "%";

}  // namespace

Quantity quantity_of(const Indicator& indicator) {
  return {indicator.label, indicator.unit, indicator.decimals, Better::Higher};
}

Quantity quantity_of(const Rules& rules, const std::string& value) {
  if (const Indicator* indicator = rules.find_indicator(value)) return quantity_of(*indicator);
  constexpr int unexplained_decimals = 2;
  Quantity quantity{value, "", unexplained_decimals};
  for (const auto& indicator : rules.indicators) {
    if (indicator.target != value || value.empty()) continue;
    quantity.unit = indicator.unit;
    quantity.decimals = indicator.decimals;
    break;
  }
  return quantity;
}

Quantity score_quantity(const Rules& rules, const Ranking& ranking) {
  if (ranking.by == RankBy::Score) return {ranking.label, ranking.unit, ranking.decimals, ranking.better};
  if (ranking.by == RankBy::Ratio) return {ranking.label, percent, ranking.decimals, ranking.better};
  const Indicator* indicator = rules.find_indicator(ranking.indicator);
  assert(indicator);
  return {ranking.label, indicator->unit, ranking.decimals, ranking.better};
}

Quantity percentage() { return {"", percent, percent_decimals}; }

Quantity completion_quantity(const Indicator& indicator) {
  return {indicator.label, percent, percent_decimals, quantity_of(indicator).better};
}

std::string number_text(const Words& words, const Quantity& quantity, std::optional<double> value) {
  if (!value) return words.unknown;
  return fmt::format("{:.{}f}", rounded(*value, quantity.decimals), quantity.decimals);
}

std::string figure_text(const Words& words, const Quantity& quantity, std::optional<double> value) {
  return value ? number_text(words, quantity, value) + quantity.unit : words.unknown;
}

std::string signed_text(const Words& words, const Quantity& quantity, std::optional<double> value) {
  return value && rounded(*value, quantity.decimals) > 0 ? "+" + number_text(words, quantity, value)
                                                         : number_text(words, quantity, value);
}

const std::string& difference_unit(const Words& words, const Quantity& quantity) {
  return quantity.unit == percent ? words.percent_points : quantity.unit;
}

std::string difference_text(const Words& words, const Quantity& quantity, double difference) {
  return number_text(words, quantity, std::abs(difference)) + difference_unit(words, quantity);
}

int direction_of(const Quantity& quantity, double difference) {
  const double shown = rounded(difference, quantity.decimals);
  if (shown == 0) return 0;
  return (shown > 0) == (quantity.better == Better::Higher) ? 1 : -1;
}

std::string label_with_unit(const Words& words, const Quantity& quantity) {
  if (quantity.unit.empty()) return quantity.label;
  return filled(words.with_unit, {{"label", quantity.label}, {"unit", quantity.unit}});
}

}  // namespace rankwall
