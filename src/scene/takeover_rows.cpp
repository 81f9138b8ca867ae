#include "scene/takeover_rows.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "scene/in_view.h"
#include "scene/slide_view.h"
#include "scene/staging.h"
#include "scene/table_rows.h"
#include "scene/takeover_slides.h"
#include "scene/takeover_table.h"
#include "scene/track_index.h"

namespace rankwall {

namespace {

/// How far the rows in view of a roll have moved on their loop: the median, so that one town that comes or goes does
/// not drag the view along. 0 if none is left.
std::int64_t median_move(const Succession& scenes, std::string_view leaf) {
  std::vector<std::int64_t> moves;
  for (const auto& fresh : scenes.fresh.tracks) {
    const Track* old = is_of_table(fresh, leaf) ? find_track(scenes.old, fresh.name) : nullptr;
    if (!old || old->motion.kind != MotionKind::Roll) continue;
    each_in_view(scenes.old, *old, old->motion, time_of(scenes.old, *old, scenes.now), [&](std::size_t row, Point) {
      const auto found = find_key(fresh, old->placed[row].key);
      if (!found.empty()) moves.push_back(fresh.placed[found.front()].at.y - old->placed[row].at.y);
    });
  }
  if (moves.empty()) return 0;
  const auto middle = moves.begin() + static_cast<std::ptrdiff_t>((moves.size() - 1) / 2);
  std::nth_element(moves.begin(), middle, moves.end());
  return *middle;
}

/// A table with more rows than are staged: those in view close up.
void plan_large(const Succession& scenes, const Track& fresh, const Motion& motion, TakeOver& plan, std::size_t index) {
  const Track* old = find_track(scenes.old, fresh.name);
  if (!old || old->area != fresh.area) return;
  const int frames = static_cast<int>(change_seconds * scenes.fresh.frames_per_second);
  const FrameNumber time = time_of(plan.playlists, scenes.fresh.size, fresh, scenes.now);
  std::vector<Move> moves;
  each_in_view(scenes.fresh, fresh, motion, time, [&](std::size_t row, Point) {
    const auto found = find_key(*old, fresh.placed[row].key);
    if (found.empty()) return;
    const int distance = old->placed[found.front()].at.y - fresh.placed[row].at.y;
    if (distance == 0) return;
    Move move;
    move.placed = row;
    move.panel = fresh.placed[row].panel;
    move.at = fresh.placed[row].at;
    if (distance > 0) move.layers = {{0, 1}};
    // From out of view is as far as a row can be seen to come.
    const int shift = std::clamp(distance, -2 * fresh.area.height, 2 * fresh.area.height);
    move.steps = {{0, shift}, {frames, 0}};
    moves.push_back(std::move(move));
  });
  if (moves.empty()) return;
  plan.tracks[index].moves = std::move(moves);
  plan.change.moving = std::max(plan.change.moving, frames);
  plan.change.frames = std::max(plan.change.frames, frames);
}

void sort_moves(TrackTakeOver& track) {
  std::stable_sort(track.moves.begin(), track.moves.end(),
                   [](const Move& a, const Move& b) { return a.placed < b.placed; });
  // A block that shows a row twice has it once.
  track.moves.erase(
      std::unique(track.moves.begin(), track.moves.end(),
                  [](const Move& a, const Move& b) { return a.placed == b.placed && a.placed != no_panel; }),
      track.moves.end());
}

}  // namespace

Motion anchored_roll(const Succession& scenes, const Track& fresh) {
  const std::string_view leaf = leaf_of(fresh);
  const auto first = std::find_if(scenes.old.tracks.begin(), scenes.old.tracks.end(), [&](const Track& track) {
    return track.motion.kind == MotionKind::Roll && leaf_of(track) == leaf;
  });
  if (first == scenes.old.tracks.end()) return fresh.motion;
  const FrameNumber time = time_of(scenes.old, *first, scenes.now);
  const std::int64_t moved = travelled(first->motion, time) % first->motion.loop;
  // Where the rows are the same every slot stays where it is, and rows pass each other.
  const bool is_same = row_count(scenes.old, leaf) == row_count(scenes.fresh, leaf);
  const std::int64_t drawn_along = is_same ? 0 : median_move(scenes, leaf);
  return anchored(fresh.motion, first->motion, time, moved + drawn_along + fresh.motion.anchor_offset);
}

void plan_moves(const Succession& scenes, TakeOver& plan) {
  std::vector<std::string_view> planned;
  plan.change = {scenes.now, 0, 0};
  for (std::size_t i = 0; i < scenes.fresh.tracks.size(); ++i) {
    const Track& track = scenes.fresh.tracks[i];
    if (track.stage.pitch == 0) continue;
    // Unseen rows are set.
    if (!is_to_be_seen(plan.playlists, scenes.fresh.size, track.slide, scenes.now)) continue;
    const std::string_view leaf = leaf_of(track);
    if (row_count(scenes.fresh, leaf) > max_staged_rows) {
      plan_large(scenes, track, plan.tracks[i].motion, plan, i);
    } else if (std::find(planned.begin(), planned.end(), leaf) == planned.end()) {
      planned.push_back(leaf);
      plan_table(scenes, leaf, plan);
    }
  }
  for (auto& track : plan.tracks) sort_moves(track);
  if (plan.change.frames == 0) plan.change = {};
}

}  // namespace rankwall
