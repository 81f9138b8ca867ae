// The columns of a leaderboard: what each cell says, how wide each column must be and which ones give way where there
// is little room. Internal to the leaderboard.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"

namespace rankwall {

/// Sizes that all rows of a table share.
struct RowMetrics {
  int height = 0;
  int text = 0;     ///< names and figures
  int small = 0;    ///< movement, pace gap
  int unit = 0;     ///< percent signs
  int head = 0;     ///< column labels
  int gap = 0;      ///< between columns
  int divider = 1;  ///< line below a row

  static RowMetrics of(const Scene& scene, int row_height, int table_width);
};

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
  std::vector<PlacedColumn> columns;
};

/// A line of the table: a town with what stands of it in the ranking.
struct Entry {
  const Standing* standing = nullptr;
  enum class Kind { Ranked, NotReported, NotRanked } kind = Kind::Ranked;
};

/// Ranked towns first, then those that did not report, then those outside the ranking.
std::vector<Entry> entries_of(const Standings& standings);

/// Settles a table `width` wide with rows of `row_height`. Columns of low priority are left out until the rest fits.
Table settle_table(const Scene& scene, const LeaderboardSettings& settings, int width, int row_height);

/// The line of column labels.
void set_head(const Scene& scene, Panel& panel, const Rect& box, const Table& table);

/// One row as a panel, with a line of this colour below it.
Panel row_panel(const Scene& scene, const Table& table, const Entry& entry, Color line);

}  // namespace rankwall
