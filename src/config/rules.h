// What the feed's numbers mean and how towns are ranked by them: indicators and rankings as data.
// Read by config, applied by model. Source of the rules: the feed format's "Rules of ranking".
#pragma once

#include <string>
#include <vector>

#include "config/field.h"
#include "config/key_choice.h"

namespace rankwall {

/// How the digits before the decimal point are grouped: 12345678, 12,345,678 or 1234,5678 (by 万).
enum class Grouping { None, Three, Four };

template <>
struct EnumWords<Grouping> {
  static constexpr auto words =
      word_table<Grouping>({{"none", Grouping::None}, {"three", Grouping::Three}, {"four", Grouping::Four}});
};

enum class Better { Higher, Lower };

template <>
struct EnumWords<Better> {
  static constexpr auto words = word_table<Better>({{"higher", Better::Higher}, {"lower", Better::Lower}});
};

/// Whether the figures of towns have a sum that means something: amounts and counts do, rates and times do not.
enum class AddsUp { ByUnit, Yes, No };

template <>
struct EnumWords<AddsUp> {
  static constexpr auto words =
      word_table<AddsUp>({{"by_unit", AddsUp::ByUnit}, {"yes", AddsUp::Yes}, {"no", AddsUp::No}});
};

struct Indicator {
  std::string id;
  std::string label;
  std::string unit;
  int decimals = 0;
  std::string target;             ///< id of the value that holds its target or plan; empty: it has none
  std::vector<double> plan = {};  ///< share of the year's target by the end of each month; empty: even
  double divide_by = 1;           ///< of the feed's figure, as it is shown: 10000 with the unit 万元
  Grouping grouping = Grouping::None;
  Better better = Better::Higher;
  AddsUp adds_up = AddsUp::ByUnit;

  bool operator==(const Indicator&) const = default;
};

/// How a value becomes a ratio.
enum class Normalise { Target, Max, Mean, Sum, Value };
/// What happens to an item whose town has no target: its weight goes to the other items, or it earns nothing.
enum class MissingTarget { Rescale, Zero };
/// Ranks after a tie: 1,1,3 or 1,1,2.
enum class Ties { Competition, Dense };
/// Whether every group of towns has ranks of its own.
enum class Groups { Together, Separate };
/// Whether a target counts in full or with its share at the end of the current quarter (以季保年).
enum class Targets { Year, Quarter };
/// A ranking by weighted items, by one indicator's ratio to its target in percent, or by one indicator's value.
enum class RankBy { Score, Ratio, Value };

template <>
struct EnumWords<Normalise> {
  static constexpr auto words = word_table<Normalise>({{"target", Normalise::Target},
                                                       {"max", Normalise::Max},
                                                       {"mean", Normalise::Mean},
                                                       {"sum", Normalise::Sum},
                                                       {"value", Normalise::Value}});
};
template <>
struct EnumWords<MissingTarget> {
  static constexpr auto words =
      word_table<MissingTarget>({{"rescale", MissingTarget::Rescale}, {"zero", MissingTarget::Zero}});
};
template <>
struct EnumWords<Ties> {
  static constexpr auto words = word_table<Ties>({{"competition", Ties::Competition}, {"dense", Ties::Dense}});
};
template <>
struct EnumWords<Groups> {
  static constexpr auto words = word_table<Groups>({{"together", Groups::Together}, {"separate", Groups::Separate}});
};
template <>
struct EnumWords<Targets> {
  static constexpr auto words = word_table<Targets>({{"year", Targets::Year}, {"quarter", Targets::Quarter}});
};
template <>
struct EnumWords<RankBy> {
  static constexpr auto words =
      word_table<RankBy>({{"score", RankBy::Score}, {"ratio", RankBy::Ratio}, {"value", RankBy::Value}});
};

struct RankingItem {
  std::string indicator;
  double weight = 0;
  double cap = 1.2;
  Normalise normalise = Normalise::Target;
  MissingTarget missing_target = MissingTarget::Rescale;

  bool operator==(const RankingItem&) const = default;
};

/// Items that earn points together up to a maximum of their own, as in a "3+x" assessment (项目前期 20).
struct RankingPart {
  std::string label;
  double max = 0;
  std::vector<RankingItem> items;

  bool operator==(const RankingPart&) const = default;
};

/// The sum of a town's bonus and deduction points is clamped to these.
struct AdjustmentLimits {
  double min = 0;
  double max = 0;

  bool operator==(const AdjustmentLimits&) const = default;
};

struct Ranking {
  std::string id;
  std::string label;
  RankBy by = RankBy::Score;
  std::string indicator;           ///< with `ratio` and `value`
  std::vector<RankingItem> items;  ///< with `score`
  std::vector<RankingPart> parts;  ///< with `score`, in place of items
  Targets targets = Targets::Year;
  AdjustmentLimits adjustments;
  std::string completion;  ///< indicator whose ratio is shown as completion; empty: see complete()
  int decimals = 2;
  std::string unit;  ///< of the score, with `score`
  Ties ties = Ties::Competition;
  std::vector<std::string> tie_break;
  Groups groups = Groups::Together;

