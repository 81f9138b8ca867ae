#include "report/card_tables.h"

#include <algorithm>
#include <cassert>

#include <fmt/format.h>

#include "base/text.h"
#include "model/chase.h"
#include "model/lamp.h"
#include "model/pace.h"
#include "model/problems.h"
#include "model/rounding.h"
#include "model/sentences.h"
#include "model/shown_points.h"
#include "report/ranking_table.h"

namespace rankwall {

namespace {

constexpr int percent_decimals = 1;
constexpr int ratio_decimals = 4;
/// A card is one page: longer texts end in an ellipsis, the bulletin's list has all of them.
constexpr std::size_t characters_in_problem = 100;

std::string rank_text(std::optional<int> rank, const Words& words) {
  return rank ? fmt::format("第{}位", *rank) : words.unknown;
}

/// A ranking by this figure alone, which gives the rank per item.
Standings ranked_by(const PaperInput& input, const Indicator& indicator) {
  Ranking ranking;
  ranking.id = indicator.id;
  ranking.label = indicator.label;
  ranking.by = indicator.target.empty() ? RankBy::Value : RankBy::Ratio;
  ranking.indicator = ranking.completion = indicator.id;
  return rank(input.snapshot, input.config.rules(), ranking);
}

std::optional<double> average_of(const PaperInput& input, const Indicator& indicator) {
  const auto sum = sum_of(input.snapshot, indicator.id);
  const auto count = std::count_if(input.snapshot.towns.begin(), input.snapshot.towns.end(),
                                   [&](const auto& town) { return town.values.find(indicator.id).has_value(); });
  return sum ? std::optional(*sum / static_cast<double>(count)) : std::nullopt;
}

std::string labelled(const Indicator& indicator) {
  return indicator.unit.empty() ? indicator.label : indicator.label + "（" + indicator.unit + "）";
}

class ScoreTable {
 public:
  ScoreTable(const PaperInput& input, const Standing& standing)
      : words_(input.config.words),
        rules_(input.config.rules()),
        ranking_(*rules_.find_ranking(input.bulletin.ranking)),
        standings_(input.leading()),
        town_(input.snapshot.towns[standing.town]),
        standing_(standing) {
    table_.columns = {{"得分项目", ColumnSetting::Wrapped}, {"完成", ColumnSetting::Decimal},
                      {"目标", ColumnSetting::Decimal},     {"比值", ColumnSetting::Decimal},
                      {"权重", ColumnSetting::Decimal},     {"得分", ColumnSetting::Decimal}};
  }

  PaperTable table() {
    add_items();
    if (ranking_.adjustments != AdjustmentLimits{}) add_adjustments();
    add_row("合计", figure_text(words_, standing_.score, standings_.decimals), true);
    return std::move(table_);
  }

 private:
  void add_row(const std::string& name, const std::string& points, bool strong = false) {
    table_.rows.push_back({{name, {}, 0, strong}, {}, {}, {}, {}, {points, {}, 0, strong}});
  }

  void add_items() {
    const ShownPoints shown = shown_points(standing_, standings_.decimals);
    for (std::size_t i = 0; i < standing_.items.size(); ++i) {
      const ItemScore& item = standing_.items[i];
      const Indicator& indicator = *rules_.find_indicator(item.indicator);
      table_.rows.push_back({{labelled(indicator)},
                             {figure_text(words_, item.value, indicator.decimals)},
                             {figure_text(words_, item.target, indicator.decimals)},
                             {figure_text(words_, item.ratio, ratio_decimals)},
                             {fmt::format("{:g}", rounded(item.weight, 2))},
                             {figure_text(words_, shown.items[i], standings_.decimals)}});
      const bool ends_part = i + 1 == standing_.items.size() || standing_.items[i + 1].part != item.part;
      if (ends_part && !standing_.parts.empty())
        add_row(fmt::format("{}小计（最高{:g}分）", standings_.parts[item.part], standing_.parts[item.part].max),
                figure_text(words_, shown.parts[item.part], standings_.decimals));
    }
  }

  void add_adjustments() {
    for (const auto& each : town_.adjustments)
      add_row((each.points > 0 ? "加分：" : "扣分：") + each.reason, signed_text(each.points, standings_.decimals));
    const double sum = rounded(standing_.bonus + standing_.deduction, standings_.decimals);
    if (sum == standing_.adjustment) return;
    add_row(fmt::format("加减分按规则计入（{:g}至{:g}分）", ranking_.adjustments.min, ranking_.adjustments.max),
            signed_text(standing_.adjustment, standings_.decimals));
  }

