// What a row does while its table changes: where it is, how it looks, which rank it shows, by frames of the change.
#pragma once

#include <vector>

namespace rankwall {

/// How a row looks during a change. Before says nothing yet of what comes out only when it is over; Blank is the plate
/// alone: what the row above it would cut in halves.
enum class RowLook { Rest, Before, Lit, Lifted, Landed, Blank };

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

/// Seconds that bars and figures take to their new value.
constexpr double growth_seconds = 0.6;

constexpr int top_layer = 2;
int layer_at(const std::vector<LayerChange>& layers, int frame);

/// Where a row is at a frame of the change, in pixels below its new place.
int shift_at(const std::vector<Step>& steps, int frame);

}  // namespace rankwall
