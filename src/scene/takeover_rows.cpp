#include "scene/takeover_rows.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

#include "scene/in_view.h"
#include "scene/slide_view.h"
#include "scene/track_index.h"

namespace rankwall {

namespace {

/// The track's leaf in the layout: the blocks of one table are of one leaf.
std::string_view leaf_of(const Track& track) { return std::string_view(track.name).substr(0, track.name.rfind('/')); }

bool is_block(const Track& track, std::string_view leaf) {
  return track.motion.kind == MotionKind::Roll && leaf_of(track) == leaf;
}

bool has_rows(const Track& track) {
  return (track.motion.kind == MotionKind::Roll || track.motion.kind == MotionKind::Still) && !track.by_key.empty();
}

bool in_view(const Track& track, const Rect& rect) { return !intersection(rect, track.area).empty(); }

using Rows = std::vector<std::size_t>;  // positions in Track::placed

void make_unique(auto& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

/// Rows that come into view, while they are at rest, from one time of the track to another.
Rows resting_rows(const Scene& scene, const Track& track, const Motion& motion, FrameNumber from, FrameNumber until) {
  Rows rows;
  const auto add = [&](std::size_t row, auto) { rows.push_back(row); };
  if (motion.kind == MotionKind::Roll) {
    const std::int64_t moved = travelled(motion, from);
    const auto more = static_cast<int>(std::min(travelled(motion, until) - moved, motion.loop));
    each_on_loop(scene, track, motion, moved, track.area.height + more, add);
  } else {
    each_in_view(scene, track, motion, from, add);
  }
  make_unique(rows);
  return rows;
}

/// Rows of the scene on the wall that may be seen, those on the move included.
Rows old_rows(const Scene& scene, const Track& track, FrameNumber now) {
  const FrameNumber time = time_of(scene, track, now);
  Rows rows = resting_rows(scene, track, track.motion, time, time);
  if (scene.change.covers(now))
    for (const auto& move : track.moves) rows.push_back(move.placed);
  make_unique(rows);
  return rows;
}

Rect old_rect(const Scene& scene, const Track& track, std::size_t row, FrameNumber now) {
  const Point at =
      position_on(scene, track, track.motion, row, time_of(scene, track, now), drift_of(scene, track, row, now));
  return rect_at(track.area.origin() + at, scene.panels[track.placed[row].panel].size);
}

// 1. Roll.

/// How far the rows in view of all blocks have moved on their loop: the median, 0 if none is left.
std::int64_t median_move(const Succession& scenes, std::string_view leaf) {
  std::vector<std::int64_t> moves;
  for (const auto& fresh : scenes.fresh.tracks) {
    const Track* old = is_block(fresh, leaf) ? find_track(scenes.old, fresh.name) : nullptr;
    if (!old) continue;
    for (const std::size_t row : old_rows(scenes.old, *old, scenes.now)) {
      const auto found = find_key(fresh, old->placed[row].key);
      if (!found.empty() && in_view(*old, old_rect(scenes.old, *old, row, scenes.now)))
        moves.push_back(fresh.placed[found.front()].at.y - old->placed[row].at.y);
    }
  }
  if (moves.empty()) return 0;
  const auto middle = moves.begin() + static_cast<std::ptrdiff_t>((moves.size() - 1) / 2);
  std::nth_element(moves.begin(), middle, moves.end());
  return *middle;
}

// 4. Rows and bars.

struct OldRow {
  const Track& track;
  std::size_t row;
};

/// Where a row comes from: its own track, else another of the same table; nothing for neither.
std::optional<OldRow> row_before(const Scene& old, const Track& fresh, std::string_view key) {
  const Track* other = nullptr;
  for (const auto& track : old.tracks) {
    if (!has_rows(track) || leaf_of(track) != leaf_of(fresh) || find_key(track, key).empty()) continue;
    if (track.name == fresh.name) return OldRow{track, find_key(track, key).front()};
    if (!other) other = &track;
  }
  if (!other) return std::nullopt;
  return OldRow{*other, find_key(*other, key).front()};
}

/// The length of the row's bar as it is seen, or -1 without one.
int old_bar_length(const Scene& scene, const OldRow& old, FrameNumber now) {
  const auto& bars = scene.panels[old.track.placed[old.row].panel].bars;
  if (bars.empty()) return -1;
  const int filled = bars.front().filled;
  const Move* move = scene.change.covers(now) ? move_of(old.track, old.row) : nullptr;
  if (!move || move->bar_from < 0) return filled;
  return filled + eased(move->bar_from - filled, now - scene.change.start, scene.change.frames);
}

/// The distance from the old place to the new one; on a loop the shorter way round.
Point travel(Point from, Point to, const Motion& motion) {
  Point shift = from - to;
  if (motion.kind != MotionKind::Roll) return shift;
  const int loop = static_cast<int>(motion.loop);
  while (shift.y > loop / 2) shift.y -= loop;
  while (shift.y < -loop / 2) shift.y += loop;
  return shift;
}

/// Plans the moves of the rows of one track of the new scene.
class MovePlanner {
 public:
  MovePlanner(const Succession& scenes, const Track& track, const TakeOver& plan, const Motion& motion)
      : scenes_(scenes),
        track_(track),
        motion_(motion),
        time_(time_of(plan.playlists, scenes.fresh.size, track, scenes.now)) {}

  /// Nothing for a row that neither moves nor grows, or was not there.
  std::optional<Move> move_to(std::size_t row) const {
    const auto old = row_before(scenes_.old, track_, track_.placed[row].key);
    if (!old) return std::nullopt;
    Move move{row, {}, false, -1};
    set_shift(*old, move);
    const auto& bars = scenes_.fresh.panels[track_.placed[row].panel].bars;
    const int length = old_bar_length(scenes_.old, *old, scenes_.now);
    if (!bars.empty() && length != bars.front().filled) move.bar_from = length;
    if (move.shift == Point{} && move.bar_from < 0) return std::nullopt;
    return move;
  }

 private:
  void set_shift(const OldRow& old, Move& move) const {
    const Rect from = old_rect(scenes_.old, old.track, old.row, scenes_.now);
    const Rect to = rect_at(track_.area.origin() + position_on(scenes_.fresh, track_, motion_, move.placed, time_),
                            scenes_.fresh.panels[track_.placed[move.placed].panel].size);
    // A row that is still crossing is visible outside its track, and goes on crossing.
    const bool is_crossing = drift_of(scenes_.old, old.track, old.row, scenes_.now).crosses;
    const Rect& seen = is_crossing ? old.track.change_area : old.track.area;
    if (intersection(from, seen).empty() && !in_view(track_, to)) return;
    const bool crosses = is_crossing || old.track.name != track_.name;
    move.shift = crosses ? from.origin() - to.origin() : travel(from.origin(), to.origin(), motion_);
    move.crosses = crosses && move.shift != Point{};
  }

  const Succession& scenes_;
  const Track& track_;
  const Motion& motion_;
  FrameNumber time_;
};

/// Rows of a track of the new scene that are seen during the change, or were seen when it begins.
Rows seen_rows(const Succession& scenes, int frames, const TakeOver& plan, const Track& track, const Motion& motion) {
  const auto time = [&](FrameNumber frame) { return time_of(plan.playlists, scenes.fresh.size, track, frame); };
  Rows rows =
      resting_rows(scenes.fresh, track, motion, time(scenes.now), time(scenes.now + static_cast<FrameNumber>(frames)));
  for (const auto& old : scenes.old.tracks) {
    if (!has_rows(old) || leaf_of(old) != leaf_of(track)) continue;
    for (const std::size_t row : old_rows(scenes.old, old, scenes.now)) {
      const auto found = find_key(track, old.placed[row].key);
      rows.insert(rows.end(), found.begin(), found.end());
    }
  }
  make_unique(rows);
  return rows;
}

}  // namespace

Motion anchored_roll(const Succession& scenes, const Track& fresh) {
  const std::string_view leaf = leaf_of(fresh);
  const auto first = std::find_if(scenes.old.tracks.begin(), scenes.old.tracks.end(),
                                  [&](const Track& track) { return is_block(track, leaf); });
  if (first == scenes.old.tracks.end()) return fresh.motion;
  const FrameNumber time = time_of(scenes.old, *first, scenes.now);
  const std::int64_t moved = travelled(first->motion, time) % first->motion.loop;
  return anchored(fresh.motion, first->motion, time, moved + median_move(scenes, leaf) + fresh.motion.anchor_offset);
}

void plan_moves(const Succession& scenes, int frames, TakeOver& plan) {
  for (std::size_t i = 0; i < scenes.fresh.tracks.size(); ++i) {
    const Track& track = scenes.fresh.tracks[i];
    if (!has_rows(track)) continue;
    const MovePlanner planner(scenes, track, plan, plan.tracks[i].motion);
    for (const std::size_t row : seen_rows(scenes, frames, plan, track, plan.tracks[i].motion))
      if (auto move = planner.move_to(row)) plan.tracks[i].moves.push_back(*move);
  }
}

}  // namespace rankwall
