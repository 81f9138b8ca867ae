// How a leaderboard divides its rectangle into blocks, rows, a head and a legend. Internal to the leaderboard.
#pragma once

#include <vector>

#include "widgets/table_cells.h"

namespace rankwall {

struct TablePlan {
  int rows = 1;  ///< in view, of each block
  int pinned = 0;
  int row_height = 0;
  int head_height = 0;
  int legend_height = 0;
  int blocks = 1;
  int block_width = 0;
  int block_gap = 0;
  bool moves = false;  ///< there are more rows than are in view
};

/// `has_bars_to_explain`: a legend would have something to say.
TablePlan plan_of(const ComposeContext& context, const LeaderboardSettings& settings, const Rect& area,
                  const std::vector<Section>& sections, bool has_bars_to_explain);

}  // namespace rankwall
