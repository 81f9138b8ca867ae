#include "model/score.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <string_view>

namespace rankwall {

namespace {

/// A ranking over one ratio or one value is a ranking with one item.
std::vector<RankingItem> items_of(const Ranking& ranking) {
  switch (ranking.by) {
    case RankBy::Score: return ranking.items;
    case RankBy::Ratio: return {{ranking.indicator, 100, 0, Normalise::Target, MissingTarget::Rescale}};
    case RankBy::Value: return {{ranking.indicator, 1, 0, Normalise::Value, MissingTarget::Rescale}};
  }
  return {};
}

/// The largest or the mean value of the ranked towns; nothing can be divided by one that is not positive.
std::optional<double> common_divisor(const Snapshot& snapshot, std::string_view indicator, Normalise normalise) {
  if (normalise != Normalise::Max && normalise != Normalise::Mean) return std::nullopt;
  double most = 0;
  double sum = 0;
  double count = 0;
  for (const auto& town : snapshot.towns) {
    const auto value = town.values.find(indicator);
    if (!town.ranked || !value) continue;
    most = std::max(most, *value);
    sum += *value;
    ++count;
  }
  const double divisor = normalise == Normalise::Max ? most : sum / std::max(count, 1.0);
  if (divisor <= 0) return std::nullopt;
  return std::min(divisor, std::numeric_limits<double>::max());
}

bool is_left_out(const RankingItem& rule, const ItemScore& score) {
  return rule.normalise == Normalise::Target && !score.target && rule.missing_target == MissingTarget::Rescale;
}

double adjustment_of(const Town& town, const AdjustmentLimits& limits) {
  double sum = 0;
  for (const auto& adjustment : town.adjustments) sum += adjustment.points;
  return std::clamp(sum, limits.least, limits.most);
}

}  // namespace

Scorer::Scorer(const Snapshot& snapshot, const Rules& rules, const Ranking& ranking)
    : by_(ranking.by), limits_(ranking.adjustments) {
  for (const auto& rule : items_of(ranking)) {
    const Indicator* indicator = rules.find_indicator(rule.indicator);
    assert(indicator);
    // Uncapped, but such that the points stay a number.
    const double most = std::numeric_limits<double>::max() / std::max(rule.weight, 1.0);
    const bool capped = by_ == RankBy::Score;
    items_.push_back({rule, indicator, common_divisor(snapshot, rule.indicator, rule.normalise), capped ? 0 : -most,
                      capped ? rule.cap : most});
  }
}

ItemScore Scorer::item_score(const Item& item, const Town& town) const {
  ItemScore score;
  score.indicator = item.indicator->id;
  score.value = town.values.find(item.indicator->id);
  if (item.rule.normalise == Normalise::Target) {
    score.target = town.values.find(item.indicator->target);
    if (score.target && *score.target <= 0) score.target.reset();
  } else {
    score.target = item.common_divisor;
  }
  if (!score.value) return score;
  if (item.rule.normalise == Normalise::Value)
    score.ratio = *score.value;
  else if (score.target)
    score.ratio = *score.value / *score.target;
  else if (item.rule.normalise != Normalise::Target)
    score.ratio = 0;
  if (score.ratio) score.ratio = std::clamp(*score.ratio, item.least_ratio, item.most_ratio);
  return score;
}

TownScore Scorer::score(const Town& town) const {
  TownScore result;
  bool reported = false;
  double full_weight = 0;
  double kept_weight = 0;

  // 1. Ratios.
  for (const auto& item : items_) {
    ItemScore& score = result.items.emplace_back(item_score(item, town));
    reported |= score.value.has_value();
    full_weight += item.rule.weight;
    if (is_left_out(item.rule, score)) continue;
    score.weight = item.rule.weight;
    kept_weight += item.rule.weight;
  }

  // 2. The weights of items left out go to the others; then points.
  if (!reported)
    result.state = ScoreState::NotReported;
  else if (kept_weight <= 0)
    result.state = ScoreState::NoTarget;
  const double scale = kept_weight > 0 ? full_weight / kept_weight : 1;
  for (auto& score : result.items) {
    score.weight *= scale;
    score.points = score.weight * score.ratio.value_or(0);
    result.sum += score.points;
    if (by_ == RankBy::Value) score.ratio.reset();
  }

  // 3. Bonus and deduction points.
  result.adjustment = adjustment_of(town, limits_);
  result.sum += result.adjustment;
  return result;
}

}  // namespace rankwall
