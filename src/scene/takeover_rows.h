// Steps of a take-over for tables: rolls, and the rows on them and on what stands still. Internal to scene.
#pragma once

#include "scene/takeover.h"

namespace rankwall {

/// The scene on the wall, and the one that replaces it at `now`.
struct Succession {
  const Scene& old;
  FrameNumber now;
  const Scene& fresh;
};

/// 1. Roll. All blocks of a table continue from the first of them; how far a block is ahead of it is its composed
/// offset.
Motion anchored_roll(const Succession& scenes, const Track& fresh);

/// 4. Rows and bars: sets the moves of every table and the change that they take. Motions and playlists of the plan are
/// anchored.
void plan_moves(const Succession& scenes, TakeOver& plan);

}  // namespace rankwall
