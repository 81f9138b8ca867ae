#include "scene/in_view.h"

namespace rankwall {

namespace {

/// Where the first copy is whose end is past the view's near edge, from that edge.
int first_position(const Motion& motion, std::int64_t start, int length, std::int64_t moved) {
  return static_cast<int>(on_loop(start - moved + length - 1, motion.loop)) - length + 1;
}

}  // namespace

std::size_t digit_of(ClockUnit unit, int second_of_day) {
  const auto second = static_cast<std::size_t>(second_of_day);
  switch (unit) {
    case ClockUnit::HourTens: return second / 36000;
    case ClockUnit::HourOnes: return second / 3600 % 10;
    case ClockUnit::MinuteTens: return second / 600 % 6;
    case ClockUnit::MinuteOnes: return second / 60 % 10;
    case ClockUnit::SecondTens: return second / 10 % 6;
    case ClockUnit::SecondOnes: return second % 10;
  }
  return 0;
}

const Move* move_of(const Track& track, std::size_t placed) {
  const auto found = std::lower_bound(track.moves.begin(), track.moves.end(), placed,
                                      [](const Move& move, std::size_t wanted) { return move.placed < wanted; });
  return found != track.moves.end() && found->placed == placed ? &*found : nullptr;
}

Drift drift_of(const Scene& scene, const Track& track, std::size_t placed, FrameNumber frame) {
  const Change& change = scene.change;
  const Move* move = change.covers(frame) ? move_of(track, placed) : nullptr;
  if (!move) return {};
  const std::uint64_t elapsed = frame - change.start;
  return {{eased(move->shift.x, elapsed, change.frames), eased(move->shift.y, elapsed, change.frames)}, move->crosses};
}

Point position_on(const Scene& scene, const Track& track, const Motion& motion, std::size_t placed, FrameNumber time,
                  const Drift& drift) {
  const Size size = scene.panels[track.placed[placed].panel].size;
  Point at = track.placed[placed].at + drift.left;
  if (motion.kind == MotionKind::Roll) {
    // A row that crosses moves beside the loop, any other along it.
    const int beside = drift.crosses ? drift.left.y : 0;
    at.y = beside + first_position(motion, at.y - beside, size.height, travelled(motion, time));
  }
  if (motion.kind == MotionKind::Marquee) at.x = first_position(motion, at.x, size.width, travelled(motion, time));
  return at;
}

}  // namespace rankwall
