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
    const std::string unit = filled(words_.paper.with_unit, {{"label", ""}, {"unit", quantity.unit}});
    return fmt::format("{}\n{}", label, trimmed(unit));
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
      return PaperCell{standing.rank ? std::to_string(*standing.rank) : words_.unknown, {}, true};
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
    const bool has_completion = any([](const Standing& each) { return each.completion.has_value(); });
    if (has_completion && !ranks_completion())
      add(head_with_unit(head_of(ColumnKind::Completion), standings_.completion), ColumnSetting::Decimal,
          [&](const Standing& standing) {
            return PaperCell{number_text(words_, standings_.completion, standing.completion)};
          });
    const BarScale scale = bar_scale(standings_);
    if (any([&](const Standing& each) { return bar_value(standings_, scale, each).has_value(); }))
      add(words_.columns.progress, ColumnSetting::Bar, [&](const Standing& standing) {
        return PaperCell{"", paper_bar(scale, bar_value(standings_, scale, standing))};
      });
    if (!any([](const Standing& each) { return each.pace_gap.has_value(); })) return;
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
  std::string score_head() const { return ranked_figure_head(words_, rules_, ranking_); }

  PaperCell score_cell(const Standing& standing) const {
    if (standing.rank) return {number_text(words_, standings_.score, standing.score), {}, true};
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

std::string paper_label(const Words& words, const Quantity& quantity) {
  if (quantity.unit.empty()) return quantity.label;
  return filled(words.paper.with_unit, {{"label", quantity.label}, {"unit", quantity.unit}});
}

PaperTable ranking_table(const PaperInput& input, const Standings& standings) {
  return RankingTable(input, standings).table();
}

std::optional<PaperBar> paper_bar(const BarScale& scale, std::optional<double> value) {
  if (!value) return std::nullopt;
  PaperBar bar{scale.share_of(0), scale.share_of(*value), {}, {}};
  if (scale.pace) bar.pace = scale.share_of(*scale.pace);
  if (scale.target) bar.target = scale.share_of(*scale.target);
  return bar;
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
                          {problem_state_text(input.config.words, problem, input.day()), {}, is_overdue}});
  }
  return table;
}

}  // namespace rankwall
