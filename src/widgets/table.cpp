#include "widgets/table.h"

#include <algorithm>

#include "model/chase.h"
#include "widgets/proportions.h"
#include "widgets/table_columns.h"

namespace rankwall {

namespace {

/// The town with the smallest gap that is one, and the one that it chases: the row above it.
void find_tightest(Table& table, const std::vector<Section>& sections) {
  for (const auto& section : sections)
    for (std::size_t i = 1; i < section.size(); ++i) {
      if (!section[i].is_ranked() || !section[i - 1].is_ranked()) continue;
      const Standing& town = *section[i].standing;
      const Standing& above = *section[i - 1].standing;
      if (!town.gap || *town.gap <= 0 || town.tied || town.is_undecided || above.table != town.table) continue;
      if (table.tightest && table.tightest->gap <= town.gap) continue;
      table.tightest = &town;
      table.chased = &above;
    }
}

}  // namespace

CellWriter writer_of(const ComposeContext& context, const Table& table) {
  return {context, table.settings, table.standings, table.metrics, table.sums, table.tightest};
}

Align alignment(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::Rank:
    case ColumnKind::Movement: return Align::Centre;
    case ColumnKind::Name:
    case ColumnKind::Group:
    case ColumnKind::Bar: return Align::Left;
    default: return Align::Right;
  }
}

int Table::bracket() const {
  const bool tells = metrics.plate > 0 && tightest;
  return tells ? std::max(5, metrics.plate * proportions::table::bracket) : 0;
}

Table settle_table(ComposeContext& context, const LeaderboardSettings& settings, const Standings& standings,
                   const std::vector<Section>& sections, const TableSize& size) {
  Table table{settings,   standings,
              size.width, RowMetrics::of(context, size.row_height, size.width, settings.plates),
              {},         bar_scale(standings),
              nullptr,    nullptr,
              {}};
  table.metrics.set_head_height(size.head_height);
  const auto tells_gaps = [](const Column& column) { return column.kind == ColumnKind::Gap; };
  if (std::any_of(settings.columns.begin(), settings.columns.end(), tells_gaps)) find_tightest(table, sections);
  for (const auto& column : settings.columns)
    if (column.kind == ColumnKind::Share) table.sums[column.indicator] = sum_of(context.snapshot(), column.indicator);
  table.columns = placed_columns(context, table, sections);
  return table;
}

const PlacedColumn* column_of(const Table& table, ColumnKind kind) {
  for (const auto& placed : table.columns)
    if (placed.column.kind == kind) return &placed;
  return nullptr;
}

const PlacedColumn* ranked_column(const ComposeContext& context, const Table& table) {
  const CellWriter writer = writer_of(context, table);
  for (const auto& placed : table.columns)
    if (writer.is_ranked_figure(placed.column)) return &placed;
  return nullptr;
}

}  // namespace rankwall
