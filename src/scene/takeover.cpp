#include "scene/takeover.h"

#include <algorithm>
#include <utility>

#include "scene/in_view.h"
#include "scene/slide_view.h"
#include "scene/takeover_pages.h"
#include "scene/takeover_rows.h"
#include "scene/takeover_slides.h"
#include "scene/track_index.h"
#include "scene/unchanged_tracks.h"

namespace rankwall {

namespace {

TakeOver as_composed(const Scene& fresh) {
  TakeOver plan{fresh.playlists, {}, fresh.change, fresh.took_over};
  for (const auto& track : fresh.tracks)
    plan.tracks.push_back({track.motion, track.moves, track.leaving, track.is_new});
  return plan;
}

/// The track that goes on in `fresh`, or null.
const Track* track_before(const Succession& scenes, const Track& fresh, const std::vector<Playlist>& playlists) {
  const Track* old = find_track(scenes.old, fresh.name);
  if (!old || old->motion.kind != fresh.motion.kind || old->area != fresh.area) return nullptr;
  // Nothing continues in a slide that is shown there for the first time.
  const FrameNumber time = time_of(playlists, scenes.fresh.size, fresh, scenes.now);
  return time_of(scenes.old, *old, scenes.now) == time ? old : nullptr;
}

/// The panel of the new scene that looks like one of the old scene.
std::optional<std::size_t> same_panel(const Succession& scenes, std::size_t panel) {
  if (panel == no_panel) return no_panel;
  const auto& digests = scenes.fresh.digests;
  const auto found = std::find(digests.begin(), digests.end(), scenes.old.digests[panel]);
  if (found == digests.end()) return std::nullopt;
  return static_cast<std::size_t>(found - digests.begin());
}

/// The move in terms of the new scene's panels; nothing if one of them is not there.
std::optional<Move> carried_over(const Succession& scenes, Move move) {
  const auto carry = [&](std::size_t& panel) {
    const auto same = same_panel(scenes, panel);
    if (same) panel = *same;
    return same.has_value();
  };
  if (!carry(move.panel)) return std::nullopt;
  for (auto* panels : {&move.looks, &move.ranks})
    for (auto& each : *panels)
      if (!carry(each.panel)) return std::nullopt;
  return move;
}

/// A scene of the same figures, composed again because something else has changed, goes on with what rows are still
/// lit from the last change.
void keep_looks(const Succession& scenes, TakeOver& plan) {
  if (!scenes.old.change.covers(scenes.now) || plan.change.frames > 0) return;
  for (std::size_t i = 0; i < scenes.fresh.tracks.size(); ++i) {
    const Track& track = scenes.fresh.tracks[i];
    const Track* old = find_track(scenes.old, track.name);
    if (!old || old->moves.empty() || old->content != track.content) continue;
    for (const auto& move : old->moves)
      if (auto carried = carried_over(scenes, move)) {
        // What is still lit counts no more.
        carried->count.reset();
        carried->staged_on = i;
        plan.tracks[i].moves.push_back(std::move(*carried));
      }
    plan.change = scenes.old.change;
  }
}

}  // namespace

TakeOver plan_take_over(const Scene& old, FrameNumber now, const Scene& fresh) {
  TakeOver plan = as_composed(fresh);
  if (old.size != fresh.size || old.frames_per_second != fresh.frames_per_second) return plan;
  const Succession scenes{old, now, fresh};
  plan.playlists = anchored_playlists(scenes);
  bring_in_overtakings(scenes, plan.playlists);
  for (std::size_t i = 0; i < fresh.tracks.size(); ++i) {
    const Track& track = fresh.tracks[i];
    const Track* before = track_before(scenes, track, plan.playlists);
    if (!before) continue;
    if (track.motion.kind == MotionKind::Roll) plan.tracks[i].motion = anchored_roll(scenes, track);
    if (track.motion.kind == MotionKind::Marquee) plan.tracks[i] = anchored_marquee(scenes, *before, track);
    if (track.motion.kind == MotionKind::Deck) plan.tracks[i].motion = anchored_deck(scenes, *before, track);
  }
  plan_moves(scenes, plan);
  keep_looks(scenes, plan);
  note_kept_picture(old, now, fresh, plan);
  return plan;
}

void apply(TakeOver plan, Scene& fresh) {
  fresh.playlists = std::move(plan.playlists);
  for (std::size_t i = 0; i < fresh.tracks.size(); ++i) {
    Track& track = fresh.tracks[i];
    TrackTakeOver& planned = plan.tracks[i];
    track.motion = planned.motion;
    track.moves = std::move(planned.moves);
    track.leaving = std::move(planned.leaving);
    track.is_new = planned.is_new;
  }
  fresh.change = plan.change;
  fresh.took_over = plan.took_over;
}

void take_over(const Scene& old, FrameNumber now, Scene& fresh) { apply(plan_take_over(old, now, fresh), fresh); }

namespace {

PanelCopy copy_of(const Scene& scene, std::size_t panel) {
  return {&scene.panels[panel], scene.digests[panel], {}, {}, scene.fonts.get()};
}

void add_move(const Scene& scene, const Move& move, std::vector<PanelCopy>& panels) {
  panels.push_back(copy_of(scene, move.panel));
  for (const auto* timed : {&move.looks, &move.ranks})
    for (const auto& each : *timed)
      if (each.panel != no_panel) panels.push_back(copy_of(scene, each.panel));
  if (!move.count) return;
  for (const auto& digits : scene.tracks[move.staged_on].stage.digits)
    for (const std::size_t panel : digits.panels) panels.push_back(copy_of(scene, panel));
}

}  // namespace

std::vector<PanelCopy> panels_in_view(const Scene& fresh, const TakeOver& plan, FrameNumber now) {
  std::vector<PanelCopy> panels;
  for (std::size_t i = 0; i < fresh.tracks.size(); ++i) {
    const Track& track = fresh.tracks[i];
    const TrackTakeOver& planned = plan.tracks[i];
    const auto add = [&](std::size_t placed) { panels.push_back(copy_of(fresh, track.placed[placed].panel)); };
    if (!view_at(plan.playlists, fresh.size, track.slide, now).shown) continue;
    const FrameNumber time = time_of(plan.playlists, fresh.size, track, now);
    each_in_view(fresh, track, planned.motion, time, [&](std::size_t placed, Point) { add(placed); });
    for (const auto& move : planned.moves) add_move(fresh, move, panels);
  }
  return panels;
}

}  // namespace rankwall
