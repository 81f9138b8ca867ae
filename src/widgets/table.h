// A leaderboard's table, settled for its rectangle: what its columns, heads and rows are set from. Internal to the
// leaderboard.
#pragma once

#include <string>
#include <vector>

#include "model/bar.h"
#include "widgets/table_cells.h"

namespace rankwall {

struct PlacedColumn {
  Column column;
  int x = 0;
  int width = 0;
};

/// A table ready to be filled: its settings, its ranking and the sizes that were settled for its rectangle.
struct Table {
  const LeaderboardSettings& settings;
  const Standings& standings;
  int width = 0;
  RowMetrics metrics;
  Sums sums;
  BarScale bars;
  const Standing* tightest = nullptr;  ///< the town with the smallest gap, where the table tells gaps
  const Standing* chased = nullptr;    ///< the one that it chases
  std::vector<PlacedColumn> columns;

  /// Of a row without the margin for the bracket.
  int row_width() const { return width - bracket(); }
  /// The margin in which two rows are tied together by a bracket; 0: none.
  int bracket() const;
};

/// What a rectangle leaves for the parts of a table.
struct TableSize {
  int width = 0;
  int row_height = 0;
  int head_height = 0;
};

/// Settles a table of this size. Columns of low priority are left out until the rest fits.
Table settle_table(ComposeContext& context, const LeaderboardSettings& settings, const Standings& standings,
                   const std::vector<Section>& sections, const TableSize& size);

/// The column of a kind, or null if it has none.
const PlacedColumn* column_of(const Table& table, ColumnKind kind);
/// The column of the figure that ranks, or null.
const PlacedColumn* ranked_column(const ComposeContext& context, const Table& table);
/// How the cells of a column are aligned.
Align alignment(ColumnKind kind);
/// What its cells say.
CellWriter writer_of(const ComposeContext& context, const Table& table);

}  // namespace rankwall
