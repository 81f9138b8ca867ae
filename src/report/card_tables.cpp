#include "report/card_tables.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "model/chase.h"
#include "model/column_heads.h"
#include "model/pace.h"
#include "model/problems.h"
#include "model/quantity.h"
#include "model/rounding.h"
#include "model/sentences.h"
#include "model/shown_points.h"
#include "report/ranking_table.h"

namespace rankwall {

namespace {

const Quantity ratio_quantity{"", "", 4};
/// A card is one page: longer texts end in an ellipsis, the bulletin's list has all of them.
constexpr std::size_t characters_in_problem = 100;

/// A ranking by this figure alone, which gives the rank per item.
Standings ranked_by(const PaperInput& input, const Indicator& indicator) {
  Ranking ranking;
  ranking.id = indicator.id;
  ranking.label = indicator.label;
  // A limit is kept or not; what ranks is the figure itself.
  const bool has_target = !indicator.target.empty() && indicator.better == Better::Higher;
  ranking.by = has_target ? RankBy::Ratio : RankBy::Value;
  ranking.indicator = indicator.id;
  if (has_target) ranking.completion = indicator.id;
  // What reads equal on the card is tied.
  if (ranking.by == RankBy::Value) ranking.decimals = indicator.decimals;
  return rank(input.snapshot, input.config.rules, ranking);
}

std::optional<double> mean_of(const PaperInput& input, const Indicator& indicator) {
  const auto sum = sum_of(input.snapshot, input.config.rules, indicator.id);
  const auto count = std::count_if(input.snapshot.towns.begin(), input.snapshot.towns.end(),
                                   [&](const auto& town) { return town.values.find(indicator.id).has_value(); });
  return sum ? std::optional(*sum / static_cast<double>(count)) : std::nullopt;
}

/// Whether a ranking compares towns by it: only then is it said that one of them is better.
bool is_ranked(const Rules& rules, const Indicator& indicator) {
  const auto compares = [&](const RankingItem& item) { return item.indicator == indicator.id; };
  return std::any_of(rules.rankings.begin(), rules.rankings.end(), [&](const Ranking& ranking) {
    if (ranking.by != RankBy::Score) return ranking.indicator == indicator.id;
    return std::any_of(ranking.items.begin(), ranking.items.end(), compares) ||
           std::any_of(ranking.parts.begin(), ranking.parts.end(), [&](const RankingPart& part) {
             return std::any_of(part.items.begin(), part.items.end(), compares);
           });
  });
}

/// "云溪 96.2%": who leads, and by what; empty where several do.
std::string first_text(const PaperInput& input, const IndicatorField& field) {
  const Words& words = input.config.words;
  const auto ranked = field.standings.ranked();
  if (!field.is_ranked || ranked.empty()) return words.unknown;
  if (ranked.front().tied) return words.paper.several_best;
  const Town& town = input.snapshot.towns[ranked.front().town];
  const std::string& name = town.short_name.empty() ? town.name : town.short_name;
  return name + " " + figure_text(words, field.standings.score, ranked.front().score);
}

class ScoreTable {
 public:
  ScoreTable(const PaperInput& input, const Standing& standing)
      : words_(input.config.words),
        rules_(input.config.rules),
        ranking_(*rules_.find_ranking(input.bulletin.ranking)),
        standings_(input.leading()),
        town_(input.snapshot.towns[standing.town]),
        standing_(standing) {
    const PaperWords& heads = words_.paper;
    table_.columns = {{heads.item, ColumnSetting::Wrapped},
                      {heads.value, ColumnSetting::Decimal},
                      {words_.columns.target, ColumnSetting::Decimal},
                      {heads.ratio, ColumnSetting::Decimal},
                      {heads.weight, ColumnSetting::Decimal},
                      {words_.columns.score, ColumnSetting::Decimal}};
  }

  PaperTable table() {
    add_items();
    if (ranking_.adjustments != AdjustmentLimits{}) add_adjustments();
    add_row(words_.paper.total, points_text(standing_.score), true);
    return std::move(table_);
  }

