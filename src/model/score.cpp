#include "model/score.h"
#include "model/pace.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <string_view>

namespace rankwall {

namespace {

constexpr double unlimited = std::numeric_limits<double>::infinity();

/// A ranking by one ratio or one value is a ranking with one item.
std::vector<RankingItem> plain_items(const Ranking& ranking) {
  switch (ranking.by) {
    case RankBy::Score: return ranking.items;
    case RankBy::Ratio: return {{ranking.indicator, 100, 0, Normalise::Target, MissingTarget::Rescale}};
    case RankBy::Value: return {{ranking.indicator, 1, 0, Normalise::Value, MissingTarget::Rescale}};
  }
  return {};
}

bool has_parts(const Ranking& ranking) { return ranking.by == RankBy::Score && !ranking.parts.empty(); }

bool is_left_out(const RankingItem& rule, const ItemScore& score) {
  return rule.normalise == Normalise::Target && !score.target && rule.missing_target == MissingTarget::Rescale;
}

}  // namespace

/// Division needs a positive divisor.
std::optional<double> Scorer::Field::divisor(Normalise normalise, Better better) const {
  const double divisor = normalise == Normalise::Max   ? (better == Better::Lower ? min : max)
                         : normalise == Normalise::Sum ? positive_sum
                                                       : sum / std::max(count, 1.0);
  if (divisor <= 0) return std::nullopt;
  return std::min(divisor, std::numeric_limits<double>::max());
}

Scorer::Scorer(const Snapshot& snapshot, const Rules& rules, const Ranking& ranking)
    : by_(ranking.by), in_parts_(has_parts(ranking)), limits_(ranking.adjustments) {
  const std::vector<RankingPart> parts =
      in_parts_ ? ranking.parts : std::vector<RankingPart>{{"", unlimited, plain_items(ranking)}};
  for (const auto& part : parts) {
    parts_.push_back({0, part.max});
    for (const auto& rule : part.items) add_item(rule, parts_.size() - 1, snapshot, rules, ranking.targets);
  }
}

void Scorer::add_item(const RankingItem& rule, std::size_t part, const Snapshot& snapshot, const Rules& rules,
                      Targets targets) {
  const Indicator* indicator = rules.find_indicator(rule.indicator);
  assert(indicator);
  parts_[part].weight += rule.weight;
  // Uncapped, but low enough that the points stay a number.
  const double max = std::numeric_limits<double>::max() / std::max(rule.weight, 1.0);
  const bool capped = by_ == RankBy::Score;
  Item item{rule, indicator, part, {}, 1, capped ? 0 : -max, capped ? rule.cap : max};
  if (targets == Targets::Quarter) item.target_share = quarter_share(snapshot.period, *indicator);
  for (const auto& town : snapshot.towns) {
    const auto value = town.values.find(rule.indicator);
    if (!town.ranked || !value) continue;
    item.field.max = std::max(item.field.max, *value);
    item.field.min = item.field.count == 0 ? *value : std::min(item.field.min, *value);
    item.field.sum += *value;
    item.field.positive_sum += std::max(0.0, *value);
    ++item.field.count;
  }
  items_.push_back(std::move(item));
}

Scorer Scorer::improved(std::string_view indicator, double before, double after) const {
  Scorer scorer = *this;
  for (auto& item : scorer.items_) {
    if (item.rule.indicator != indicator) continue;
    item.field.max = std::max(item.field.max, after);
    item.field.min = std::min(item.field.min, after);
    item.field.sum += after - before;
    item.field.positive_sum += std::max(0.0, after) - std::max(0.0, before);
  }
  return scorer;
}

/// In a score a figure of which less is better earns the more the smaller it is, so there the ratio is turned round. A
/// ranking by the ratio itself shows it as it is, and the smaller one leads.
double Scorer::ratio_of(double value, double target, const Item& item) const {
  if (by_ != RankBy::Score || item.indicator->better == Better::Higher) return value / target;
  return value > 0 ? target / value : item.max_ratio;
}

ItemScore Scorer::item_score(const Item& item, const Town& town) const {
  ItemScore score;
  score.indicator = item.indicator->id;
  score.part = item.part;
  score.value = town.values.find(item.indicator->id);
  const Normalise normalise = item.rule.normalise;
  if (normalise == Normalise::Target) {
    score.target = town.values.find(item.indicator->target);
    if (score.target) *score.target *= item.target_share;
    if (score.target && *score.target <= 0) score.target.reset();
  } else if (normalise != Normalise::Value) {
    score.target = item.field.divisor(normalise, item.indicator->better);
  }
  if (!score.value) return score;
  if (normalise == Normalise::Value)
    score.ratio = *score.value / item.indicator->divide_by;
  else if (score.target)
    score.ratio = ratio_of(*score.value, *score.target, item);
  else if (normalise != Normalise::Target)
    score.ratio = 0;
  if (score.ratio) score.ratio = std::clamp(*score.ratio, item.min_ratio, item.max_ratio);
  return score;
}

TownScore Scorer::score(const Town& town) const {
  TownScore score;
  // 1. Ratios.
  for (const auto& item : items_) score.items.push_back(item_score(item, town));
  // 2. The weights of items left out go to the others; then points.
  score.state = share_out_weights(score);
  add_points(score);
  // 3. Bonus and deduction points.
  add_adjustments(score, town);
  return score;
}

/// An item left out hands its weight to the others of its part; a part without any item left hands its weight and its
/// maximum to the other parts.
ScoreState Scorer::share_out_weights(TownScore& town) const {
  std::vector<double> kept(parts_.size(), 0);
  bool reported = false;
  for (std::size_t i = 0; i < items_.size(); ++i) {
    reported |= town.items[i].value.has_value();
    if (!is_left_out(items_[i].rule, town.items[i])) kept[items_[i].part] += items_[i].rule.weight;
  }
  double all = 0;
  double filled = 0;
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    all += parts_[i].weight;
    if (kept[i] > 0) filled += parts_[i].weight;
  }
  const double spread = filled > 0 ? all / filled : 1;
  for (std::size_t i = 0; i < items_.size(); ++i) {
    const Item& item = items_[i];
    if (kept[item.part] > 0 && !is_left_out(item.rule, town.items[i]))
      town.items[i].weight = item.rule.weight * (parts_[item.part].weight / kept[item.part]) * spread;
  }
  for (std::size_t i = 0; i < parts_.size(); ++i) town.parts.push_back({0, kept[i] > 0 ? parts_[i].max * spread : 0});
  if (!reported) return ScoreState::NotReported;
  return filled > 0 ? ScoreState::Scored : ScoreState::NoTarget;
}

void Scorer::add_points(TownScore& town) const {
  for (auto& item : town.items) {
    item.points = item.weight * item.ratio.value_or(0);
    town.parts[item.part].points += item.points;
    if (by_ == RankBy::Value) item.ratio.reset();
  }
  for (auto& part : town.parts) {
    part.points = std::min(part.points, part.max);
    town.sum += part.points;
  }
  if (!in_parts_) town.parts.clear();
}

void Scorer::add_adjustments(TownScore& score, const Town& town) const {
  for (const auto& adjustment : town.adjustments)
    (adjustment.points > 0 ? score.bonus : score.deduction) += adjustment.points;
  score.adjustment = std::clamp(score.bonus + score.deduction, limits_.min, limits_.max);
  score.sum += score.adjustment;
}

}  // namespace rankwall
