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
  if (const int left_to_come = frames_until_there(playlist, frame); left_to_come > 0) {
    const auto& leaving = playlist.slides[static_cast<std::size_t>(playlist.came_from)];
    const int next = state_at(playlist, playlist.came_at).slide;
    return {playlist.came_from, next, leaving.dwell, playlist.turn_frames - left_to_come};
  }
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
  // While a slide comes in out of turn no time passes.
  const auto left_to_come = static_cast<FrameNumber>(frames_until_there(playlist, frame));
  const Position position = position_at(playlist, frame + left_to_come);
  const Slide& own = playlist.slides[static_cast<std::size_t>(slide)];
  const std::int64_t stood = std::clamp<std::int64_t>(position.within - begin_of(playlist, slide), 0, own.dwell);
  return own.own_time + static_cast<FrameNumber>(position.cycles * own.dwell + stood);
}

Playlist brought_in(const Playlist& playlist, int slide, FrameNumber frame, int least) {
  const SlideState state = state_at(playlist, frame);
  if (state.turning > 0) return playlist;
  Playlist brought = playlist;
  int stood = 0;
  if (state.slide == slide) {
    const int dwell = playlist.slides[static_cast<std::size_t>(slide)].dwell;
    stood = std::min(state.standing, std::max(0, dwell - least));
    brought.came_from = -1;
    brought.came_at = frame;
  } else {
    brought.came_from = state.slide;
    // The first frame of the turn is this one.
    brought.came_at = frame + static_cast<FrameNumber>(std::max(0, playlist.turn_frames - 1));
  }
  brought.anchor_frame = brought.came_at - static_cast<FrameNumber>(begin_of(brought, slide) + stood);
  for (std::size_t i = 0; i < brought.slides.size(); ++i) {
    const int each = static_cast<int>(i);
    brought.slides[i].own_time = 0;
    brought.slides[i].own_time = own_time_at(playlist, each, frame) - own_time_at(brought, each, brought.came_at);
  }
  return brought;
}

int frames_until_there(const Playlist& playlist, FrameNumber frame) {
  return playlist.came_from >= 0 && frame < playlist.came_at ? static_cast<int>(playlist.came_at - frame) : 0;
}

}  // namespace rankwall