  bool operator==(const Ranking&) const = default;
};

/// Every indicator that the ranking names, each once: its own, its items', its completion, its tie-break.
std::vector<std::string> indicators_of(const Ranking& ranking);

struct Rules {
  std::vector<Indicator> indicators;
  std::vector<Ranking> rankings;

  const Indicator* find_indicator(std::string_view id) const;
  const Ranking* find_ranking(std::string_view id) const;

  bool operator==(const Rules&) const = default;
};

/// Whether towns' figures of it have a sum that means something.
bool adds_up(const Indicator& indicator);

/// Whether its share of its target can be compared with the time that has passed: of what less is better, only by a
/// plan.
bool has_pace(const Indicator& indicator);

/// Names the completion of every ranking that does not: its own indicator, or of a score's items the weightiest, each
/// if it has a target that is no mere limit. Without any such there is none.
void complete(Rules& rules);

/// The shipped indicators and rankings, used where a config names none.
Rules shipped_rules();

template <class Visitor>
void describe(Visitor& visit, Indicator& indicator) {
  visit("id", indicator.id, Range{1, 64}, "key of the figure in the feed's values");
  visit("label", indicator.label, Range{1, 32}, "name on wall and paper");
  visit("unit", indicator.unit, Range{0, 16}, "unit after the figure");
  visit("decimals", indicator.decimals, Range{0, 6}, "digits after the decimal point");
  visit("target", indicator.target, Range{0, 64}, "key of the value that is the target; empty: none");
  visit("plan", indicator.plan, Range{0, 12},
        "share of the year's target by the end of each month, twelve from 0 to 1; empty: month ÷ 12");
  visit("divide_by", indicator.divide_by, Range{0.000001, 1e12},
        "the feed's figure is shown divided by this: 10000 with the unit 万元");
  visit("grouping", indicator.grouping, "digits in groups of three (12,345,678) or four (1234,5678)");
  visit("better", indicator.better, "whether more of it is better, or less, as of waiting times");
  visit("adds_up", indicator.adds_up,
        "whether towns' figures have a sum and a mean; by_unit: all but percentages do. Rates and times do not");
}

template <class Visitor>
void describe(Visitor& visit, RankingItem& item) {
  visit("indicator", item.indicator, Range{1, 64}, "id of an indicator");
  visit("weight", item.weight, Range{0, 1000}, "points for a ratio of 1");
  visit("cap", item.cap, Range{0, 1000}, "the ratio counts up to this");
  visit("normalise", item.normalise, "what the value is divided by");
  visit("missing_target", item.missing_target,
        "for a town without a target: spread the weight over its other items, or 0 points");
}

template <class Visitor>
void describe(Visitor& visit, RankingPart& part) {
  visit("label", part.label, Range{1, 32}, "name of the part on wall and paper");
  visit("max", part.max, Range{0, 1000}, "its items together earn at most this many points");
  visit("items", part.items, Range{1, 32}, "the weighted items");
}

template <class Visitor>
void describe(Visitor& visit, AdjustmentLimits& limits) {
  visit("min", limits.min, Range{-100, 0}, "lower limit of the sum of bonus and deduction points");
  visit("max", limits.max, Range{0, 100}, "upper limit of that sum");
}

inline std::vector<KeyChoice> key_choices(const Ranking&) {
  return {{{"items", "parts"}, "by", {"score"}}, {{"indicator"}, "by", {"ratio", "value"}}};
}

template <class Visitor>
void describe(Visitor& visit, Ranking& ranking) {
  visit("id", ranking.id, Range{1, 64}, "name used by widgets and by --ranking");
  visit("label", ranking.label, Range{1, 32}, "title on wall and paper");
  visit("by", ranking.by, "a score of weighted items, one indicator's ratio in percent, or its value");
  visit("indicator", ranking.indicator, Range{0, 64}, "id of the indicator, with ratio and value");
  visit("items", ranking.items, Range{0, 32}, "the weighted items, with score");
  visit("parts", ranking.parts, Range{0, 16}, "in place of items: groups of items, each with a maximum");
  visit("targets", ranking.targets, "targets of the year, or their share at the end of the current quarter");
  visit("adjustments", ranking.adjustments, "limits of bonus and deduction points");
  visit(
      "completion", ranking.completion, Range{0, 64},
      "id of the indicator that is shown as completion; empty: the ranking's own, or the weightiest item's, if it has "
      "a target");
  visit("decimals", ranking.decimals, Range{0, 6}, "scores are rounded to this many digits before they are compared");
  visit("unit", ranking.unit, Range{0, 16},
        "unit of the score, where by is score; a ratio is in percent, a value in its indicator's unit");
  visit("ties", ranking.ties, "ranks after a tie: 1,1,3 or 1,1,2");
  visit("tie_break", ranking.tie_break, Range{0, 8}, "ids of indicators that break ties, in this order");
  visit("groups", ranking.groups, "ranks over all towns together, or separate ones for every group");
}

}  // namespace rankwall
