// The columns and rows of a leaderboard: how wide each column must be, which ones give way where there is little room,
// and a row as it is drawn. Internal to the leaderboard.
#pragma once

#include <string>
#include <vector>

#include "model/bar.h"
#include "scene/staging.h"
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

/// The line of column labels.
void set_head(const ComposeContext& context, Panel& panel, const Rect& box, const Table& table);

/// Sets one row into a panel as wide as the table, with a line of this colour below it.
void set_row(const ComposeContext& context, Panel& panel, int top, const Table& table, const Entry& entry, Color line);

/// One row as a panel of its own.
Panel row_panel(const ComposeContext& context, const Table& table, const Entry& entry, Color line);

/// A row of a ranked town as it looks while an overtaking is staged; `tag` is what it says where it has landed.
Panel staged_panel(const ComposeContext& context, const Table& table, const Entry& entry, RowLook look,
                   const std::vector<std::string>& tag = {});
/// How far a lifted row is larger, at its left and its top.
Point grown(const Table& table);
/// Whether a row has room for this tag.
bool fits_tag(const ComposeContext& context, const Table& table, const std::vector<std::string>& tag);

/// How a rank looks on a row: at rest, lit, lifted, and just changed.
Panel rank_panel(const ComposeContext& context, const Table& table, int rank, std::size_t style);
/// The column of a kind, or null if it has none.
const PlacedColumn* column_of(const Table& table, ColumnKind kind);
/// The column of the figure that ranks, or null.
const PlacedColumn* ranked_column(const ComposeContext& context, const Table& table);
/// A character of that figure on a ground of this colour.
Panel digit_panel(const ComposeContext& context, const Table& table, const std::string& character, Color ground);
/// What its figures leave free at the right of that column, for their unit.
int unit_room(const ComposeContext& context, const Table& table, const Entry& entry);

}  // namespace rankwall
