#include "model/closing.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

#include "model/rounding.h"
#include "model/score.h"

namespace rankwall {

namespace {

/// A double cannot count more last decimals than this.
constexpr std::int64_t most_counted = std::int64_t{1} << 53;

/// A town's score as it would be shown if one of its indicators were better.
class Trial {
 public:
  Trial(const Scorer& scorer, const Town& town, const Indicator& indicator, double value, const Quantity& score)
      : scorer_(scorer), town_(town), indicator_(indicator), value_(value), score_(score) {}

  double change(std::int64_t steps) const {
    const double sign = indicator_.better == Better::Lower ? -1 : 1;
    return sign * rounded(static_cast<double>(steps) / std::pow(10, indicator_.decimals), indicator_.decimals) *
           indicator_.divide_by;
  }

  /// No figure that less is better of is lowered to 0 or below: there a ratio has no meaning.
  std::int64_t max_steps() const {
    if (indicator_.better == Better::Higher) return most_counted;
    const double steps = std::ceil(value_ / indicator_.divide_by * std::pow(10, indicator_.decimals)) - 1;
    return static_cast<std::int64_t>(std::clamp(steps, 0.0, static_cast<double>(most_counted)));
  }

  bool reaches(double score, std::int64_t steps) const {
    const double better = value_ + change(steps);
    Town town = town_;
    town.values.set(indicator_.id, better);
    const double reached = rounded(scorer_.improved(indicator_.id, value_, better).score(town).sum, score_.decimals);
    return score_.better == Better::Lower ? reached <= score : reached >= score;
  }

 private:
  const Scorer& scorer_;
  const Town& town_;
  const Indicator& indicator_;
  double value_;
  const Quantity& score_;
};

/// The fewest steps that reach the score: a better figure never makes it worse, so halving finds them.
std::optional<std::int64_t> fewest_steps(const Trial& trial, double score) {
  std::int64_t too_few = 0;
  std::int64_t enough = trial.max_steps();
  if (!trial.reaches(score, enough)) return std::nullopt;
  while (enough - too_few > 1) {
    const std::int64_t middle = too_few + (enough - too_few) / 2;
    (trial.reaches(score, middle) ? enough : too_few) = middle;
  }
  return enough;
}

}  // namespace

std::vector<Closing> closings(const Snapshot& snapshot, const Rules& rules, const Ranking& ranking,
                              const Standing& standing) {
  std::vector<Closing> found;
  if (!standing.gap || *standing.gap <= 0 || ranking.by == RankBy::Value) return found;
  const Town& town = snapshot.towns[standing.town];
  const Quantity score = score_quantity(rules, ranking);
  const double sign = score.better == Better::Lower ? -1 : 1;
  const double ahead = rounded(standing.score + sign * *standing.gap, ranking.decimals);
  const Scorer scorer(snapshot, rules, ranking);
  for (const auto& item : standing.items) {
    const auto is_same = [&](const Closing& each) { return each.indicator == item.indicator; };
    if (!item.value || std::any_of(found.begin(), found.end(), is_same)) continue;
    const Indicator& indicator = *rules.find_indicator(item.indicator);
    const Trial trial(scorer, town, indicator, *item.value, score);
    if (const auto steps = fewest_steps(trial, ahead)) found.push_back({item.indicator, trial.change(*steps)});
  }
  return found;
}

const Closing* max_telling(const std::vector<Closing>& closings, const Rules& rules) {
  if (closings.empty()) return nullptr;
  const auto counted = std::find_if(closings.begin(), closings.end(), [&](const Closing& closing) {
    return rules.find_indicator(closing.indicator)->decimals == 0;
  });
  return counted == closings.end() ? &closings.front() : &*counted;
}

}  // namespace rankwall
