// Slides that take turns in one area of the wall. A playlist is data like a motion: which slide is shown at a frame,
// and how far it has given way to the next, is computed from the frame number.
//
// A slide has its own time, which passes only while it is shown. So a roll in it goes on where it stopped, and every
// town has its turn, whatever the lengths of slides and rolls.
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
  int dwell = 0;             ///< frames that it is shown per turn
  FrameNumber own_time = 0;  ///< passed by the playlist's anchor, frames

  bool operator==(const Slide&) const = default;
};

/// A slide of a playlist; none for what is always shown.
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
  int turn_frames = 0;           ///< how long a slide takes to give way, after its own frames
  FrameNumber anchor_frame = 0;  ///< at which the first slide begins
  SlideRef within;               ///< the slide that this playlist is part of
  int came_from = -1;            ///< slide that gave way out of turn, see brought_in; -1: none
  FrameNumber came_at = 0;       ///< when the one that followed it was there, or one stayed longer; 0: none did yet
  std::vector<Slide> slides;

  bool operator==(const Playlist&) const = default;
};

/// A playlist at a frame.
struct SlideState {
  int slide = 0;     ///< that is shown or giving way
  int next = 0;      ///< that follows it
  int standing = 0;  ///< frames that `slide` has been shown this turn
  int turning = 0;   ///< frames of giving way that have begun, 0 before

  bool operator==(const SlideState&) const = default;
};
SlideState state_at(const Playlist& playlist, FrameNumber frame);

/// Frames that a slide has been shown by `frame`, on top of those it had at the anchor.
FrameNumber own_time_at(const Playlist& playlist, int slide, FrameNumber frame);

/// The playlist with `slide` coming in at `frame`, out of turn, since there is something to see on it; or staying for
/// `least` frames more, if it stands. All slides keep their time, and turns go on from there. As it is if a slide is
/// giving way already.
Playlist brought_in(const Playlist& playlist, int slide, FrameNumber frame, int least);

/// Frames until the slide that comes in out of turn is there; 0 if none is on its way.
int frames_until_there(const Playlist& playlist, FrameNumber frame);

/// Frames from the beginning of the first slide to the beginning of `slide`; for the number of slides a whole cycle.
std::int64_t begin_of(const Playlist& playlist, int slide);

}  // namespace rankwall
