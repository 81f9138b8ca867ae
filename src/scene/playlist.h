// Slides that take turns in one area of the wall. A playlist is data like a motion: which slide stands at a frame, and
// how far it has given way to the next, is computed from the frame number.
//
// A slide has a time of its own, which passes only while it stands. So a roll in it goes on where it stopped, and every
// town has its turn, whatever the lengths of slides and rolls have in common.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"
#include "base/transition.h"
#include "scene/motion.h"

namespace rankwall {

struct Slide {
  std::string key;           ///< the same on the next scene
  int dwell = 0;             ///< frames that it stands at a turn
  FrameNumber own_time = 0;  ///< that has passed at the playlist's anchor, frames

  bool operator==(const Slide&) const = default;
};

/// A slide of a playlist; none for what always stands.
struct SlideRef {
  int playlist = -1;  ///< index into Scene::playlists
  int slide = 0;

  bool operator==(const SlideRef&) const = default;
};

struct Playlist {
  std::string name;  ///< the same on the next scene
  Rect area;
  Color ground;
  Transition transition = Transition::Slide;
  int turn_frames = 0;           ///< how long a slide takes to give way, after it has stood
  FrameNumber anchor_frame = 0;  ///< at which the first slide begins to stand
  SlideRef within;               ///< the slide that this playlist is part of
  std::vector<Slide> slides;

  bool operator==(const Playlist&) const = default;
};

/// A playlist at a frame.
struct SlideState {
  int slide = 0;     ///< that stands or gives way
  int next = 0;      ///< that comes after it
  int standing = 0;  ///< frames that `slide` has stood at this turn
  int turning = 0;   ///< frames of the turn that have begun, 0 while a slide stands

  bool operator==(const SlideState&) const = default;
};
SlideState state_at(const Playlist& playlist, FrameNumber frame);

/// Frames that a slide has stood until `frame`, on top of those it had at the anchor.
FrameNumber own_time_at(const Playlist& playlist, int slide, FrameNumber frame);

/// Frames from the beginning of the first slide to the beginning of `slide`; for the number of slides a whole cycle.
std::int64_t begin_of(const Playlist& playlist, int slide);

}  // namespace rankwall
