#include "report/figure_facts.h"

#include <chrono>
#include <cmath>

#include "base/text.h"
#include "model/chase.h"
#include "model/lamp.h"
#include "model/pace.h"
#include "model/quantity.h"
#include "model/rounding.h"
#include "model/sentences.h"

namespace rankwall {

namespace {

class FigureFacts {
 public:
  explicit FigureFacts(const PaperInput& input) : input_(input), words_(input.config.words) {}

  std::optional<std::string> find(const std::string& kind, const std::string& key) const;

 private:
  /// "增长14.3%", "下降12.3%" or "持平": the sign is in the word.
  std::string rate_text(const Quantity& quantity, double rate) const;
  /// A change of a rate, in percentage points.
  std::string change_text(double change) const;
  /// `completion` or `standing` of all towns together.
  std::optional<std::string> completion_of_all(const std::string& kind, const Indicator& indicator) const;
  std::optional<double> growth_since_last_month(const std::string& indicator) const;

  const PaperInput& input_;
  const Words& words_;
};

std::optional<double> FigureFacts::growth_since_last_month(const std::string& indicator) const {
  const Period& period = input_.snapshot.period;
  if (!input_.history || period.to == period.from || period.days) return std::nullopt;
  const auto first_of_month = std::chrono::year_month_day{
      std::chrono::year{period.year}, std::chrono::month{static_cast<unsigned>(period.to)}, std::chrono::day{1}};
  std::optional<double> before;
  for (const auto& day : input_.history->days)
    if (day->day < first_of_month && day->day.year() == first_of_month.year()) before = day->sums.find(indicator);
  const auto now = sum_of(input_.snapshot, input_.config.rules, indicator);
  return before && now ? std::optional(*now - *before) : std::nullopt;
}

std::optional<std::string> FigureFacts::find(const std::string& kind, const std::string& key) const {
  const Quantity quantity = quantity_of(input_.config.rules, key);
  if (kind == "city" || kind == "moved" || kind == "rate") {
    const auto value = input_.snapshot.city.find(key);
    if (!value) return std::nullopt;
    if (kind == "moved") return change_text(*value);
    return kind == "city" ? number_text(words_, quantity, value) : rate_text(quantity, *value);
  }
  const auto with_unit = [&](std::optional<double> value) -> std::optional<std::string> {
    if (!value || shown_value(quantity, *value) == 0) return std::nullopt;
    return figure_text(words_, quantity, value);
  };
  if (kind == "sum") return with_unit(sum_of(input_.snapshot, input_.config.rules, key));
  if (kind == "growth") return with_unit(growth_since_last_month(key));
  const Indicator* indicator = input_.config.rules.find_indicator(key);
  if (!indicator) return std::nullopt;
  if (kind == "target") return with_unit(sum_of(input_.snapshot, input_.config.rules, indicator->target));
  return completion_of_all(kind, *indicator);
}

std::string FigureFacts::rate_text(const Quantity& quantity, double rate) const {
  const RateWords& patterns = input_.bulletin.rate;
  const double shown = shown_value(quantity, rate);
  return filled(shown > 0   ? patterns.up
                : shown < 0 ? patterns.down
                            : patterns.same,
                {{"rate", figure_text(words_, quantity, std::abs(rate))}});
}

std::string FigureFacts::change_text(double change) const {
  const ChangeWords& patterns = input_.bulletin.change;
  const Quantity rate = percentage();
  const double shown = rounded(change, rate.decimals);
  return filled(shown > 0   ? patterns.up
                : shown < 0 ? patterns.down
                            : patterns.same,
                {{"change", difference_text(words_, rate, shown)}});
}

std::optional<std::string> FigureFacts::completion_of_all(const std::string& kind, const Indicator& indicator) const {
  const Rules& rules = input_.config.rules;
  const auto sum = sum_of(input_.snapshot, rules, indicator.id);
  const auto target = sum_of(input_.snapshot, rules, indicator.target);
  if (!sum || target.value_or(0) <= 0) return std::nullopt;
  const Quantity quantity = completion_quantity(indicator);
  const double completion = *sum / *target * 100;
  if (kind == "completion") return number_text(words_, quantity, completion);
  const auto pace = pace_of(input_.snapshot, indicator);
  if (!pace) return std::nullopt;
  const double gap = completion - *pace * 100;
  const Lamp lamp = lamp_of(pace_gap_quantity(quantity), gap, input_.config.lamps);
  if (lamp != Lamp::Even) return pace_gap_text(input_.config, quantity, gap);
  return filled(words_.paper.even,
                {{"pace", words_.pace_long}, {"lamp", word_of(look_of(lamp, input_.config.lamps), quantity.better)}});
}

}  // namespace

std::optional<std::string> figure_fact(const PaperInput& input, const std::string& kind, const std::string& key) {
  return FigureFacts(input).find(kind, key);
}

}  // namespace rankwall
