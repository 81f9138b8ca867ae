#include "scene/unchanged_tracks.h"

#include <algorithm>

#include "scene/slide_view.h"

namespace rankwall {

namespace {

bool is_multiple(std::int64_t value, std::int64_t of) { return of > 1 ? value % of == 0 : value == 0 || of == 1; }

/// Whether both motions place the same panels alike at every frame.
bool moves_alike(Motion old, const Motion& fresh) {
  if (!is_multiple(old.anchor_offset - fresh.anchor_offset, fresh.loop)) return false;
  old.anchor_offset = fresh.anchor_offset;
  return old == fresh;
}

bool looks_alike(const Track& old, const Track& fresh, const TrackTakeOver& planned) {
  return moves_alike(old.motion, planned.motion) && old.cells == fresh.cells && old.content == fresh.content &&
         old.leaving.empty() && planned.leaving.empty() && planned.moves.empty();
}

bool has_same_place(const Track& old, const Track& fresh) {
  return old.name == fresh.name && old.area == fresh.area && old.ground == fresh.ground &&
         old.soft_edge == fresh.soft_edge && old.slide == fresh.slide;
}

/// Whether the same slides are shown at the same frames from `now` on, as a take-over leaves them.
bool turns_alike(const Playlist& old, FrameNumber old_time, const Playlist& fresh, FrameNumber fresh_time) {
  if (old.slides.size() != fresh.slides.size()) return false;
  Playlist anchored = old;
  anchored.anchor_frame = fresh.anchor_frame;
  anchored.came_from = fresh.came_from;
  anchored.came_at = fresh.came_at;
  for (std::size_t i = 0; i < anchored.slides.size(); ++i) anchored.slides[i].own_time = fresh.slides[i].own_time;
  return anchored == fresh && state_at(old, old_time) == state_at(fresh, fresh_time);
}

bool has_same_layout(const Scene& old, FrameNumber now, const Scene& fresh, const std::vector<Playlist>& playlists) {
  return old.ground == fresh.ground && old.fonts == fresh.fonts &&
         std::equal(old.tracks.begin(), old.tracks.end(), fresh.tracks.begin(), fresh.tracks.end(), has_same_place) &&
         std::equal(old.playlists.begin(), old.playlists.end(), playlists.begin(), playlists.end(),
                    [&](const Playlist& before, const Playlist& after) {
                      return turns_alike(before, view_at(old, before.within, now).time, after,
                                         view_at(playlists, fresh.size, after.within, now).time);
                    });
}

}  // namespace

void note_kept_picture(const Scene& old, FrameNumber now, const Scene& fresh, TakeOver& plan) {
  if (!has_same_layout(old, now, fresh, plan.playlists)) return;
  plan.took_over = now;
  for (std::size_t i = 0; i < fresh.tracks.size(); ++i)
    plan.tracks[i].is_new = !looks_alike(old.tracks[i], fresh.tracks[i], plan.tracks[i]);
}

std::optional<FrameNumber> kept_frame(const Scene& old, FrameNumber drawn, const Scene& fresh) {
  const bool is_kept = fresh.took_over && drawn < *fresh.took_over && !old.change.covers(drawn);
  return is_kept ? std::optional(drawn) : std::nullopt;
}

}  // namespace rankwall
