// A scene: everything that a wall shows until something changes. Panels, and the tracks that carry them. Made by
// compose, placed frame by frame by place. Plain data.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/geometry.h"
#include "draw/panel.h"
#include "scene/motion.h"
#include "scene/playlist.h"

namespace rankwall {

/// A panel on a track. `at` is relative to the track's area; on a loop it counts from the loop's start.
struct Placed {
  std::size_t panel = 0;  ///< index into Scene::panels
  Point at;
  std::string key;  ///< what it shows, e.g. "town:T01": the same key on the next scene is the same thing

  bool operator==(const Placed&) const = default;
};

/// A row that goes to its place during a change, or whose bar grows.
struct Move {
  std::size_t placed = 0;  ///< index into Track::placed
  Point shift;             ///< where it comes from, relative to its place
  bool crosses = false;    ///< it comes from another track, through the change area
  int bar_from = -1;       ///< length of its first bar before the change; -1: as it is now

  bool operator==(const Move&) const = default;
};

/// A text of an earlier scene that runs out of a marquee before the loop begins. It looks as it did on that scene.
struct Leaving {
  Panel panel;
  std::uint64_t digest = 0;
  SharedFonts fonts;
  Point at;  ///< from where the loop begins; x is negative
  std::string key;

  bool operator==(const Leaving&) const = default;
};

/// Digits of a clock: `cells` name the unit that each cell shows, the first ten panels of the track are the digits.
enum class ClockUnit { HourTens, HourOnes, MinuteTens, MinuteOnes, SecondTens, SecondOnes };
struct ClockCell {
  ClockUnit unit = ClockUnit::HourTens;
  Point at;

  bool operator==(const ClockCell&) const = default;
};

struct Track {
  std::string name;  ///< the same on the next scene, e.g. "leaderboard/roll"
  Rect area;         ///< on the wall; nothing is drawn outside of it except moving rows during a change
  Rect change_area;  ///< where its panels may be during a change; around `area`
  Color ground;
  SlideRef slide;  ///< that it is part of
  Motion motion;
  std::vector<Placed> placed;  ///< on a loop in the order of their places
  std::vector<ClockCell> cells;
  std::vector<std::uint32_t> by_key;  ///< positions in `placed` in the order of their keys; see track_index.h
  std::uint64_t content = 0;          ///< the same for tracks that carry the same panels at the same places
  // Set by take-over.
  std::vector<Move> moves;       ///< in the order of `placed`
  std::vector<Leaving> leaving;  ///< from left to right
  bool is_new = true;            ///< shows something else than on the scene that was taken over from

  bool operator==(const Track&) const = default;
};

/// The time in which rows and bars move to their new places.
struct Change {
  FrameNumber start = 0;
  int frames = 0;  ///< 0: no change

  bool operator==(const Change&) const = default;
  bool covers(FrameNumber frame) const { return frame >= start && frame < start + static_cast<FrameNumber>(frames); }
};

struct Scene {
  Size size;
  Color ground;
  int frames_per_second = 60;
  SharedFonts fonts;  ///< that it was composed with, kept for as long as it is drawn; null: measured without fonts
  std::vector<Panel> panels;
  std::vector<std::uint64_t> digests;  ///< of the panels, in their order
  std::vector<Track> tracks;           ///< in drawing order: later ones lie above
  std::vector<Playlist> playlists;     ///< a playlist within a slide comes after the one that the slide is of
  Change change;
  std::vector<std::string> left_out;  ///< what its layout asks for and it has no room for, for the log
  std::optional<Instant> renewal;     ///< composed again then, since something on it ends
  /// Since when it has replaced a scene of the same layout, on which tracks that are not new looked the same.
  std::optional<FrameNumber> took_over;

  bool operator==(const Scene&) const = default;

  std::size_t add(Panel panel) {
    digests.push_back(digest_of(panel));
    panels.push_back(std::move(panel));
    return panels.size() - 1;
  }
};

}  // namespace rankwall
