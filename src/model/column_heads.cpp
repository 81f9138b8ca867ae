#include "model/column_heads.h"

#include "base/text.h"

namespace rankwall {

std::string head_text(const Words& words, ColumnKind kind) {
  const ColumnWords& columns = words.columns;
  switch (kind) {
    case ColumnKind::Rank: return columns.rank;
    case ColumnKind::Movement: return columns.movement;
    case ColumnKind::Name: return columns.name;
    case ColumnKind::Group: return columns.group;
    case ColumnKind::Indicator:
    case ColumnKind::OfTarget:
    case ColumnKind::Share: break;
    case ColumnKind::Target: return columns.target;
    case ColumnKind::Ratio:
    case ColumnKind::Bar:
    case ColumnKind::Completion: return columns.completion;
    case ColumnKind::PaceGap: return filled(columns.pace_gap, {{"pace", words.pace}});
    case ColumnKind::Lamp: return columns.progress;
    case ColumnKind::Score: return columns.score;
    case ColumnKind::Gap: return columns.gap;
    case ColumnKind::Lead: return columns.lead;
    case ColumnKind::Adjustment: return columns.adjustment;
  }
  return {};
}

std::string completion_owner(const Rules& rules, const Ranking& ranking, const std::string& indicator) {
  const bool is_only = ranking.by != RankBy::Score && ranking.indicator == ranking.completion;
  if (indicator.empty() || (is_only && indicator == ranking.completion)) return {};
  const Indicator* const found = rules.find_indicator(indicator);
  return found ? found->label : indicator;
}

std::string ranked_figure_head(const Words& words, const Rules& rules, const Ranking& ranking) {
  if (ranking.by == RankBy::Score) return words.columns.score;
  const Indicator* const indicator = rules.find_indicator(ranking.indicator);
  const bool is_own = ranking.by == RankBy::Ratio && ranking.indicator == ranking.completion;
  if (is_own && indicator && indicator->better == Better::Higher) return words.columns.completion;
  const std::string label = indicator ? indicator->label : ranking.indicator;
  const bool is_completion = ranking.by == RankBy::Ratio && indicator && indicator->better == Better::Higher;
  return is_completion ? filled(words.columns.completion_of, {{"label", label}}) : label;
}

}  // namespace rankwall
