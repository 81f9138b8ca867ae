#include "scene/takeover_slides.h"

#include "scene/risers.h"
#include "scene/slide_view.h"
#include "scene/staging.h"
#include "scene/table_rows.h"

namespace rankwall {

namespace {

constexpr int pause_seconds = 120;
/// Long enough for any change and its tags.
constexpr int seconds_to_tell = 14;

/// Whether towns of a table on this slide have overtaken others.
bool tells_overtaking(const Succession& scenes, const SlideRef& slide) {
  for (const auto& track : scenes.fresh.tracks) {
    // Once for each table, on the track of its first rows.
    if (track.slide != slide || track.stage.pitch == 0 || track.stage.first_slot > 0) continue;
    // Of larger tables nothing is staged, and to compare them would cost time that a frame does not have.
    if (row_count(scenes.fresh, leaf_of(track)) > max_staged_rows) continue;
    const auto changes = changes_of(rows_of(scenes.old, leaf_of(track)), rows_of(scenes.fresh, leaf_of(track)));
    if (changes && most_important(*changes) >= 0) return true;
  }
  return false;
}

void bring_in(const Succession& scenes, int index, FrameNumber time, Playlist& playlist) {
  const auto pause = static_cast<FrameNumber>(pause_seconds) * static_cast<FrameNumber>(scenes.fresh.frames_per_second);
  if (playlist.came_at > 0 && time < playlist.came_at + pause) return;
  for (int slide = 0; slide < static_cast<int>(playlist.slides.size()); ++slide) {
    if (!tells_overtaking(scenes, {index, slide})) continue;
    playlist = brought_in(playlist, slide, time, seconds_to_tell * scenes.fresh.frames_per_second);
    return;
  }
}

}  // namespace

void bring_in_overtakings(const Succession& scenes, std::vector<Playlist>& playlists) {
  for (std::size_t i = 0; i < playlists.size(); ++i) {
    const SlideView outer = view_at(playlists, scenes.fresh.size, playlists[i].within, scenes.now);
    if (outer.shown) bring_in(scenes, static_cast<int>(i), outer.time, playlists[i]);
  }
}

bool is_to_be_seen(const std::vector<Playlist>& playlists, Size wall, SlideRef slide, FrameNumber frame) {
  while (slide.playlist >= 0) {
    const Playlist& playlist = playlists[static_cast<std::size_t>(slide.playlist)];
    const SlideState state = state_at(playlist, view_at(playlists, wall, playlist.within, frame).time);
    if (slide.slide != (state.turning > 0 ? state.next : state.slide)) return false;
    slide = playlist.within;
  }
  return true;
}

int frames_until_there(const std::vector<Playlist>& playlists, Size wall, SlideRef slide, FrameNumber frame) {
  int frames = 0;
  while (slide.playlist >= 0) {
    const Playlist& playlist = playlists[static_cast<std::size_t>(slide.playlist)];
    frames += frames_until_there(playlist, view_at(playlists, wall, playlist.within, frame).time);
    slide = playlist.within;
  }
  return frames;
}

}  // namespace rankwall
