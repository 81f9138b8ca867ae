#include "report/ranking_table.h"

#include <algorithm>
#include <functional>

#include <fmt/format.h>

#include "base/text.h"
#include "model/column_heads.h"
#include "model/problems.h"
#include "model/quantity.h"
#include "model/sentences.h"

namespace rankwall {

namespace {

class RankingTable {
 public:
  RankingTable(const PaperInput& input, const Standings& standings)
      : input_(input),
        standings_(standings),
        words_(input.config.words),
        rules_(input.config.rules),
        ranking_(*rules_.find_ranking(standings.ranking)) {}

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
    table_.rows.resize(standings_.towns.size());
    for (std::size_t i = 0; i < table_.rows.size(); ++i) table_.rows[i].push_back(cell(standings_.towns[i]));
  }
  bool any(const std::function<bool(const Standing&)>& has) const {
    return std::any_of(standings_.towns.begin(), standings_.towns.end(), has);
  }
  std::string head_of(ColumnKind kind) const { return head_text(words_, kind); }
  /// The unit is below the label.
  std::string head_with_unit(const std::string& label, const Quantity& quantity) const {
    if (quantity.unit.empty()) return label;
    return filled(words_.paper.with_unit, {{"label", label + "\n"}, {"unit", quantity.unit}});
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
    const Quantity quantity = quantity_of(indicator);
    add(head_with_unit(quantity.label, quantity), ColumnSetting::Decimal, [&](const Standing& standing) {
      return PaperCell{number_text(words_, quantity, town(standing).values.find(indicator.id))};
    });
  }

  void add_completion() {
    if (!any([](const Standing& each) { return each.completion.has_value(); })) return;
    if (!ranks_completion())
      add(head_with_unit(head_of(ColumnKind::Completion), standings_.completion), ColumnSetting::Decimal,
          [&](const Standing& standing) {
            return PaperCell{number_text(words_, standings_.completion, standing.completion)};
          });
    add(words_.columns.progress, ColumnSetting::Bar, [&](const Standing& standing) {
      PaperCell cell;
      if (standing.completion) cell.done = *standing.completion / 100;
      cell.pace = standings_.pace;
      return cell;
    });
    add(head_of(ColumnKind::PaceGap), ColumnSetting::Decimal, [&](const Standing& standing) {
      return PaperCell{signed_text(words_, standings_.pace_gap, standing.pace_gap)};
    });
  }

  void add_score() {
    add(head_with_unit(score_head(), standings_.score), ColumnSetting::Decimal,
        [&](const Standing& standing) { return score_cell(standing); });
    add(head_of(ColumnKind::Gap), ColumnSetting::Decimal,
        [&](const Standing& standing) { return PaperCell{number_text(words_, standings_.score, standing.gap)}; });
  }

  /// Whether the score is the completion itself.
  bool ranks_completion() const { return ranking_.by == RankBy::Ratio && ranking_.indicator == ranking_.completion; }
  std::string score_head() const {
    if (ranks_completion()) return head_of(ColumnKind::Completion);
    if (ranking_.by == RankBy::Score) return head_of(ColumnKind::Score);
    return rules_.find_indicator(ranking_.indicator)->label +
           (ranking_.by == RankBy::Ratio ? head_of(ColumnKind::Completion) : "");
  }

  PaperCell score_cell(const Standing& standing) const {
    if (standing.rank) return {number_text(words_, standings_.score, standing.score), {}, 0, true};
    return {state_text(words_, standing.state)};
  }

  /// Names up to this length fit on one line, 雪峰华侨经济开发区 among them.
  static constexpr std::size_t characters_in_name = 9;

  const PaperInput& input_;
  const Standings& standings_;
  const Words& words_;
  const Rules& rules_;
  const Ranking& ranking_;
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
  const PaperWords& words = input.config.words.paper;
  table.columns = {{words.number, ColumnSetting::Centre},   {input.config.words.columns.name, ColumnSetting::Left},
                   {words.problem, ColumnSetting::Wrapped}, {words.owner, ColumnSetting::Wrapped},
                   {words.deadline, ColumnSetting::Centre}, {words.handling, ColumnSetting::Centre}};
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
