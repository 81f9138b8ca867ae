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
constexpr std::int64_t max_steps = std::int64_t{1} << 53;

/// A town's score as it would be shown if one of its indicators had risen.
class Trial {
 public:
  Trial(const Scorer& scorer, const Town& town, const Indicator& indicator, double value, int score_decimals)
      : scorer_(scorer), town_(town), indicator_(indicator), value_(value), score_decimals_(score_decimals) {}

  double increase(std::int64_t steps) const {
    return rounded(static_cast<double>(steps) / std::pow(10, indicator_.decimals), indicator_.decimals) *
           indicator_.divide_by;
  }

  bool reaches(double score, std::int64_t steps) const {
    const double risen = value_ + increase(steps);
    Town town = town_;
    town.values.set(indicator_.id, risen);
    return rounded(scorer_.raised(indicator_.id, value_, risen).score(town).sum, score_decimals_) >= score;
  }

 private:
  const Scorer& scorer_;
  const Town& town_;
  const Indicator& indicator_;
  double value_;
  int score_decimals_;
};

/// The fewest steps that reach the score: more of an indicator never lowers it, so halving finds them.
std::optional<std::int64_t> fewest_steps(const Trial& trial, double score) {
  if (!trial.reaches(score, max_steps)) return std::nullopt;
  std::int64_t too_few = 0;
  std::int64_t enough = max_steps;
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
  if (!standing.gap || *standing.gap <= 0 || ranking.by == RankBy::Value || ranking.better == Better::Lower)
    return found;
  const Town& town = snapshot.towns[standing.town];
  const double ahead = rounded(standing.score + *standing.gap, ranking.decimals);
  const Scorer scorer(snapshot, rules, ranking);
  for (const auto& item : standing.items) {
    const auto is_same = [&](const Closing& each) { return each.indicator == item.indicator; };
    if (!item.value || std::any_of(found.begin(), found.end(), is_same)) continue;
    const Indicator& indicator = *rules.find_indicator(item.indicator);
    const Trial trial(scorer, town, indicator, *item.value, ranking.decimals);
    if (const auto steps = fewest_steps(trial, ahead)) found.push_back({item.indicator, trial.increase(*steps)});
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