 private:
  std::string points_text(double points) const { return number_text(words_, standings_.score, points); }
  std::string signed_points(double points) const { return signed_text(words_, standings_.score, points); }
  static std::string plain(double value) { return fmt::format("{:g}", value); }

  void add_row(const std::string& name, const std::string& points, bool strong = false) {
    table_.rows.push_back({{name, {}, strong}, {}, {}, {}, {}, {points, {}, strong}});
  }

  void add_items() {
    const ShownPoints shown = shown_points(standing_, standings_.score.decimals);
    for (std::size_t i = 0; i < standing_.items.size(); ++i) {
      const ItemScore& item = standing_.items[i];
      const Quantity quantity = quantity_of(*rules_.find_indicator(item.indicator));
      table_.rows.push_back({{paper_label(words_, quantity)},
                             {number_text(words_, quantity, item.value)},
                             {number_text(words_, quantity, item.target)},
                             {number_text(words_, ratio_quantity, item.ratio)},
                             {plain(rounded(item.weight, 2))},
                             {points_text(shown.items[i])}});
      const bool ends_part = i + 1 == standing_.items.size() || standing_.items[i + 1].part != item.part;
      if (ends_part && !standing_.parts.empty()) add_part(item.part, shown.parts[item.part]);
    }
  }

  void add_part(std::size_t part, double points) {
    add_row(filled(words_.paper.part, {{"part", standings_.parts[part]},
                                       {"max", plain(standing_.parts[part].max)},
                                       {"unit", standings_.score.unit}}),
            points_text(points));
  }

  void add_adjustments() {
    for (const auto& each : town_.adjustments)
      add_row(filled(each.points > 0 ? words_.paper.bonus : words_.paper.deduction, {{"reason", each.reason}}),
              signed_points(each.points));
    const double sum = rounded(standing_.bonus + standing_.deduction, standings_.score.decimals);
    if (sum == standing_.adjustment) return;
    add_row(filled(words_.paper.limited, {{"min", plain(ranking_.adjustments.min)},
                                          {"max", plain(ranking_.adjustments.max)},
                                          {"unit", standings_.score.unit}}),
            signed_points(standing_.adjustment));
  }

