// Scenes that take turns in one area of the wall. A playlist is data like a motion: which scene stands at a frame, and
// how far it has given way to the next, is computed from the frame number.
//
// A scene has a time of its own, which passes only while it stands. So a roll in it goes on where it stopped, and every
// town has its turn, whatever the lengths of scenes and rolls have in common.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"
#include "config/layout.h"
#include "scene/motion.h"

namespace rankwall {

struct PlaylistScene {
  std::string key;           ///< the same on the next board
  int dwell = 0;             ///< frames that it stands at a turn
  FrameNumber own_time = 0;  ///< that has passed at the playlist's anchor, frames

  bool operator==(const PlaylistScene&) const = default;
};

/// A scene of a playlist; none for what always stands.
struct SceneRef {
  int playlist = -1;  ///< index into Board::playlists
  int scene = 0;

  bool operator==(const SceneRef&) const = default;
};

struct Playlist {
  std::string name;  ///< the same on the next board
  Rect area;
  Color ground;
  Transition transition = Transition::Slide;
  int turn_frames = 0;           ///< how long a scene takes to give way, after it has stood
  FrameNumber anchor_frame = 0;  ///< at which the first scene begins to stand
  SceneRef within;               ///< the scene that this playlist is part of
  std::vector<PlaylistScene> scenes;

  bool operator==(const Playlist&) const = default;
};

/// A playlist at a frame.
struct SceneState {
  int scene = 0;     ///< that stands or gives way
  int next = 0;      ///< that comes after it
  int standing = 0;  ///< frames that `scene` has stood at this turn
  int turning = 0;   ///< frames of the turn that have begun, 0 while a scene stands

  bool operator==(const SceneState&) const = default;
};
SceneState state_at(const Playlist& playlist, FrameNumber frame);

/// Frames that a scene has stood until `frame`, on top of those it had at the anchor.
FrameNumber own_time_at(const Playlist& playlist, int scene, FrameNumber frame);

/// Frames from the beginning of the first scene to the beginning of `scene`; for the number of scenes a whole cycle.
std::int64_t begin_of(const Playlist& playlist, int scene);

}  // namespace rankwall
