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

  static RowMetrics of(int row_height, int table_width);
};

/// A line of the table: a town with what stands of it in the ranking.
struct Entry {
  const Standing* standing = nullptr;
  enum class Kind { Ranked, NotReported, NotRanked } kind = Kind::Ranked;
};

/// Ranked towns first, then those that did not report, then those outside the ranking.
std::vector<Entry> entries_of(const Standings& standings);

struct PlacedColumn {
  Column column;
  int x = 0;
  int width = 0;
};

/// The columns that fit into `width`, from left to right. Columns of low priority are left out until the rest fits.
std::vector<PlacedColumn> place_columns(const Scene& scene, const LeaderboardSettings& settings,
                                        const Standings& standings, const RowMetrics& metrics, int width);

/// The line of column labels.
void set_head(const Scene& scene, Panel& panel, const Rect& box, const std::vector<PlacedColumn>& columns,
              const Standings& standings, const RowMetrics& metrics);

/// One row as a panel.
Panel row_panel(const Scene& scene, const LeaderboardSettings& settings, const Standings& standings, const Entry& entry,
                const std::vector<PlacedColumn>& columns, const RowMetrics& metrics, int width);

}  // namespace rankwall
