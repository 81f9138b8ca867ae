// Counts frames: whole periods of the wall clock since the epoch, taken once and then counted on the monotonic clock,
// so that a corrected wall clock never makes a movement jump.
#pragma once

#include <chrono>
#include <cstdint>

#include "base/clock.h"
#include "scene/motion.h"

namespace rankwall {

using Monotonic = std::chrono::steady_clock::time_point;

/// The frame that a wall with a true clock shows at `instant`.
FrameNumber frame_at(Instant instant, int frames_per_second);

class FrameClock {
 public:
  FrameClock(Instant instant, Monotonic monotonic, int frames_per_second);

  int frames_per_second() const { return frames_per_second_; }

  /// The frame that belongs to this moment. A late caller skips whole periods; nothing drifts.
  FrameNumber frame_at(Monotonic monotonic) const;
  /// When `frame` begins.
  Monotonic start_of(FrameNumber frame) const;

  /// How many frames the count is behind (+) or before (−) the wall clock.
  std::int64_t drift(Instant instant, Monotonic monotonic) const;
  /// Adds `frames` to the count from now on.
  void adjust(std::int64_t frames) { first_frame_ += static_cast<FrameNumber>(frames); }

 private:
  Monotonic start_;
  FrameNumber first_frame_;
  int frames_per_second_;
};

/// Sleeps until a moment of the monotonic clock; returns early on a signal.
void sleep_until(Monotonic moment);

}  // namespace rankwall
