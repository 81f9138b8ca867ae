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

bool looks_alike(const Scene& old_scene, const Track& old, const Scene& fresh_scene, const Track& fresh) {
  const auto same = [&](const Placed& before, const Placed& now) {
    return old_scene.digests[before.panel] == fresh_scene.digests[now.panel] && before.at == now.at &&
           now.shift == Point{} && now.bar_from < 0;
  };
  return moves_alike(old.motion, fresh.motion) && old.cells == fresh.cells &&
         std::equal(old.placed.begin(), old.placed.end(), fresh.placed.begin(), fresh.placed.end(), same);
}

bool has_same_place(const Track& old, const Track& fresh) {
  return old.name == fresh.name && old.area == fresh.area && old.ground == fresh.ground && old.slide == fresh.slide;
}

/// Whether the same slides are shown at the same frames from `now` on, as a take-over leaves them.
bool turns_alike(const Scene& old_scene, const Playlist& old, const Scene& fresh_scene, const Playlist& fresh,
                 FrameNumber now) {
  if (old.slides.size() != fresh.slides.size()) return false;
  Playlist anchored = old;
  anchored.anchor_frame = fresh.anchor_frame;
  for (std::size_t i = 0; i < anchored.slides.size(); ++i) anchored.slides[i].own_time = fresh.slides[i].own_time;
  return anchored == fresh && state_at(old, view_at(old_scene, old.within, now).time) ==
                                  state_at(fresh, view_at(fresh_scene, fresh.within, now).time);
}

bool has_same_layout(const Scene& old, const Scene& fresh, FrameNumber now) {
  return old.ground == fresh.ground && old.fonts == fresh.fonts &&
         std::equal(old.tracks.begin(), old.tracks.end(), fresh.tracks.begin(), fresh.tracks.end(), has_same_place) &&
         std::equal(old.playlists.begin(), old.playlists.end(), fresh.playlists.begin(), fresh.playlists.end(),
                    [&](const auto& before, const auto& after) { return turns_alike(old, before, fresh, after, now); });
}

}  // namespace

void note_kept_picture(const Scene& old, FrameNumber now, Scene& fresh) {
  if (!has_same_layout(old, fresh, now)) return;
  fresh.took_over = now;
  for (std::size_t i = 0; i < fresh.tracks.size(); ++i)
    fresh.tracks[i].is_new = !looks_alike(old, old.tracks[i], fresh, fresh.tracks[i]);
}

std::optional<FrameNumber> kept_frame(const Scene& old, FrameNumber drawn, const Scene& fresh) {
  const bool is_kept = fresh.took_over && drawn < *fresh.took_over && !old.change.covers(drawn);
  return is_kept ? std::optional(drawn) : std::nullopt;
}

}  // namespace rankwall
