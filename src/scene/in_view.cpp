#include "scene/in_view.h"

#include <iterator>

namespace rankwall {

int first_position(const Motion& motion, std::int64_t start, int length, std::int64_t moved) {
  return static_cast<int>(on_loop(start - moved + length - 1, motion.loop)) - length + 1;
}

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

const TimedPanel* current(const std::vector<TimedPanel>& panels, int frame) {
  const auto next = std::upper_bound(panels.begin(), panels.end(), frame,
                                     [](int wanted, const TimedPanel& each) { return wanted < each.frame; });
  return next == panels.begin() ? nullptr : &*std::prev(next);
}

Point position_on(const Scene& scene, const Track& track, const Motion& motion, std::size_t placed, FrameNumber time) {
  const Size size = scene.panels[track.placed[placed].panel].size;
  Point at = track.placed[placed].at;
  if (motion.kind == MotionKind::Roll) at.y = first_position(motion, at.y, size.height, travelled(motion, time));
  if (motion.kind == MotionKind::Marquee) at.x = first_position(motion, at.x, size.width, travelled(motion, time));
  return at;
}

}  // namespace rankwall
