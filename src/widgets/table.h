// The columns and rows of a leaderboard: how wide each column must be, which ones give way where there is little room,
// and a row as it is drawn. Internal to the leaderboard.
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
  std::vector<PlacedColumn> columns;
};

/// Settles a table `width` wide with rows of `row_height`. Columns of low priority are left out until the rest fits.
Table settle_table(ComposeContext& context, const LeaderboardSettings& settings, const Standings& standings,
                   const std::vector<Section>& sections, int width, int row_height);

/// The line of column labels.
void set_head(const ComposeContext& context, Panel& panel, const Rect& box, const Table& table);

/// Sets one row into a panel as wide as the table, with a line of this colour below it.
void set_row(const ComposeContext& context, Panel& panel, int top, const Table& table, const Entry& entry, Color line);

/// One row as a panel of its own.
Panel row_panel(const ComposeContext& context, const Table& table, const Entry& entry, Color line);

}  // namespace rankwall
