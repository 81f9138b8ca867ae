#include "wall/liveness.h"

#include <algorithm>
#include <utility>

#include "scene/slide_view.h"

namespace rankwall {

namespace {

/// Whether a roll or a marquee that is shown is elsewhere in the later frame.
bool moves(const Scene& scene, FrameNumber from, FrameNumber to) {
  return std::any_of(scene.tracks.begin(), scene.tracks.end(), [&](const Track& track) {
    return is_moving(track.motion) && view_at(scene, track.slide, from).shown &&
           view_at(scene, track.slide, to).shown &&
           phase(track.motion, time_of(scene, track, from)) != phase(track.motion, time_of(scene, track, to));
  });
}

}  // namespace

void Liveness::note_frame(const Scene& scene, FrameNumber frame, bool has_changed) {
  if (frame_ && frame > *frame_) {
    has_advanced_ = true;
    should_change_ = should_change_ || moves(scene, *frame_, frame);
    has_changed_ = has_changed_ || has_changed;
  }
  frame_ = frame;
}

bool Liveness::is_alive(bool feed_is_alive) {
  const bool has_advanced = std::exchange(has_advanced_, false) || !frame_;
  const bool is_moving = std::exchange(has_changed_, false) || !std::exchange(should_change_, false);
  should_change_ = false;
  return has_advanced && is_moving && feed_is_alive;
}

}  // namespace rankwall
