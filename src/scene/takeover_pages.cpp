#include "scene/takeover_pages.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "scene/in_view.h"
#include "scene/slide_view.h"
#include "scene/track_index.h"

namespace rankwall {

namespace {

// 0. Playlist.

const Playlist* find_playlist(const Scene& scene, std::string_view name) {
  const auto found =
      std::find_if(scene.playlists.begin(), scene.playlists.end(), [&](const auto& p) { return p.name == name; });
  return found == scene.playlists.end() ? nullptr : &*found;
}

int find_slide(const Playlist& playlist, std::string_view key) {
  const auto found =
      std::find_if(playlist.slides.begin(), playlist.slides.end(), [&](const auto& s) { return s.key == key; });
  return found == playlist.slides.end() ? -1 : static_cast<int>(found - playlist.slides.begin());
}

/// The first slide, from the one shown onwards, that the new playlist has too; -1 for none.
int surviving_slide(const Playlist& old, int standing, const Playlist& fresh) {
  const int count = static_cast<int>(old.slides.size());
  for (int i = 0; i < count; ++i) {
    const auto& slide = old.slides[static_cast<std::size_t>((standing + i) % count)];
    if (const int found = find_slide(fresh, slide.key); found >= 0) return found;
  }
  return -1;
}

Playlist anchored_playlist(const Playlist& old, FrameNumber old_time, Playlist fresh, FrameNumber fresh_time) {
  const SlideState state = state_at(old, old_time);
  const int slide = surviving_slide(old, state.slide, fresh);
  if (slide < 0) return fresh;
  const auto& standing = fresh.slides[static_cast<std::size_t>(slide)];
  const bool goes_on = standing.key == old.slides[static_cast<std::size_t>(state.slide)].key;
  const int stood = goes_on ? std::min(state.standing, standing.dwell - 1) : 0;
  fresh.anchor_frame = fresh_time - static_cast<FrameNumber>(begin_of(fresh, slide) + stood);
  const FrameNumber since = old_time - old.came_at;
  fresh.came_at = old.came_at > 0 && old.came_at <= old_time && since < fresh_time ? fresh_time - since : 0;
  for (std::size_t i = 0; i < fresh.slides.size(); ++i) {
    const int before = find_slide(old, fresh.slides[i].key);
    if (before < 0) continue;
    fresh.slides[i].own_time = 0;
    fresh.slides[i].own_time = own_time_at(old, before, old_time) - own_time_at(fresh, static_cast<int>(i), fresh_time);
  }
  return fresh;
}

// 2. Marquee.

/// A text that is in view on the old marquee, as it leaves.
Leaving leaving_text(const Scene& scene, const Placed& placed, int x) {
  return {scene.panels[placed.panel], scene.digests[placed.panel], scene.fonts, {x, placed.at.y}, placed.key};
}

/// From left to right; x counts from the area's left edge.
std::vector<Leaving> texts_in_view(const Scene& scene, const Track& track, std::int64_t moved) {
  std::vector<Leaving> texts;
  for (Leaving text : track.leaving) {
    const std::int64_t x = text.at.x + track.motion.loop_start - moved;
    text.at.x = static_cast<int>(std::max<std::int64_t>(x, -text.panel.size.width));
    if (text.at.x < track.area.width && text.at.x + text.panel.size.width > 0) texts.push_back(std::move(text));
  }
  each_on_loop(scene, track, track.motion, moved, track.area.width,
               [&](std::size_t i, int x) { texts.push_back(leaving_text(scene, track.placed[i], x)); });
  std::sort(texts.begin(), texts.end(), [](const auto& a, const auto& b) { return a.at.x < b.at.x; });
  return texts;
}

/// Whether the new marquee says the same in that place: what it no longer says is no longer true.
bool is_still_told(const Succession& scenes, const Track& fresh, const Leaving& text) {
  for (const std::size_t placed : find_key(fresh, text.key))
    if (scenes.fresh.panels[fresh.placed[placed].panel].commands == text.panel.commands) return true;
  return false;
}

/// Where on the loop the first text begins that the old marquee did not have.
std::optional<int> start_of_news(const Track& old, const Track& fresh) {
  const auto is_new = [&](const Placed& each) { return find_key(old, each.key).empty(); };
  const auto found = std::find_if(fresh.placed.begin(), fresh.placed.end(), is_new);
  return found == fresh.placed.end() ? std::nullopt : std::optional(found->at.x);
}

/// Texts that follow one another without a gap: what comes behind one is told again soon.
void keep_first_run(std::vector<Leaving>& texts) {
  const auto gap = std::adjacent_find(texts.begin(), texts.end(), [](const Leaving& a, const Leaving& b) {
    return a.at.x + a.panel.size.width != b.at.x;
  });
  if (gap != texts.end()) texts.erase(std::next(gap), texts.end());
}

/// Where on the loop the text begins that follows the one with this key; the loop's own start if there is none.
int start_after(const Track& track, std::string_view key) {
  const auto found = find_key(track, key);
  return found.empty() || found.front() + 1 == track.placed.size() ? 0 : track.placed[found.front() + 1].at.x;
}

}  // namespace

std::vector<Playlist> anchored_playlists(const Succession& scenes) {
  std::vector<Playlist> playlists = scenes.fresh.playlists;
  for (auto& playlist : playlists) {
    const Playlist* before = find_playlist(scenes.old, playlist.name);
    if (!before || before->area != playlist.area) continue;
    // What it is part of comes before it and is anchored already.
    playlist = anchored_playlist(*before, view_at(scenes.old, before->within, scenes.now).time, playlist,
                                 view_at(playlists, scenes.fresh.size, playlist.within, scenes.now).time);
  }
  return playlists;
}

TrackTakeOver anchored_marquee(const Succession& scenes, const Track& old, const Track& fresh) {
  const FrameNumber time = time_of(scenes.old, old, scenes.now);
  TrackTakeOver plan{fresh.motion, {}, texts_in_view(scenes.old, old, travelled(old.motion, time)), true};
  if (plan.leaving.empty()) return plan;
  // What is no longer true goes at once, and for news so does what is not whole in view yet.
  const std::optional<int> news = start_of_news(old, fresh);
  std::erase_if(plan.leaving, [&](const Leaving& text) {
    const bool is_whole = text.at.x + text.panel.size.width <= fresh.area.width;
    return !is_still_told(scenes, fresh, text) || (news && !is_whole);
  });
  keep_first_run(plan.leaving);
  const bool is_empty = plan.leaving.empty();
  const int tail = is_empty ? fresh.area.width : plan.leaving.back().at.x + plan.leaving.back().panel.size.width;
  const int start = news ? *news : is_empty ? 0 : start_after(fresh, plan.leaving.back().key);
  plan.motion = anchored(fresh.motion, old.motion, time, start - tail);
  plan.motion.loop_start = start;
  for (auto& text : plan.leaving) text.at.x -= tail;
  return plan;
}

Motion anchored_deck(const Succession& scenes, const Track& old, const Track& fresh) {
  const FrameNumber time = time_of(scenes.old, old, scenes.now);
  const auto page = static_cast<std::size_t>(turn_at(old.motion, time).page);
  if (page >= old.placed.size() || fresh.motion.page_frames != old.motion.page_frames) return fresh.motion;
  const auto found = find_key(fresh, old.placed[page].key);
  const auto wanted = found.empty() ? page : found.back();
  // Counted in whole pages from the old anchor, so that the page turns when it would have turned.
  Motion motion = fresh.motion;
  motion.anchor_frame = old.motion.anchor_frame;
  motion.anchor_offset = 0;
  motion.anchor_offset = static_cast<std::int64_t>(wanted) - turn_at(motion, time).page;
  return motion;
}

}  // namespace rankwall