  const Words& words_;
  const Rules& rules_;
  const Ranking& ranking_;
  const Standings& standings_;
  const Town& town_;
  const Standing& standing_;
  PaperTable table_;
};

/// "6月24日，逾期6天" or "7月10日，还有10天"
std::string due_text(const PaperInput& input, const Problem& problem) {
  std::string due = deadline_text(input, problem);
  if (problem.status == ProblemStatus::Closed || !problem.due || days_overdue(problem, input.day())) return due;
  return filled(input.config.words.paper.days_left,
                {{"deadline", due}, {"days", std::to_string(days_between(input.day(), *problem.due))}});
}

}  // namespace

std::vector<IndicatorField> indicator_fields(const PaperInput& input) {
  std::vector<IndicatorField> fields;
  for (const auto& indicator : input.config.rules.indicators) {
    if (!sum_of(input.snapshot, indicator.id)) continue;
    fields.push_back({&indicator, mean_of(input, indicator), input.snapshot.city.find(indicator.id),
                      is_ranked(input.config.rules, indicator), ranked_by(input, indicator)});
  }
  return fields;
}

PaperTable position_table(const PaperInput& input, const Standing& standing) {
  const Words& words = input.config.words;
  const Standings& standings = input.leading();
  const auto before = standing.movement ? std::optional(*standing.rank + *standing.movement) : std::nullopt;
  PaperTable table;
  const auto add = [&](std::string head, std::string text) {
    table.columns.push_back({std::move(head), ColumnSetting::Centre});
    table.rows.front().push_back({std::move(text), {}, true});
  };
  table.rows.emplace_back();
  add(words.paper.rank_now, rank_text(words, standing.rank));
  add(words.paper.rank_before, rank_text(words, before));
  add(head_text(words, ColumnKind::Movement),
      standing.movement ? movement_text(words, *standing.movement) : words.unknown);
  const Rules& rules = input.config.rules;
  add(ranked_figure_head(words, rules, *rules.find_ranking(standings.ranking)),
      standing.rank ? number_text(words, standings.score, standing.score) : words.unknown);
  add(head_text(words, ColumnKind::Gap), number_text(words, standings.score, standing.gap));
  add(head_text(words, ColumnKind::Completion), figure_text(words, standings.completion, standing.completion));
  add(head_text(words, ColumnKind::PaceGap), signed_text(words, standings.pace_gap, standing.pace_gap));
  return table;
}

PaperTable figure_table(const PaperInput& input, const std::vector<IndicatorField>& fields, std::size_t town) {
  const Words& words = input.config.words;
  const bool has_city =
      std::any_of(fields.begin(), fields.end(), [](const IndicatorField& field) { return field.city.has_value(); });
  PaperTable table;
  table.columns = {
      {words.paper.indicator, ColumnSetting::Wrapped},
      {words.paper.own, ColumnSetting::Decimal},
      {words.paper.city, ColumnSetting::Decimal},
      {words.paper.mean, ColumnSetting::Decimal},
      {words.paper.best, ColumnSetting::Left},
      {filled(words.paper.with_unit, {{"label", words.columns.completion}, {"unit", "%"}}), ColumnSetting::Decimal},
      {words.columns.progress, ColumnSetting::Bar},
      {head_text(words, ColumnKind::PaceGap), ColumnSetting::Decimal},
      {head_text(words, ColumnKind::Rank), ColumnSetting::Centre}};
  for (const auto& field : fields) {
    const Indicator& indicator = *field.indicator;
    const Quantity quantity = quantity_of(indicator);
    // A mean of whole numbers is none.
    Quantity mean = quantity;
    mean.decimals = std::max(quantity.decimals, 1);
    const Quantity completed = field.standings.completion;
    const Town& own = input.snapshot.towns[town];
    const Standing& standing = field.standings.of(town);
    // A bar against the best is not what the column's head says.
    const BarScale scale = bar_scale(field.standings);
    const PaperCell bar{"", scale.is_completion ? paper_bar(scale, standing.completion) : std::nullopt};
    const std::string rank = field.is_ranked && standing.rank ? std::to_string(*standing.rank) : words.unknown;
    table.rows.push_back({{paper_label(words, quantity)},
                          {number_text(words, quantity, own.values.find(indicator.id)), {}, true},
                          {number_text(words, quantity, field.city)},
                          {number_text(words, mean, field.mean)},
                          {first_text(input, field)},
                          {number_text(words, completed, standing.completion)},
                          bar,
                          {signed_text(words, field.standings.pace_gap, standing.pace_gap)},
                          {rank, {}, true}});
  }
  constexpr std::ptrdiff_t city_column = 2;
  if (has_city) return table;
  table.columns.erase(table.columns.begin() + city_column);
  for (auto& row : table.rows) row.erase(row.begin() + city_column);
  return table;
}

PaperTable score_table(const PaperInput& input, const Standing& standing) {
  return ScoreTable(input, standing).table();
}

PaperTable town_problem_table(const PaperInput& input, std::size_t town) {
  PaperTable table;
  const PaperWords& words = input.config.words.paper;
  table.columns = {{words.problem, ColumnSetting::Wrapped},
                   {words.owner, ColumnSetting::Wrapped},
                   {words.deadline, ColumnSetting::Centre},
                   {words.handling, ColumnSetting::Centre}};
  for (const auto index : problems_by_urgency(input.snapshot, input.day())) {
    const Problem& problem = input.snapshot.problems[index];
    if (problem.town != town) continue;
    std::string title(first_characters(problem.title, characters_in_problem));
    if (title.size() < problem.title.size()) title += words.ellipsis;
    table.rows.push_back({{std::move(title)},
                          {problem.owner},
                          {due_text(input, problem)},
                          {problem_state_text(input.config.words, problem, input.day()),
                           {},
                           days_overdue(problem, input.day()).has_value()}});
  }
  return table;
}

}  // namespace rankwall
