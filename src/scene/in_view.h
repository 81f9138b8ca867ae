// What of a track is in view at a time: finds the first on the loop and goes on from there, so that it does not matter
// how many there are. Used by place for every frame, and by take-over. Internal to scene.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "scene/scene.h"

namespace rankwall {

/// `value` on the loop: from 0 to below its length.
inline std::int64_t on_loop(std::int64_t value, std::int64_t loop) {
  const std::int64_t rest = value % loop;
  return rest < 0 ? rest + loop : rest;
}

/// How a row takes part in the change, or null.
const Move* move_of(const Track& track, std::size_t placed);

/// What is drawn at this frame of the change: the last of `panels` that has begun, or null.
const TimedPanel* current(const std::vector<TimedPanel>& panels, int frame);

/// Where the first copy of something on a loop is whose end is past the view's near edge, from that edge.
int first_position(const Motion& motion, std::int64_t start, int length, std::int64_t moved);

/// Where a panel is from the area's corner, at rest. On a loop it is the first copy whose end is past the near edge.
Point position_on(const Scene& scene, const Track& track, const Motion& motion, std::size_t placed, FrameNumber time);

/// Visits the copies on a roll or marquee that has `moved` so far, up to `view` pixels from the near edge: which of
/// `track.placed` it is, and how far its start is from that edge.
template <class Visit>
void each_on_loop(const Scene& scene, const Track& track, const Motion& motion, std::int64_t moved, int view,
                  Visit visit) {
  if (track.placed.empty()) return;
  const bool is_sideways = motion.kind == MotionKind::Marquee;
  const auto start_of = [&](const Placed& placed) { return is_sideways ? placed.at.x : placed.at.y; };
  const auto end_of = [&](const Placed& placed) {
    const Size size = scene.panels[placed.panel].size;
    return start_of(placed) + (is_sideways ? size.width : size.height);
  };
  const std::int64_t from = std::max(moved, motion.loop_start);
  const std::int64_t within = on_loop(from, motion.loop);
  auto placed = std::partition_point(track.placed.begin(), track.placed.end(),
                                     [&](const Placed& each) { return end_of(each) <= within; });
  for (std::int64_t round = from - within - moved;; ++placed) {
    if (placed == track.placed.end()) {
      placed = track.placed.begin();
      round += motion.loop;
    }
    const std::int64_t position = start_of(*placed) + round;
    if (position >= view) return;
    visit(static_cast<std::size_t>(placed - track.placed.begin()), static_cast<int>(position));
  }
}

/// The digit of a clock's cell.
std::size_t digit_of(ClockUnit unit, int second_of_day);

/// Visits what is in view of a track with this motion at its own time: which of `track.placed` it is, and where it is
/// from the area's corner. What is leaving a marquee, and moves, are not considered.
template <class Visit>
void each_in_view(const Scene& scene, const Track& track, const Motion& motion, FrameNumber time, Visit visit) {
  switch (motion.kind) {
    case MotionKind::Still:
      for (std::size_t i = 0; i < track.placed.size(); ++i) visit(i, track.placed[i].at);
      break;
    case MotionKind::Roll:
      each_on_loop(scene, track, motion, travelled(motion, time), track.area.height, [&](std::size_t i, int y) {
        visit(i, Point{track.placed[i].at.x, y});
      });
      break;
    case MotionKind::Marquee:
      each_on_loop(scene, track, motion, travelled(motion, time), track.area.width, [&](std::size_t i, int x) {
        visit(i, Point{x, track.placed[i].at.y});
      });
      break;
    case MotionKind::Deck: {
      const Turn turn = turn_at(motion, time);
      const auto page = static_cast<std::size_t>(turn.page);
      if (page >= track.placed.size()) return;
      visit(page, Point{-turn.shift, 0});
      if (turn.shift != 0) visit((page + 1) % track.placed.size(), Point{track.area.width - turn.shift, 0});
      break;
    }
    case MotionKind::Clock:
      for (const auto& cell : track.cells) visit(digit_of(cell.unit, second_of_day(motion, time)), cell.at);
      break;
  }
}

}  // namespace rankwall
