#include "scene/motion.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace rankwall {

namespace {

std::int64_t elapsed_frames(const Motion& motion, FrameNumber frame) {
  return static_cast<std::int64_t>(frame) - static_cast<std::int64_t>(motion.anchor_frame);
}

std::int64_t floor_divide(std::int64_t value, std::int64_t by) {
  return value >= 0 ? value / by : -((-value + by - 1) / by);
}

/// Frames in which a roll or marquee has moved.
std::int64_t moving_frames(const Motion& motion, FrameNumber frame) {
  const std::int64_t elapsed = elapsed_frames(motion, frame);
  if (motion.rest_frames == 0 || frame <= motion.rest_from) return elapsed;
  return elapsed -
         std::min(static_cast<std::int64_t>(frame - motion.rest_from), static_cast<std::int64_t>(motion.rest_frames));
}

std::int64_t glided(const Motion& motion, FrameNumber frame) {
  if (motion.glide == 0 || frame <= motion.rest_from) return 0;
  const FrameNumber gone =
      std::min<FrameNumber>(frame - motion.rest_from, static_cast<FrameNumber>(motion.rest_frames));
  return gone_evenly(motion.glide, static_cast<int>(gone), motion.glide_frames);
}

}  // namespace

std::int64_t travelled(const Motion& motion, FrameNumber frame) {
  const std::int64_t elapsed = moving_frames(motion, frame);
  const auto pixels_in = [&](std::int64_t frames) {
    return floor_divide(frames, motion.rate.frames) * motion.rate.pixels;
  };
  if (motion.step == 0) return motion.anchor_offset + pixels_in(elapsed) + glided(motion, frame);
  const std::int64_t steps = floor_divide(elapsed, motion.step_frames);
  const std::int64_t within = elapsed - steps * motion.step_frames;
  return motion.anchor_offset + steps * motion.step + std::min<std::int64_t>(motion.step, pixels_in(within)) +
         glided(motion, frame);
}

int gone_evenly(int distance, int frame, int duration) {
  if (frame >= duration) return distance;
  if (frame <= 0) return 0;
  const int length = std::abs(distance);
  const int pixels = (length + duration - 1) / duration;
  const int gone = std::min(length, pixels * frame);
  return distance < 0 ? -gone : gone;
}

Motion anchored(Motion motion, const Motion& old, FrameNumber now, std::int64_t moved) {
  // A roll that rests goes on at the time of its next step.
  const auto rested = static_cast<FrameNumber>(old.rest_frames);
  const bool is_over = rested == 0 || now >= old.rest_from + rested;
  motion.anchor_frame = motion.rate == old.rate && is_over ? old.anchor_frame + rested : now;
  motion.anchor_offset = 0;
  motion.anchor_offset = moved - travelled(motion, now);
  return motion;
}

Turn turn_at(const Motion& motion, FrameNumber frame) {
  if (motion.loop <= 1) return {};
  const std::int64_t elapsed = elapsed_frames(motion, frame);
  const std::int64_t turns = floor_divide(elapsed, motion.page_frames);
  const std::int64_t within = elapsed - turns * motion.page_frames;
  std::int64_t page = motion.anchor_offset + turns;
  if (motion.slide_frames > 0) {
    // The last end of a showing before the turn's own end, by the slide's time.
    const std::int64_t end = static_cast<std::int64_t>(motion.anchor_frame) + (turns + 1) * motion.page_frames;
    const std::int64_t slide_end = floor_divide(end, motion.slide_frames) * motion.slide_frames;
    if (end - slide_end < motion.turn_frames) {
      if (static_cast<std::int64_t>(frame) >= slide_end) ++page;
      return {page - floor_divide(page, motion.loop) * motion.loop, 0};
    }
  }
  // A page first stays in place, then leaves in the last frames of its time, so that it is whole at its anchor.
  const std::int64_t leaving = within - (motion.page_frames - motion.turn_frames);
  const int shift =
      leaving <= 0 ? 0 : motion.extent - eased(motion.extent, static_cast<std::uint64_t>(leaving), motion.turn_frames);
  return {page - floor_divide(page, motion.loop) * motion.loop, shift};
}

int second_of_day(const Motion& motion, FrameNumber frame) {
  constexpr std::int64_t day = 86400;
  const std::int64_t seconds =
      static_cast<std::int64_t>(frame / static_cast<FrameNumber>(motion.frames_per_second)) + motion.utc_offset_seconds;
  return static_cast<int>(seconds - floor_divide(seconds, day) * day);
}

std::int64_t phase(const Motion& motion, FrameNumber frame) {
  switch (motion.kind) {
    case MotionKind::Still: return 0;
    case MotionKind::Roll:
    case MotionKind::Marquee: return travelled(motion, frame);
    case MotionKind::Deck: {
      const Turn turn = turn_at(motion, frame);
      return turn.page * (motion.extent + 1) + turn.shift;
    }
    case MotionKind::Clock: return second_of_day(motion, frame) / motion.step_seconds;
  }
  return 0;
}

Rate rate_for(int length, double seconds, int frames_per_second) {
  const double per_frame = length / (seconds * frames_per_second);
  if (per_frame >= 1) return {static_cast<int>(per_frame), 1};
  return {1, static_cast<int>(std::ceil(1 / per_frame - 1e-9))};
}

int eased(int from, std::uint64_t elapsed, int frames) {
  if (elapsed >= static_cast<std::uint64_t>(frames)) return 0;
  const double left = 1.0 - static_cast<double>(elapsed) / frames;
  return static_cast<int>(std::lround(from * left * left * left));
}

}  // namespace rankwall
