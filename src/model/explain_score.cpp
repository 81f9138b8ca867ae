#include "model/explain_score.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "model/pace.h"
#include "model/quantity.h"
#include "model/rounding.h"

namespace rankwall {

namespace {

/// The items' rules in the order of a standing's items.
std::vector<RankingItem> rules_of(const Ranking& ranking) {
  std::vector<RankingItem> rules = ranking.items;
  for (const auto& part : ranking.parts) rules.insert(rules.end(), part.items.begin(), part.items.end());
  return rules;
}

class ScoreExplanation {
 public:
  explicit ScoreExplanation(const Account& account)
      : account_(account),
        ranking_(account.ranking),
        now_(account.now),
        town_(account.now.snapshot.towns[account.standing.town]),
        standing_(account.standing),
        shown_(shown_points(account.standing, account.now.standings.score.decimals)),
        phrases_(account.phrases) {}

  std::string text() {
    if (ranking_.by == RankBy::Score)
      explain_score();
    else
      explain_figure();
    return text_;
  }

 private:
  void line(std::string_view pattern, std::initializer_list<Placeholder> values) {
    text_ += filled(pattern, values) + "\n";
  }

  const Indicator& indicator(const std::string& id) const { return *account_.rules.find_indicator(id); }
  std::string score_text(double value) const { return fixed(value, now_.standings.score.decimals); }
  std::string signed_points(double value) const { return signed_text(account_.words, now_.standings.score, value); }

  void explain_score() {
    const auto rules = rules_of(ranking_);
    std::size_t next = 0;
    for (std::size_t part = 0; part < std::max<std::size_t>(1, standing_.parts.size()); ++part) {
      const bool named = !standing_.parts.empty();
      if (named) line(phrases_.part, {{"part", now_.standings.parts[part]}, {"max", exact(standing_.parts[part].max)}});
      double sum = 0;
      for (; next < standing_.items.size() && standing_.items[next].part == part; ++next) {
        explain_item(rules[next], standing_.items[next], shown_.items[next]);
        sum += shown_.items[next];
      }
      if (named) explain_part(part, rounded(sum, now_.standings.score.decimals));
    }
    explain_adjustments();
    line(phrases_.score, {{"sum", sum_text()},
                          {"score", score_text(standing_.score)},
                          {"decimals", std::to_string(now_.standings.score.decimals)}});
  }

  void explain_item(const RankingItem& rule, const ItemScore& item, double points) {
    const Indicator& named = indicator(item.indicator);
    if (!item.value) return line(phrases_.no_value, {{"label", named.label}});
    if (rule.normalise == Normalise::Target && !item.target)
      return line(rule.missing_target == MissingTarget::Zero ? phrases_.no_target : phrases_.left_out,
                  {{"label", named.label}, {"weight", exact(rule.weight)}});
    const double ratio = raw_ratio(rule, item);
    std::string text = ratio_text(rule, item, named, ratio);
    if (ratio > *item.ratio) text += filled(phrases_.capped, {{"cap", exact(rule.cap)}});
    if (ratio < *item.ratio) text += phrases_.floored;
    const bool grown = rounded(item.weight - rule.weight, 6) != 0;
    text += filled(grown ? phrases_.weight_grown : phrases_.weight,
                   {{"rule", exact(rule.weight)}, {"weight", exact(item.weight)}});
    line(text + std::string(phrases_.points), {{"points", score_text(points)}});
  }

  double raw_ratio(const RankingItem& rule, const ItemScore& item) const {
    if (rule.normalise == Normalise::Value) return *item.value / indicator(item.indicator).divide_by;
    if (!item.target) return 0;
    const bool is_turned = ranking_.by == RankBy::Score && indicator(item.indicator).better == Better::Lower;
    if (is_turned) return *item.value > 0 ? *item.target / *item.value : *item.ratio;
    return *item.value / *item.target;
  }

