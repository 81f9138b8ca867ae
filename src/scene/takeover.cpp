// Long: the numbered steps of one process, in the order of the header.
#include "scene/takeover.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "scene/place.h"
#include "scene/slide_view.h"
#include "scene/unchanged_tracks.h"

namespace rankwall {

namespace {

/// Things by their key on one track.
using Keyed = std::unordered_map<std::string_view, const Placed*>;

Keyed keyed(const Track& track) {
  Keyed found;
  for (const auto& placed : track.placed)
    if (!placed.key.empty()) found.emplace(placed.key, &placed);
  return found;
}

const Track* find_track(const Scene& scene, std::string_view name) {
  const auto found =
      std::find_if(scene.tracks.begin(), scene.tracks.end(), [&](const auto& t) { return t.name == name; });
  return found == scene.tracks.end() ? nullptr : &*found;
}

Rect rect_of(const Scene& scene, const Track& track, const Placed& placed, FrameNumber frame) {
  return rect_at(position_at(scene, track, placed, frame), scene.panels[placed.panel].size);
}

bool in_view(const Track& track, const Rect& rect) { return !intersection(rect, track.area).empty(); }

/// Anchors `fresh` so that it has moved `moved` pixels at `now` and takes its steps in the same frames as `old`.
void anchor(Motion& fresh, const Motion& old, FrameNumber now, std::int64_t moved) {
  fresh.anchor_frame = fresh.rate == old.rate ? old.anchor_frame : now;
  fresh.anchor_offset = 0;
  fresh.anchor_offset = moved - travelled(fresh, now);
}

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

void take_over_playlist(const Playlist& old, FrameNumber old_time, Playlist& fresh, FrameNumber fresh_time) {
  const SlideState state = state_at(old, old_time);
  const int slide = surviving_slide(old, state.slide, fresh);
  if (slide < 0) return;
  const auto& standing = fresh.slides[static_cast<std::size_t>(slide)];
  const bool goes_on = standing.key == old.slides[static_cast<std::size_t>(state.slide)].key;
  const int stood = goes_on ? std::min(state.standing, standing.dwell - 1) : 0;
  fresh.anchor_frame = fresh_time - static_cast<FrameNumber>(begin_of(fresh, slide) + stood);
  for (std::size_t i = 0; i < fresh.slides.size(); ++i) {
    const int before = find_slide(old, fresh.slides[i].key);
    if (before < 0) continue;
    fresh.slides[i].own_time = 0;
    fresh.slides[i].own_time = own_time_at(old, before, old_time) - own_time_at(fresh, static_cast<int>(i), fresh_time);
  }
}

void take_over_playlists(const Scene& old, FrameNumber now, Scene& fresh) {
  for (auto& playlist : fresh.playlists) {
    const Playlist* before = find_playlist(old, playlist.name);
    if (!before || before->area != playlist.area) continue;
    take_over_playlist(*before, view_at(old, before->within, now).time, playlist,
                       view_at(fresh, playlist.within, now).time);
  }
}

// 1. Roll.

/// The track's leaf in the layout: the blocks of one table are of one leaf.
std::string_view leaf_of(const Track& track) { return std::string_view(track.name).substr(0, track.name.rfind('/')); }

bool is_block(const Track& track, std::string_view leaf) {
  return track.motion.kind == MotionKind::Roll && leaf_of(track) == leaf;
}

/// How far the rows in view of all blocks have moved on their loop: the median, 0 if none is left.
std::int64_t median_move(const Scene& old_scene, FrameNumber now, const Scene& fresh_scene, std::string_view leaf) {
  std::vector<std::int64_t> moves;
  for (const auto& fresh : fresh_scene.tracks) {
    const Track* old = is_block(fresh, leaf) ? find_track(old_scene, fresh.name) : nullptr;
    if (!old) continue;
    const Keyed places = keyed(fresh);
    for (const auto& placed : old->placed) {
      const auto found = places.find(placed.key);
      if (found != places.end() && in_view(*old, rect_of(old_scene, *old, placed, now)))
        moves.push_back(found->second->at.y - placed.at.y);
    }
  }
  if (moves.empty()) return 0;
  const auto middle = moves.begin() + static_cast<std::ptrdiff_t>((moves.size() - 1) / 2);
  std::nth_element(moves.begin(), middle, moves.end());
  return *middle;
}

/// All blocks of a table continue from the first of them; how far a block is ahead of it is its composed offset.
void take_over_roll(const Scene& old_scene, FrameNumber now, const Scene& fresh_scene, Track& fresh) {
  const std::string_view leaf = leaf_of(fresh);
  const auto first = std::find_if(old_scene.tracks.begin(), old_scene.tracks.end(),
                                  [&](const Track& track) { return is_block(track, leaf); });
  if (first == old_scene.tracks.end()) return;
  const FrameNumber time = time_of(old_scene, *first, now);
  const std::int64_t moved = travelled(first->motion, time) % first->motion.loop;
  anchor(fresh.motion, first->motion, time,
         moved + median_move(old_scene, now, fresh_scene, leaf) + fresh.motion.anchor_offset);
}

// 2. Marquee.

/// A copy of a text on the old marquee that is in view.
struct InView {
  const Placed* placed;
  int x;  ///< from the area's left edge
};

std::vector<InView> texts_in_view(const Scene& scene, const Track& track, FrameNumber now) {
  std::vector<InView> found;
  for (const auto& placed : track.placed) {
    const int width = scene.panels[placed.panel].size.width;
    std::int64_t x = position_at(scene, track, placed, now).x - track.area.x;
    const std::int64_t moved = travelled(track.motion, time_of(scene, track, now));
    if (placed.at.x >= 0 && moved < 0) x = std::max(x, placed.at.x - moved);
    for (; x < track.area.width; x += track.motion.loop) {
      if (x + width > 0) found.push_back({&placed, static_cast<int>(x)});
      if (placed.at.x < 0) break;
    }
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.x < b.x; });
  return found;
}

/// Lays the loop out again with the text after `last` first.
void turn_loop(const Scene& scene, Track& track, std::string_view last) {
  const auto found =
      std::find_if(track.placed.begin(), track.placed.end(), [&](const auto& p) { return p.key == last; });
  if (found == track.placed.end()) return;
  std::rotate(track.placed.begin(), found + 1, track.placed.end());
  int x = 0;
  for (auto& placed : track.placed) {
    placed.at.x = x;
    x += scene.panels[placed.panel].size.width;
  }
}

void take_over_marquee(const Scene& old_scene, const Track& old, FrameNumber now, Scene& fresh_scene, Track& fresh) {
  const std::vector<InView> leaving = texts_in_view(old_scene, old, now);
  if (leaving.empty()) return;
  const auto& last = leaving.back();
  const int tail = last.x + old_scene.panels[last.placed->panel].size.width;
  turn_loop(fresh_scene, fresh, last.placed->key);
  anchor(fresh.motion, old.motion, time_of(old_scene, old, now), -tail);
  std::unordered_map<std::size_t, std::size_t> copied;
  for (const auto& [placed, x] : leaving) {
    auto [found, is_new] = copied.emplace(placed->panel, 0);
    if (is_new) found->second = fresh_scene.add(old_scene.panels[placed->panel]);
    fresh.placed.push_back({found->second, {x - tail, placed->at.y}, placed->key, {}, false, -1});
  }
}

// 3. Deck.

void take_over_deck(const Track& old, FrameNumber now, Track& fresh) {
  const auto page = static_cast<std::size_t>(turn_at(old.motion, now).page);
  if (page >= old.placed.size() || fresh.motion.page_frames != old.motion.page_frames) return;
  auto wanted = static_cast<std::int64_t>(page);
  for (std::size_t i = 0; i < fresh.placed.size(); ++i)
    if (fresh.placed[i].key == old.placed[page].key) wanted = static_cast<std::int64_t>(i);
  // Counted in whole pages from the old anchor, so that the page turns when it would have turned.
  Motion single = fresh.motion;
  single.anchor_frame = old.motion.anchor_frame;
  single.anchor_offset = 0;
  fresh.motion.anchor_frame = single.anchor_frame;
  fresh.motion.anchor_offset = wanted - turn_at(single, now).page;
}

// 4. Rows and bars.

struct OldRow {
  const Track* track;
  const Placed* placed;
};

int old_bar_length(const Scene& scene, const Placed& placed, FrameNumber now) {
  const int filled = scene.panels[placed.panel].bars.front().filled;
  if (placed.bar_from < 0 || !scene.change.covers(now)) return filled;
  return filled + eased(placed.bar_from - filled, now - scene.change.start, scene.change.frames);
}

/// The distance from the old place to the new one; on a loop the shorter way round.
Point travel(Point from, Point to, const Track& fresh) {
  Point shift = from - to;
  if (fresh.motion.kind != MotionKind::Roll) return shift;
  const int loop = static_cast<int>(fresh.motion.loop);
  while (shift.y > loop / 2) shift.y -= loop;
  while (shift.y < -loop / 2) shift.y += loop;
  return shift;
}

bool starts_on_track(const Track& track, const Track* old) { return old->name == track.name; }

void start_move(const Scene& old_scene, const OldRow& old, FrameNumber now, const Scene& fresh_scene,
                const Track& track, Placed& placed) {
  const Rect from = rect_of(old_scene, *old.track, *old.placed, now);
  const Rect to = rect_of(fresh_scene, track, placed, now);
  // A row that is still crossing is visible outside its track, and goes on crossing.
  const bool crossing = old.placed->crosses && old_scene.change.covers(now);
  const Rect& seen = crossing ? old.track->change_area : old.track->area;
  if (intersection(from, seen).empty() && !in_view(track, to)) return;
  placed.crosses = crossing || !starts_on_track(track, old.track);
  placed.shift = placed.crosses ? from.origin() - to.origin() : travel(from.origin(), to.origin(), track);
  if (placed.shift == Point{}) placed.crosses = false;
}

/// Where a row comes from: its own track, else another of the same table; null for neither.
const OldRow* row_before(const std::vector<OldRow>& rows, const Track& track) {
  const OldRow* found = nullptr;
  for (const auto& row : rows) {
    if (starts_on_track(track, row.track)) return &row;
    if (!found && leaf_of(*row.track) == leaf_of(track)) found = &row;
  }
  return found;
}

void set_out_rows(const Scene& old_scene, FrameNumber now, Scene& fresh_scene) {
  std::unordered_map<std::string_view, std::vector<OldRow>> old_rows;
  for (const auto& track : old_scene.tracks)
    if (track.motion.kind == MotionKind::Roll || track.motion.kind == MotionKind::Still)
      for (const auto& placed : track.placed)
        if (!placed.key.empty()) old_rows[placed.key].push_back({&track, &placed});

  for (auto& track : fresh_scene.tracks) {
    if (track.motion.kind != MotionKind::Roll && track.motion.kind != MotionKind::Still) continue;
    for (auto& placed : track.placed) {
      const auto found = old_rows.find(placed.key);
      const OldRow* origin = found == old_rows.end() ? nullptr : row_before(found->second, track);
      if (!origin) continue;
      const OldRow& old = *origin;
      start_move(old_scene, old, now, fresh_scene, track, placed);
      const Panel& before = old_scene.panels[old.placed->panel];
      const Panel& after = fresh_scene.panels[placed.panel];
      if (before.bars.empty() || after.bars.empty()) continue;
      const int length = old_bar_length(old_scene, *old.placed, now);
      if (length != after.bars.front().filled) placed.bar_from = length;
    }
  }
}

bool changes(const Scene& scene) {
  for (const auto& track : scene.tracks)
    for (const auto& placed : track.placed)
      if (placed.shift != Point{} || placed.bar_from >= 0) return true;
  return false;
}

}  // namespace

void take_over(const Scene& old, FrameNumber now, Scene& fresh) {
  if (old.size != fresh.size || old.frames_per_second != fresh.frames_per_second) return;
  take_over_playlists(old, now, fresh);
  for (auto& track : fresh.tracks) {
    const Track* before = find_track(old, track.name);
    if (!before || before->motion.kind != track.motion.kind || before->area != track.area) continue;
    // Nothing continues in a slide that is shown there for the first time.
    if (time_of(old, *before, now) != time_of(fresh, track, now)) continue;
    if (track.motion.kind == MotionKind::Roll) take_over_roll(old, now, fresh, track);
    if (track.motion.kind == MotionKind::Marquee) take_over_marquee(old, *before, now, fresh, track);
    if (track.motion.kind == MotionKind::Deck) take_over_deck(*before, time_of(old, *before, now), track);
  }
  set_out_rows(old, now, fresh);
  note_kept_picture(old, now, fresh);
  if (changes(fresh)) fresh.change = {now, static_cast<int>(change_seconds * fresh.frames_per_second)};
}

}  // namespace rankwall
