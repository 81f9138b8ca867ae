#include "model/bar.h"

#include <algorithm>
#include <cmath>

#include "model/pace.h"

namespace rankwall {

namespace {

constexpr double longest = 150;
constexpr double step = 10;

/// Of the ranked figures themselves: from 0 to the best, and down to the lowest where that is negative.
BarScale figure_scale(const Standings& standings) {
  BarScale scale{0, 0, {}, {}, false, false};
  const auto ranked = standings.ranked();
  for (const auto& standing : ranked) {
    scale.min = std::min(scale.min, standing.score);
    scale.max = std::max(scale.max, standing.score);
  }
  if (standings.score.better == Better::Lower) return {0, scale.max > scale.min ? 1.0 : 0.0, {}, {}, false, true};
  return scale;
}

/// How long the bar is of a figure of which less is better: best ÷ figure, or where the best is 0 or below, which
/// nothing can be divided by, the way left to the worst.
double inverted(const Standings& standings, double score) {
  const double best = standings.ranked().front().score;
  const double worst = standings.ranked().back().score;
  if (best > 0) return best / score;
  return worst > best ? (worst - score) / (worst - best) : 1;
}

}  // namespace

BarScale completion_scale(double best, std::optional<double> pace) {
  BarScale scale;
  if (pace) scale.pace = *pace * 100;
  scale.max = std::clamp(std::ceil(best / step) * step, 100.0, longest);
  if (scale.pace.value_or(0) >= scale.max) scale.max += step;
  if (scale.max > 100) scale.target = 100;
  return scale;
}

BarScale bar_scale(const Standings& standings) {
  // The share of a limit is no completion: a long bar would say that much of something bad is good.
  if (standings.completion.better == Better::Lower) return figure_scale(standings);
  std::optional<double> best;
  for (const auto& standing : standings.towns)
    if (standing.completion) best = std::max(best.value_or(0), *standing.completion);
  return best ? completion_scale(*best, standings.pace) : figure_scale(standings);
}

std::optional<double> bar_value(const Standings& standings, const BarScale& scale, const Standing& standing) {
  if (scale.is_completion) return standing.completion;
  if (!standing.rank || scale.max <= scale.min) return std::nullopt;
  return scale.is_inverted ? inverted(standings, standing.score) : standing.score;
}

std::optional<double> bar_value_before(const Snapshot& snapshot, const Rules& rules, const Standings& standings,
                                       const BarScale& scale, const Standing& standing) {
  const Town& town = snapshot.towns[standing.town];
  const Ranking* const ranking = rules.find_ranking(standings.ranking);
  if (!ranking || !snapshot.baseline || scale.is_inverted || !standing.rank) return std::nullopt;
  const auto values = snapshot.baseline->values.find(town.id);
  if (values == snapshot.baseline->values.end()) return std::nullopt;
  if (!scale.is_completion)
    return ranking->by == RankBy::Value ? values->second.find(ranking->indicator) : std::nullopt;
  const Indicator* const indicator = rules.find_indicator(ranking->completion);
  const auto value = values->second.find(ranking->completion);
  if (!indicator || !value) return std::nullopt;
  // Against the target of today: a plan that was changed since then would move a mark although no figure changed.
  Town before = town;
  before.values.set(indicator->id, *value);
  return completion_of(before, *indicator);
}

}  // namespace rankwall
