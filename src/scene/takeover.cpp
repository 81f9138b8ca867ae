#include "scene/takeover.h"

#include <algorithm>
#include <utility>

#include "scene/in_view.h"
#include "scene/slide_view.h"
#include "scene/takeover_pages.h"
#include "scene/takeover_rows.h"
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

bool changes(const TakeOver& plan) {
  return std::any_of(plan.tracks.begin(), plan.tracks.end(), [](const auto& track) { return !track.moves.empty(); });
}

}  // namespace

TakeOver plan_take_over(const Scene& old, FrameNumber now, const Scene& fresh) {
  TakeOver plan = as_composed(fresh);
  if (old.size != fresh.size || old.frames_per_second != fresh.frames_per_second) return plan;
  const Succession scenes{old, now, fresh};
  const int frames = static_cast<int>(change_seconds * fresh.frames_per_second);
  plan.playlists = anchored_playlists(scenes);
  for (std::size_t i = 0; i < fresh.tracks.size(); ++i) {
    const Track& track = fresh.tracks[i];
    const Track* before = track_before(scenes, track, plan.playlists);
    if (!before) continue;
    if (track.motion.kind == MotionKind::Roll) plan.tracks[i].motion = anchored_roll(scenes, track);
    if (track.motion.kind == MotionKind::Marquee) plan.tracks[i] = anchored_marquee(scenes, *before, track);
    if (track.motion.kind == MotionKind::Deck) plan.tracks[i].motion = anchored_deck(scenes, *before, track);
  }
  plan_moves(scenes, frames, plan);
  if (changes(plan)) plan.change = {now, frames};
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

std::vector<PanelCopy> panels_in_view(const Scene& fresh, const TakeOver& plan, FrameNumber now) {
  std::vector<PanelCopy> panels;
  for (std::size_t i = 0; i < fresh.tracks.size(); ++i) {
    const Track& track = fresh.tracks[i];
    const TrackTakeOver& planned = plan.tracks[i];
    const auto add = [&](std::size_t placed) {
      const std::size_t panel = track.placed[placed].panel;
      panels.push_back({&fresh.panels[panel], fresh.digests[panel], {}, {}, fresh.fonts.get()});
    };
    if (!view_at(plan.playlists, fresh.size, track.slide, now).shown) continue;
    const FrameNumber time = time_of(plan.playlists, fresh.size, track, now);
    each_in_view(fresh, track, planned.motion, time, [&](std::size_t placed, Point) { add(placed); });
    for (const auto& move : planned.moves) add(move.placed);
  }
  return panels;
}

}  // namespace rankwall
