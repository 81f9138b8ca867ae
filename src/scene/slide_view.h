// Where a slide is on the wall at a frame: whether it is shown, how far it has slid, and its own time. What is in no
// playlist is always shown.
#pragma once

#include <vector>

#include "base/geometry.h"
#include "scene/scene.h"

namespace rankwall {

struct SlideView {
  bool shown = true;
  Point shift;
  Rect clip;             ///< nothing of the slide is drawn outside of it
  FrameNumber time = 0;  ///< the slide's own
  int dimness = 0;       ///< of 256: how far the ground covers it in a fade

  bool operator==(const SlideView&) const = default;
  /// Whether both look the same except for what moves within the slide.
  bool looks_like(const SlideView& other) const {
    return shown == other.shown && shift == other.shift && clip == other.clip && dimness == other.dimness;
  }
};

SlideView view_at(const Scene& scene, const SlideRef& slide, FrameNumber frame);
/// The same for playlists that are not the scene's yet.
SlideView view_at(const std::vector<Playlist>& playlists, Size wall, const SlideRef& slide, FrameNumber frame);

/// The time that applies to a track: its slide's own, or for a clock that of the wall.
FrameNumber time_of(const Scene& scene, const Track& track, FrameNumber frame);
FrameNumber time_of(const std::vector<Playlist>& playlists, Size wall, const Track& track, FrameNumber frame);

/// Whether a slide of any playlist is giving way at `frame`.
bool is_turning(const Scene& scene, FrameNumber frame);

}  // namespace rankwall
