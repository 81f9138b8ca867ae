#include "report/ranking_table.h"

#include <algorithm>
#include <functional>

#include <fmt/format.h>

#include "base/text.h"
#include "config/widgets/leaderboard.h"
#include "model/lamp.h"
#include "model/problems.h"
#include "model/sentences.h"

namespace rankwall {

namespace {

constexpr int percent_decimals = 1;

/// The wall's words for the same columns.
std::string head_of(ColumnKind kind) { return std::string(usual_label(kind)); }

class RankingTable {
 public:
  RankingTable(const PaperInput& input, const Standings& standings)
      : input_(input),
        standings_(standings),
        words_(input.config.words),
        rules_(input.config.rules()),
        ranking_(*rules_.find_ranking(standings.ranking)) {
    for (const auto* list : {&standings.ranked, &standings.not_reported, &standings.not_ranked})
      for (const auto& standing : *list) rows_.push_back(&standing);
  }

  PaperTable table() {
    add_rank();
    for (const auto& id : figures()) add_figure(*rules_.find_indicator(id));
    add_completion();
    add_score();
    return std::move(table_);
  }

 private:
  using CellOf = std::function<PaperCell(const Standing&)>;

  void add(std::string head, ColumnSetting setting, const CellOf& cell) {
    table_.columns.push_back({std::move(head), setting});
    table_.rows.resize(rows_.size());
    for (std::size_t i = 0; i < rows_.size(); ++i) table_.rows[i].push_back(cell(*rows_[i]));
  }
  bool any(const std::function<bool(const Standing&)>& has) const {
    return std::any_of(rows_.begin(), rows_.end(), [&](const auto* each) { return has(*each); });
  }
  const Town& town(const Standing& standing) const { return input_.snapshot.towns[standing.town]; }

  /// The indicators that the score is made of; what the score itself shows is not shown twice.
  std::vector<std::string> figures() const {
    std::vector<std::string> ids = indicators_of(ranking_);
    if (ranking_.by == RankBy::Value) std::erase(ids, ranking_.indicator);
    return ids;
  }

  void add_rank() {
    add(head_of(ColumnKind::Rank), ColumnSetting::Centre, [&](const Standing& standing) {
      return PaperCell{standing.rank ? std::to_string(*standing.rank) : words_.unknown, {}, 0, true};
    });
    if (any([](const Standing& each) { return each.movement.has_value(); }))
      add(head_of(ColumnKind::Movement), ColumnSetting::Centre, [&](const Standing& standing) {
        return PaperCell{standing.movement ? movement_text(words_, *standing.movement) : ""};
      });
    if (ranking_.groups == Groups::Separate)
      add(head_of(ColumnKind::Group), ColumnSetting::Centre,
          [&](const Standing& standing) { return PaperCell{town(standing).group}; });
    const bool long_names =
        any([&](const Standing& each) { return character_count(town(each).name) > characters_in_name; });
    add(head_of(ColumnKind::Name), long_names ? ColumnSetting::Wrapped : ColumnSetting::Left,
        [&](const Standing& standing) { return PaperCell{town(standing).name}; });
  }

  void add_figure(const Indicator& indicator) {
    if (!any([&](const Standing& each) { return town(each).values.find(indicator.id).has_value(); })) return;
    const std::string unit = indicator.unit.empty() ? "" : "\n（" + indicator.unit + "）";
    add(indicator.label + unit, ColumnSetting::Decimal, [&](const Standing& standing) {
      return PaperCell{figure_text(words_, town(standing).values.find(indicator.id), indicator.decimals)};
    });
  }

  void add_completion() {
    if (!any([](const Standing& each) { return each.completion.has_value(); })) return;
    if (!ranks_completion())
      add(head_of(ColumnKind::Completion) + "\n（%）", ColumnSetting::Decimal, [&](const Standing& standing) {
        return PaperCell{figure_text(words_, standing.completion, percent_decimals)};
      });
    add("进度", ColumnSetting::Bar, [&](const Standing& standing) {
      PaperCell cell;
      if (standing.completion) cell.done = *standing.completion / 100;
      cell.pace = standings_.pace;
      return cell;
    });
    add("较" + words_.pace, ColumnSetting::Decimal, [&](const Standing& standing) {
      return PaperCell{standing.pace_gap ? signed_text(*standing.pace_gap, pace_gap_decimals) : words_.unknown};
    });
  }

  void add_score() {
    const std::string unit = score_unit();
    add(score_head() + (unit.empty() ? "" : "\n（" + unit + "）"), ColumnSetting::Decimal,
        [&](const Standing& standing) { return score_cell(standing); });
    add(head_of(ColumnKind::Gap), ColumnSetting::Decimal, [&](const Standing& standing) {
      return PaperCell{standing.gap ? figure_text(words_, standing.gap, standings_.decimals) : words_.unknown};
    });
  }

  /// Whether the score is the completion itself.
  bool ranks_completion() const { return ranking_.by == RankBy::Ratio && ranking_.indicator == ranking_.completion; }
  std::string score_head() const {
    if (ranks_completion()) return head_of(ColumnKind::Completion);
    if (ranking_.by == RankBy::Score) return head_of(ColumnKind::Score);
    return rules_.find_indicator(ranking_.indicator)->label +
           (ranking_.by == RankBy::Ratio ? head_of(ColumnKind::Completion) : "");
  }
  std::string score_unit() const {
    if (ranking_.by == RankBy::Ratio) return "%";
    return ranking_.by == RankBy::Value ? rules_.find_indicator(ranking_.indicator)->unit : ranking_.unit;
  }

  PaperCell score_cell(const Standing& standing) const {
    if (standing.rank) return {figure_text(words_, standing.score, standings_.decimals), {}, 0, true};
    return {town(standing).ranked ? words_.not_reported : words_.not_ranked};
  }

  /// Names up to this length fit on one line, 雪峰华侨经济开发区 among them.
  static constexpr std::size_t characters_in_name = 9;

  const PaperInput& input_;
  const Standings& standings_;
  const Words& words_;
  Rules rules_;
  const Ranking& ranking_;
  std::vector<const Standing*> rows_;
  PaperTable table_;
};

}  // namespace

PaperTable ranking_table(const PaperInput& input, const Standings& standings) {
  return RankingTable(input, standings).table();
}

std::string deadline_text(const PaperInput& input, const Problem& problem) {
  if (!problem.due) return input.config.words.unknown;
  return day_text(input.config.words, *problem.due, input.day());
}

PaperTable problem_table(const PaperInput& input) {
  PaperTable table;
  table.columns = {{"序号", ColumnSetting::Centre},      {"单位", ColumnSetting::Left},
                   {"堵点问题", ColumnSetting::Wrapped}, {"责任单位", ColumnSetting::Wrapped},
                   {"时限", ColumnSetting::Centre},      {"办理情况", ColumnSetting::Centre}};
  for (const auto index : problems_by_urgency(input.snapshot, input.day())) {
    const Problem& problem = input.snapshot.problems[index];
    const bool is_overdue = days_overdue(problem, input.day()).has_value();
    table.rows.push_back({{std::to_string(table.rows.size() + 1)},
                          {input.snapshot.towns[problem.town].name},
                          {problem.title},
                          {problem.owner},
                          {deadline_text(input, problem)},
                          {problem_state_text(input.config.words, problem, input.day()), {}, 0, is_overdue}});
  }
  return table;
}

}  // namespace rankwall