  std::string ratio_text(const RankingItem& rule, const ItemScore& item, const Indicator& named, double ratio) const {
    const bool quarterly = rule.normalise == Normalise::Target && ranking_.targets == Targets::Quarter;
    return filled(ratio_pattern(rule, item, quarterly),
                  {{"label", named.label},
                   {"value", exact(*item.value / named.divide_by)},
                   {"unit", spaced_unit(phrases_, named.unit)},
                   {"target", exact(item.target.value_or(0) / named.divide_by)},
                   {"year", exact(town_.values.find(named.target).value_or(0) / named.divide_by)},
                   {"share", exact(quarter_share(now_.snapshot.period, named) * 100)},
                   {"ratio", fixed(ratio, 4)}});
  }

  std::string_view ratio_pattern(const RankingItem& rule, const ItemScore& item, bool quarterly) const {
    switch (rule.normalise) {
      case Normalise::Target: return quarterly ? phrases_.to_quarter : phrases_.to_target;
      case Normalise::Max: return item.target ? phrases_.to_largest : phrases_.no_divisor;
      case Normalise::Mean: return item.target ? phrases_.to_mean : phrases_.no_divisor;
      case Normalise::Sum: return item.target ? phrases_.to_sum : phrases_.no_divisor;
      case Normalise::Value: break;
    }
    return phrases_.as_value;
  }

  void explain_part(std::size_t part, double sum) {
    const std::string points = score_text(shown_.parts[part]);
    line(sum > shown_.parts[part] ? phrases_.part_cut : phrases_.part_sum,
         {{"part", now_.standings.parts[part]}, {"sum", score_text(sum)}, {"points", points}});
  }

  void explain_adjustments() {
    // Most rankings by one figure count no adjustments at all.
    if (town_.adjustments.empty() || ranking_.adjustments == AdjustmentLimits{}) return;
    for (const auto& each : town_.adjustments)
      line(each.points > 0 ? phrases_.bonus : phrases_.deduction,
           {{"reason", each.reason}, {"points", signed_points(each.points)}});
    std::string sums;
    for (const auto& [pattern, points] :
         {std::pair{phrases_.bonus_sum, standing_.bonus}, std::pair{phrases_.deduction_sum, standing_.deduction}})
      if (points != 0)
        sums += (sums.empty() ? "" : std::string(phrases_.name_separator)) +
                filled(pattern, {{"points", signed_points(points)}});
    const bool cut =
        rounded(standing_.bonus + standing_.deduction, now_.standings.score.decimals) != standing_.adjustment;
    line(sums + std::string(cut ? phrases_.adjustment_cut : phrases_.adjustment),
         {{"min", exact(ranking_.adjustments.min)},
          {"max", exact(ranking_.adjustments.max)},
          {"points", signed_points(standing_.adjustment)}});
  }

  /// The shown points that add up to the shown score, "28.54+13.60-0.50".
  std::string sum_text() const {
    std::string text;
    for (const double points : shown_.parts.empty() ? shown_.items : shown_.parts)
      text += (text.empty() ? "" : "+") + score_text(points);
    if (standing_.adjustment != 0) text += (standing_.adjustment > 0 ? "+" : "") + score_text(standing_.adjustment);
    return text;
  }

  /// A ranking by one indicator.
  void explain_figure() {
    const Indicator& named = indicator(ranking_.indicator);
    const ItemScore& item = standing_.items.front();
    line(ranking_.by == RankBy::Ratio ? phrases_.ratio_score : phrases_.value_score,
         {{"label", named.label},
          {"value", exact(item.value.value_or(0) / named.divide_by)},
          {"target", exact(item.target.value_or(0) / named.divide_by)},
          {"unit", spaced_unit(phrases_, named.unit)},
          {"score", score_text(standing_.score)}});
    explain_adjustments();
  }

  const Account& account_;
  const Ranking& ranking_;
  const RankedSnapshot& now_;
  const Town& town_;
  const Standing& standing_;
  ShownPoints shown_;
  const Phrases& phrases_;
  std::string text_;
};

}  // namespace

std::string exact(double value) { return fmt::format("{}", rounded(value, 6)); }

std::string fixed(double value, int decimals) { return fmt::format("{:.{}f}", rounded(value, decimals), decimals); }

std::string explain_score(const Account& account) { return ScoreExplanation(account).text(); }

}  // namespace rankwall
