// The staging of a table's change: which row passes which, in what order and when. Overtakings that are in view come
// one at a time, the most important first; then all other rows close up together. Pure, in slots and frames; what
// rows look like meanwhile is said by name.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "scene/row_timeline.h"

namespace rankwall {

/// A row of a table before and after the change. Slots count from the top of the table.
struct RowChange {
  int from = 0;
  int to = 0;
  bool can_be_staged = false;  ///< it has a rank before and after, and looks for the stage
  int rank_before = 0;
  int rank = 0;
  bool waits = false;  ///< it keeps its rank, but says nothing of its distances while others move
};

struct Staging {
  std::vector<RowTimeline> rows;  ///< in the order of the changes
  int motion_frames = 0;          ///< from then on every row is at its place
  int frames = 0;                 ///< from then on every row looks as at rest
};

/// Beyond it rows of a table only close up: whose rows pass whom is looked for among all of them.
constexpr std::size_t max_staged_rows = 400;

/// What a table has for it.
struct StageSettings {
  int pitch = 0;  ///< pixels from one row to the next
  int frames_per_second = 60;
  int start = 0;  ///< frame of the change at which the first overtaking may begin
};

/// `rows` are in their new order and every slot is there once before and once after. `in_view` says of a slot whether
/// it is seen during the change; rows that are not are set without motion.
Staging stage(const std::vector<RowChange>& rows, const std::function<bool(int slot)>& in_view,
              const StageSettings& settings);

}  // namespace rankwall
