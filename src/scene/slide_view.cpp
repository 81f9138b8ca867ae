#include "scene/slide_view.h"

#include <algorithm>
#include <cstdlib>

namespace rankwall {

namespace {

/// Which half of a fade `state` is in: the leaving slide darkens, then the next one brightens.
int fade_dimness(int turning, int frames) {
  const int half = std::max(1, frames / 2);
  const int distance = std::abs(turning - half);
  return std::clamp(256 - distance * 256 / half, 0, 256);
}

void push_out(const Playlist& playlist, const SlideState& state, int slide, SlideView& view) {
  const int width = playlist.area.width;
  const int gone =
      state.turning == 0 ? 0 : width - eased(width, static_cast<std::uint64_t>(state.turning), playlist.turn_frames);
  const bool comes = slide == state.next && gone > 0;
  view.shown = view.shown && (slide == state.slide || comes);
  view.shift.x += comes ? width - gone : -gone;
}

void fade_through(const Playlist& playlist, const SlideState& state, int slide, SlideView& view) {
  const bool second_half = state.turning > playlist.turn_frames / 2;
  view.shown = view.shown && slide == (second_half ? state.next : state.slide);
  if (state.turning > 0) view.dimness = std::max(view.dimness, fade_dimness(state.turning, playlist.turn_frames));
}

}  // namespace

SlideView view_at(const Scene& scene, const SlideRef& slide, FrameNumber frame) {
  return view_at(scene.playlists, scene.size, slide, frame);
}

SlideView view_at(const std::vector<Playlist>& playlists, Size wall, const SlideRef& ref, FrameNumber frame) {
  if (ref.playlist < 0) return {true, {}, rect_at({}, wall), frame, 0};
  const Playlist& playlist = playlists[static_cast<std::size_t>(ref.playlist)];
  SlideView view = view_at(playlists, wall, playlist.within, frame);
  const SlideState state = state_at(playlist, view.time);
  view.clip = intersection(view.clip, playlist.area.moved(view.shift));
  if (playlist.transition == Transition::Slide) push_out(playlist, state, ref.slide, view);
  if (playlist.transition == Transition::Fade) fade_through(playlist, state, ref.slide, view);
  if (playlist.transition == Transition::Cut) view.shown = view.shown && ref.slide == state.slide;
  view.time = own_time_at(playlist, ref.slide, view.time);
  return view;
}

FrameNumber time_of(const Scene& scene, const Track& track, FrameNumber frame) {
  return time_of(scene.playlists, scene.size, track, frame);
}

FrameNumber time_of(const std::vector<Playlist>& playlists, Size wall, const Track& track, FrameNumber frame) {
  return track.motion.kind == MotionKind::Clock ? frame : view_at(playlists, wall, track.slide, frame).time;
}

bool is_turning(const Scene& scene, FrameNumber frame) {
  return std::any_of(scene.playlists.begin(), scene.playlists.end(), [&](const Playlist& playlist) {
    const SlideView view = view_at(scene, playlist.within, frame);
    return view.shown && state_at(playlist, view.time).turning > 0;
  });
}

}  // namespace rankwall
