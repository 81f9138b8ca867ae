// A scene: everything that a wall shows until something changes. Panels, and the tracks that carry them. Made by
// compose, placed frame by frame by place. Plain data.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/geometry.h"
#include "draw/panel.h"
#include "scene/motion.h"
#include "scene/playlist.h"
#include "scene/row_timeline.h"

namespace rankwall {

/// A panel on a track. `at` is relative to the track's area; on a loop it counts from the loop's start.
struct Placed {
  std::size_t panel = 0;  ///< index into Scene::panels
  Point at;
  std::string key;  ///< what it shows, e.g. "town:T01": the same key on the next scene is the same thing

  bool operator==(const Placed&) const = default;
};

/// From `frame` of a change on a panel is drawn, this far from where the row is.
struct TimedPanel {
  int frame = 0;
  std::size_t panel = 0;  ///< index into Scene::panels; no_panel: none
  Point offset;

  bool operator==(const TimedPanel&) const = default;
};
constexpr std::size_t no_panel = static_cast<std::size_t>(-1);

/// A figure that counts to its new value: in units of its last decimal, right aligned at `right` of the row.
struct Count {
  std::int64_t from = 0;
  std::int64_t to = 0;
  int decimals = 0;
  int characters = 0;  ///< of the longer of the two
  Point right;

  bool operator==(const Count&) const = default;
};

/// A row that goes to its place during a change, looks different meanwhile, or whose bar grows.
struct Move {
  std::size_t placed = no_panel;  ///< index into Track::placed; no_panel: its place is on another track of the table
  std::size_t panel = 0;          ///< the row at rest
  Point at;                       ///< its place on the track
  std::vector<Step> steps;
  std::vector<TimedPanel> looks;  ///< in place of the row at rest
  std::vector<TimedPanel> ranks;  ///< above it
  std::vector<LayerChange> layers;
  int grows_at = 0;   ///< frame of the change at which bar and figure begin to
  int bar_from = -1;  ///< length of its first bar before the change; -1: as it is now
  std::optional<Count> count;
  std::size_t staged_on = 0;  ///< index of the track whose stage it has its looks and digits of

  bool operator==(const Move&) const = default;
};

/// The characters of a figure on one ground: the digits, the decimal mark, the minus sign and a space, as panels.
constexpr std::size_t decimal_mark_panel = 10;
constexpr std::size_t minus_panel = 11;
constexpr std::size_t space_panel = 12;
struct Digits {
  Color ground;
  std::array<std::size_t, 13> panels{};

  bool operator==(const Digits&) const = default;
};

/// What a row of a table is staged with: how it looks, and what it was.
struct StagedRow {
  std::size_t placed = 0;  ///< index into Track::placed
  std::size_t before = no_panel;
  std::size_t lit = no_panel;
  std::size_t lifted = no_panel;
  std::size_t landed = no_panel;  ///< with a tag that names `overtaken`
  std::string overtaken;          ///< key of a row; empty: there is no tag
  int rank_before = 0;
  int rank = 0;
  std::optional<Count> count;

  bool operator==(const StagedRow&) const = default;
};

/// What a table stages its changes with.
struct TableStage {
  int pitch = 0;         ///< from one row to the next; 0: the track is no table's
  int first_slot = 0;    ///< of the table, at the track's begin
  bool follows = false;  ///< a roll goes where the most important overtaking is
  Point grown;           ///< how far the lifted row is larger, at its left and its top
  std::size_t blank = no_panel;
  Point rank_at;  ///< of the rank within a row
  int first_rank = 1;
  std::vector<std::array<std::size_t, 4>> ranks;  ///< by rank: on a plate, lit, lifted, and just changed
  std::vector<Digits> digits;
  std::vector<StagedRow> rows;  ///< in the order of `placed`

  bool operator==(const TableStage&) const = default;
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
  Rect change_area;  ///< where its panels may be during a change: `area`, or wider
  Color ground;
  int soft_edge = 0;  ///< roll, marquee: how many pixels at either end fade into the ground; 0: none
  SlideRef slide;     ///< that it is part of
  Motion motion;
  std::vector<Placed> placed;  ///< on a loop in the order of their places
  std::vector<ClockCell> cells;
  std::vector<std::uint32_t> by_key;  ///< positions in `placed` in the order of their keys; see track_index.h
  std::uint64_t content = 0;          ///< the same for tracks that carry the same panels at the same places
  TableStage stage;
  // Set by take-over.
  std::vector<Move> moves;       ///< in the order of `placed`
  std::vector<Leaving> leaving;  ///< from left to right
  bool is_new = true;            ///< shows something else than on the scene that was taken over from

  bool operator==(const Track&) const = default;
};

/// The time in which rows and bars move to their new places, and after that some still look different.
struct Change {
  FrameNumber start = 0;
  int frames = 0;  ///< until every row looks as at rest; 0: no change
  int moving = 0;  ///< until every row is at its place and every figure has its value

  bool operator==(const Change&) const = default;
  bool covers(FrameNumber frame) const { return frame >= start && frame < start + static_cast<FrameNumber>(frames); }
  bool moves_at(FrameNumber frame) const { return frame >= start && frame < start + static_cast<FrameNumber>(moving); }
  /// Frames since its start, of a frame that it covers.
  int elapsed(FrameNumber frame) const { return static_cast<int>(frame - start); }
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