  const Words& words_;
  Rules rules_;
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
  return due + fmt::format("，还有{}天", days_between(input.day(), *problem.due));
}

}  // namespace

std::vector<IndicatorField> indicator_fields(const PaperInput& input) {
  std::vector<IndicatorField> fields;
  for (const auto& indicator : input.config.indicators) {
    const auto average = average_of(input, indicator);
    if (!average) continue;
    IndicatorField field{&indicator, average, {}, ranked_by(input, indicator)};
    if (const auto& ranked = field.standings.ranked; !ranked.empty())
      field.first = input.snapshot.towns[ranked.front().town].values.find(indicator.id);
    fields.push_back(std::move(field));
  }
  return fields;
}

const Standing& standing_of(const Standings& standings, std::size_t town) {
  for (const auto* list : {&standings.ranked, &standings.not_reported, &standings.not_ranked})
    for (const auto& standing : *list)
      if (standing.town == town) return standing;
  assert(false);
  return standings.ranked.front();
}

PaperTable position_table(const PaperInput& input, const Standing& standing) {
  const Words& words = input.config.words;
  const Standings& standings = input.leading();
  const auto before = standing.movement ? std::optional(*standing.rank + *standing.movement) : std::nullopt;
  PaperTable table;
  for (const char* head : {"本期名次", "上期名次", "升降", "得分", "距前一位", "完成率", "较序时"})
    table.columns.push_back({head, ColumnSetting::Centre});
  const auto strong = [](std::string text) { return PaperCell{std::move(text), {}, 0, true}; };
  table.rows.push_back(
      {strong(rank_text(standing.rank, words)), strong(rank_text(before, words)),
       strong(standing.movement ? movement_text(words, *standing.movement) : words.unknown),
       strong(standing.rank ? figure_text(words, standing.score, standings.decimals) : words.unknown),
       strong(figure_text(words, standing.gap, standings.decimals)),
       strong(standing.completion ? figure_text(words, standing.completion, percent_decimals) + "%" : words.unknown),
       strong(standing.pace_gap ? signed_text(*standing.pace_gap, pace_gap_decimals) : words.unknown)});
  return table;
}

PaperTable figure_table(const PaperInput& input, const std::vector<IndicatorField>& fields, std::size_t town) {
  const Words& words = input.config.words;
  PaperTable table;
  table.columns = {{"指标", ColumnSetting::Left},
                   {"本单位", ColumnSetting::Decimal},
                   {"全市平均", ColumnSetting::Decimal},
                   {"第一名", ColumnSetting::Decimal},
                   {"完成率（%）", ColumnSetting::Decimal},
                   {"进度", ColumnSetting::Bar},
                   {"较" + words.pace, ColumnSetting::Decimal},
                   {"位次", ColumnSetting::Centre}};
  for (const auto& field : fields) {
    const Indicator& indicator = *field.indicator;
    const int decimals = indicator.decimals;
    const Town& own = input.snapshot.towns[town];
    const auto completion = completion_of(own, indicator);
    const double pace = pace_of(input.snapshot, indicator);
    PaperCell bar;
    if (completion) bar = {"", *completion / 100, pace};
    const auto rank = standing_of(field.standings, town).rank;
    table.rows.push_back({{labelled(indicator)},
                          {figure_text(words, own.values.find(indicator.id), decimals), {}, 0, true},
                          {figure_text(words, field.average, std::max(decimals, 1))},
                          {figure_text(words, field.first, decimals)},
                          {figure_text(words, completion, percent_decimals)},
                          bar,
                          {completion ? signed_text(*completion - pace * 100, pace_gap_decimals) : words.unknown},
                          {rank ? std::to_string(*rank) : words.unknown, {}, 0, true}});
  }
  return table;
}

PaperTable score_table(const PaperInput& input, const Standing& standing) {
  return ScoreTable(input, standing).table();
}

PaperTable town_problem_table(const PaperInput& input, std::size_t town) {
  PaperTable table;
  table.columns = {{"堵点问题", ColumnSetting::Wrapped},
                   {"责任单位", ColumnSetting::Wrapped},
                   {"时限", ColumnSetting::Centre},
                   {"办理情况", ColumnSetting::Centre}};
  for (const auto index : problems_by_urgency(input.snapshot, input.day())) {
    const Problem& problem = input.snapshot.problems[index];
    if (problem.town != town) continue;
    std::string title(first_characters(problem.title, characters_in_problem));
    if (title.size() < problem.title.size()) title += "……";
    table.rows.push_back({{std::move(title)},
                          {problem.owner},
                          {due_text(input, problem)},
                          {problem_state_text(input.config.words, problem, input.day()),
                           {},
                           0,
                           days_overdue(problem, input.day()).has_value()}});
  }
  return table;
}

}  // namespace rankwall
