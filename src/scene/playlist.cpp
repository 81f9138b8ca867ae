#include "scene/playlist.h"

#include <algorithm>

namespace rankwall {

namespace {

struct Position {
  std::int64_t cycles = 0;  ///< whole ones since the anchor; negative before it
  std::int64_t within = 0;  ///< frames of the current one
};

Position position_at(const Playlist& playlist, FrameNumber frame) {
  const std::int64_t cycle = begin_of(playlist, static_cast<int>(playlist.slides.size()));
  const std::int64_t elapsed = static_cast<std::int64_t>(frame) - static_cast<std::int64_t>(playlist.anchor_frame);
  const std::int64_t cycles = elapsed >= 0 ? elapsed / cycle : -((cycle - 1 - elapsed) / cycle);
  return {cycles, elapsed - cycles * cycle};
}

}  // namespace

std::int64_t begin_of(const Playlist& playlist, int slide) {
  std::int64_t begin = 0;
  for (int i = 0; i < slide; ++i) begin += playlist.slides[static_cast<std::size_t>(i)].dwell + playlist.turn_frames;
  return begin;
}

SlideState state_at(const Playlist& playlist, FrameNumber frame) {
  const int count = static_cast<int>(playlist.slides.size());
  std::int64_t left = position_at(playlist, frame).within;
  for (int i = 0; i < count; ++i) {
    const int dwell = playlist.slides[static_cast<std::size_t>(i)].dwell;
    if (left < dwell + playlist.turn_frames) {
      const int turning = static_cast<int>(std::max<std::int64_t>(0, left - dwell));
      return {i, (i + 1) % count, static_cast<int>(std::min<std::int64_t>(left, dwell)), turning};
    }
    left -= dwell + playlist.turn_frames;
  }
  return {};
}

FrameNumber own_time_at(const Playlist& playlist, int slide, FrameNumber frame) {
  const Position position = position_at(playlist, frame);
  const Slide& own = playlist.slides[static_cast<std::size_t>(slide)];
  const std::int64_t stood = std::clamp<std::int64_t>(position.within - begin_of(playlist, slide), 0, own.dwell);
  return own.own_time + static_cast<FrameNumber>(position.cycles * own.dwell + stood);
}

}  // namespace rankwall
