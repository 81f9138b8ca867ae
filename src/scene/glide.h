// Where a roll goes to show an overtaking that is out of view. Pure. Internal to scene.
#pragma once

#include <cstdint>

#include "scene/staging.h"

namespace rankwall {

/// A roll as it is when the change begins; lengths in pixels.
struct RollView {
  int first_slot = 0;     ///< of the table, where the loop begins
  std::int64_t loop = 0;  ///< its length
  int top = 0;            ///< how far along the loop its upper edge is
  int window = 0;         ///< how much of it is seen, over all of its blocks
  int step = 0;           ///< what it goes at once before it rests; 0: it never does
};

/// A way of `distance` pixels in `frames` frames; none: 0 in 0.
struct Glide {
  int distance = 0;
  int frames = 0;

  bool operator==(const Glide&) const = default;
};

/// The shorter way round to where this overtaking ends: its end becomes the second row, or the first rows follow those
/// that stay. None if that is in view already, or so far that the wall would tell it too late.
Glide glide_to(const RowChange& change, const RollView& roll, const StageSettings& settings);

}  // namespace rankwall
