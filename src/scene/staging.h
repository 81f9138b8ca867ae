// The staging of a table's change: which row passes which, in what order and when. Overtakings that are in view come
// one at a time, the most important first; then all other rows close up together. Pure, in slots and frames; what
// rows look like meanwhile is said by name.
#pragma once

#include <functional>
#include <vector>

namespace rankwall {

/// How a row looks during a change. Before says nothing yet of what comes out only when it is over; Blank is the plate
/// alone: what the row above it would cut in halves.
enum class RowLook { Rest, Before, Lit, Lifted, Landed, Blank };

/// A row of a table before and after the change. Slots count from the top of the table.
struct RowChange {
  int from = 0;
  int to = 0;
  bool can_be_staged = false;  ///< it has a rank before and after, and looks for the stage
  int rank_before = 0;
  int rank = 0;
};

/// At `frame` of the change the row is `shift` pixels below its new place. Between two steps it goes evenly.
struct Step {
  int frame = 0;
  int shift = 0;

  bool operator==(const Step&) const = default;
};

struct LookChange {
  int frame = 0;
  RowLook look = RowLook::Rest;

  bool operator==(const LookChange&) const = default;
};

struct RankChange {
  int frame = 0;
  int rank = 0;
  bool is_lit = false;  ///< it has just changed

  bool operator==(const RankChange&) const = default;
};

/// Rows of a higher layer are drawn above others.
struct LayerChange {
  int frame = 0;
  int layer = 0;

  bool operator==(const LayerChange&) const = default;
};

/// What one row does.
struct RowTimeline {
  std::vector<Step> steps;          ///< the last one has shift 0
  std::vector<LookChange> looks;    ///< before the first: Rest
  std::vector<RankChange> ranks;    ///< after the last: its rank
  std::vector<LayerChange> layers;  ///< before the first: 0
  int grows_at = 0;                 ///< its bar and figure begin to change
  int passed = -1;                  ///< index of the last row that it has passed on the stage; -1: none

  bool is_still() const { return steps.empty() && looks.empty() && ranks.empty(); }
  bool operator==(const RowTimeline&) const = default;
};

struct Staging {
  std::vector<RowTimeline> rows;  ///< in the order of the changes
  int motion_frames = 0;          ///< from then on every row is at its place
  int frames = 0;                 ///< from then on every row looks as at rest
};

/// What a table has for it.
struct StageSettings {
  int pitch = 0;  ///< pixels from one row to the next
  int frames_per_second = 60;
  int start = 0;  ///< frame of the change at which the first overtaking may begin
};

/// The row whose overtaking is told first, wherever it is seen; -1: none.
int most_important(const std::vector<RowChange>& rows);

/// `rows` are in their new order and every slot is there once before and once after. `in_view` says of a slot whether
/// it is seen during the change; rows that are not are set without motion.
Staging stage(const std::vector<RowChange>& rows, const std::function<bool(int slot)>& in_view,
              const StageSettings& settings);

/// Seconds that bars and figures take to their new value.
constexpr double growth_seconds = 0.6;

constexpr int top_layer = 2;
int layer_at(const std::vector<LayerChange>& layers, int frame);

/// Where a row is at a frame of the change, in pixels below its new place.
int shift_at(const std::vector<Step>& steps, int frame);

}  // namespace rankwall
