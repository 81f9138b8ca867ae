// Long: one pass over the tracks; the kinds of motion share its clips, strokes and rectangles.
#include "scene/place.h"

#include <algorithm>
#include <span>

#include "scene/slide_view.h"

namespace rankwall {

namespace {

bool takes_part_in_change(const Track& track) {
  for (const auto& placed : track.placed)
    if (placed.shift != Point{} || placed.bar_from >= 0) return true;
  return false;
}

std::int64_t reduced(std::int64_t value, std::int64_t loop) {
  const std::int64_t rest = value % loop;
  return rest < 0 ? rest + loop : rest;
}

int digit_of(ClockUnit unit, int second_of_day) {
  switch (unit) {
    case ClockUnit::HourTens: return second_of_day / 36000;
    case ClockUnit::HourOnes: return second_of_day / 3600 % 10;
    case ClockUnit::MinuteTens: return second_of_day / 600 % 6;
    case ClockUnit::MinuteOnes: return second_of_day / 60 % 10;
    case ClockUnit::SecondTens: return second_of_day / 10 % 6;
    case ClockUnit::SecondOnes: return second_of_day % 10;
  }
  return 0;
}

/// The position of the first copy whose end is past the view's near edge.
std::int64_t first_position(const Motion& motion, std::int64_t start, int length, std::int64_t moved) {
  return reduced(start - moved + length - 1, motion.loop) - length + 1;
}

Point eased_shift(const Scene& scene, const Placed& placed, FrameNumber frame) {
  if (!scene.change.covers(frame)) return {};
  const std::uint64_t elapsed = frame - scene.change.start;
  return {eased(placed.shift.x, elapsed, scene.change.frames), eased(placed.shift.y, elapsed, scene.change.frames)};
}

/// Draws one track at one frame, where its slide is then.
class TrackPlacer {
 public:
  TrackPlacer(const Scene& scene, const Track& track, const SlideView& view, FrameNumber frame, Frame& out)
      : scene_(scene),
        track_(track),
        view_(view),
        origin_(track.area.origin() + view.shift),
        time_(track.motion.kind == MotionKind::Clock ? frame : view.time),
        frame_(frame),
        out_(out) {
    if (!scene.change.covers(frame)) return;
    elapsed_ = frame - scene.change.start;
    changing_ = takes_part_in_change(track);
  }

  /// Panels at rest; during a change those that keep their place.
  void place_resting() {
    each([&](const Placed& placed, Point at) {
      if (!moves(placed)) copy(placed, at);
    });
  }
  /// Panels that move to a new place, above the others.
  void place_moving() {
    if (changing_)
      each([&](const Placed& placed, Point at) {
        if (moves(placed)) copy(placed, at);
      });
  }

 private:
  bool moves(const Placed& placed) const { return changing_ && placed.shift != Point{}; }

  template <class Visit>
  void each(Visit visit) {
    switch (track_.motion.kind) {
      case MotionKind::Still:
        for (const auto& placed : track_.placed) visit(placed, origin_ + placed.at);
        break;
      case MotionKind::Roll: each_of_loop(visit, false); break;
      case MotionKind::Marquee: each_of_loop(visit, true); break;
      case MotionKind::Deck: each_of_deck(visit); break;
      case MotionKind::Clock: each_of_clock(visit); break;
    }
  }

  template <class Visit>
  void each_of_loop(Visit visit, bool sideways) {
    const std::int64_t moved = travelled(track_.motion, time_);
    const int view = sideways ? track_.area.width : track_.area.height;
    const auto passing = std::partition_point(track_.placed.begin(), track_.placed.end(),
                                              [&](const Placed& placed) { return start_of(placed, sideways) >= 0; });
    if (changing_)
      for (auto placed = track_.placed.begin(); placed != passing; ++placed)
        each_copy(visit, *placed, moved, view, sideways);
    else
      each_in_view(visit, {track_.placed.begin(), passing}, moved, view, sideways);
    for (auto placed = passing; placed != track_.placed.end(); ++placed)
      visit_on_loop(visit, *placed, start_of(*placed, sideways) - moved, length_of(*placed, sideways), view, sideways);
  }

  /// Finds the first in view and continues from there, so that it does not matter how many there are.
  template <class Visit>
  void each_in_view(Visit visit, std::span<const Placed> loop, std::int64_t moved, int view, bool sideways) {
    if (loop.empty()) return;
    // A marquee that has just taken over has moved less than nothing: what would be before its loop's start has not
    // come yet.
    const std::int64_t within = moved < 0 && sideways ? moved : reduced(moved, track_.motion.loop);
    auto placed = std::partition_point(loop.begin(), loop.end(), [&](const Placed& each) {
      return start_of(each, sideways) + length_of(each, sideways) <= within;
    });
    for (std::int64_t round = -within;; ++placed) {
      if (placed == loop.end()) {
        placed = loop.begin();
        round += track_.motion.loop;
      }
      const std::int64_t position = start_of(*placed, sideways) + round;
      if (position >= view) return;
      visit_on_loop(visit, *placed, position, length_of(*placed, sideways), view, sideways);
    }
  }

  /// A moving row stays on the loop: what leaves at one edge comes in at the other.
  template <class Visit>
  void each_copy(Visit visit, const Placed& placed, std::int64_t moved, int view, bool sideways) {
    const int length = length_of(placed, sideways);
    const std::int64_t start = start_of(placed, sideways);
    const int shift = placed.crosses || sideways ? 0 : eased_shift(scene_, placed, frame_).y;
    std::int64_t position = first_position(track_.motion, start + shift, length, moved);
    if (sideways && moved < 0) position = std::max(position, start - moved);
    do {
      visit_on_loop(visit, placed, position - shift, length, view, sideways);
      position += track_.motion.loop;
    } while (position < view);
  }

  static std::int64_t start_of(const Placed& placed, bool sideways) { return sideways ? placed.at.x : placed.at.y; }
  int length_of(const Placed& placed, bool sideways) const {
    const Size size = scene_.panels[placed.panel].size;
    return sideways ? size.width : size.height;
  }

  template <class Visit>
  void visit_on_loop(Visit visit, const Placed& placed, std::int64_t position, int length, int view, bool sideways) {
    if ((position >= view || position + length <= 0) && !moves(placed)) return;
    const int along = static_cast<int>(position);
    visit(placed, origin_ + (sideways ? Point{along, placed.at.y} : Point{placed.at.x, along}));
  }

  template <class Visit>
  void each_of_deck(Visit visit) {
    const Turn turn = turn_at(track_.motion, time_);
    const auto page = static_cast<std::size_t>(turn.page);
    if (page >= track_.placed.size()) return;
    visit(track_.placed[page], origin_ + Point{-turn.shift, 0});
    if (turn.shift == 0) return;
    const auto& next = track_.placed[(page + 1) % track_.placed.size()];
    visit(next, origin_ + Point{track_.area.width - turn.shift, 0});
  }

  template <class Visit>
  void each_of_clock(Visit visit) {
    const int seconds = second_of_day(track_.motion, time_);
    for (const auto& cell : track_.cells)
      visit(track_.placed[static_cast<std::size_t>(digit_of(cell.unit, seconds))], origin_ + cell.at);
  }

  void copy(const Placed& placed, Point at) {
    const Panel& panel = scene_.panels[placed.panel];
    const Rect& reach = placed.crosses && moves(placed) ? track_.change_area : track_.area;
    const Rect clip = intersection(reach.moved(view_.shift), view_.clip);
    at = at + eased_shift(scene_, placed, frame_);
    if (intersection(rect_at(at, panel.size), clip).empty()) return;
    out_.strokes.emplace_back(PanelCopy{&panel, scene_.digests[placed.panel], at, clip, scene_.fonts.get()});
    if (changing_ && placed.bar_from >= 0 && !panel.bars.empty()) grow_bar(placed, panel.bars.front(), at, clip);
  }

  void grow_bar(const Placed& placed, const Bar& bar, Point at, const Rect& clip) {
    const int length = bar.filled + eased(placed.bar_from - bar.filled, elapsed_, scene_.change.frames);
    for (const auto& fill : bar_fills(bar, length)) {
      const Rect visible = intersection(fill.rect.moved(at), clip);
      if (!visible.empty()) out_.strokes.emplace_back(FillCommand{visible, fill.color});
    }
  }

  const Scene& scene_;
  const Track& track_;
  const SlideView& view_;
  Point origin_;
  FrameNumber time_;   ///< of the motion
  FrameNumber frame_;  ///< of the change
  Frame& out_;
  std::uint64_t elapsed_ = 0;
  bool changing_ = false;
};

/// What differs between two frames of a scene.
class Difference {
 public:
  Difference(const Scene& scene, FrameNumber frame, std::optional<FrameNumber> before, Frame& out)
      : scene_(scene), frame_(frame), before_(before), out_(out) {
    around_change_ = before && (scene.change.covers(frame) || scene.change.covers(*before));
    takes_over_ = before && scene.took_over && *before < *scene.took_over && frame >= *scene.took_over;
  }

  /// Clears what no track covers: the whole wall, playlists whose slides turn, tracks with something new after a
  /// take-over, and what moving rows cross.
  void clear() {
    if (!before_) {
      clear({0, 0, scene_.size.width, scene_.size.height}, scene_.ground);
      return;
    }
    for (const auto& playlist : scene_.playlists) clear_turning(playlist);
    for (const auto& track : scene_.tracks) {
      if (takes_over_ && track.is_new) clear(track, track.area);
      if (around_change_ && track.change_area != track.area && takes_part_in_change(track))
        clear(track, track.change_area);
    }
  }

  void draw() {
    for (const auto& track : scene_.tracks) {
      const SlideView view = view_at(scene_, track.slide, frame_);
      if (view.shown && is_drawn(track, view)) draw(track, view);
    }
    if (!scene_.change.covers(frame_)) return;
    for (const auto& track : scene_.tracks) {
      const SlideView view = view_at(scene_, track.slide, frame_);
      if (view.shown && is_drawn(track, view)) TrackPlacer(scene_, track, view, frame_, out_).place_moving();
    }
  }

 private:
  void clear(const Rect& area, Color ground) {
    out_.strokes.emplace_back(FillCommand{area, ground});
    out_.changed.push_back(area);
  }

  void clear_turning(const Playlist& playlist) {
    const SlideView now = view_at(scene_, playlist.within, frame_);
    const SlideView then = view_at(scene_, playlist.within, *before_);
    if (!now.shown) return;
    const SlideState state = state_at(playlist, now.time);
    const SlideState old = state_at(playlist, then.time);
    if (state.slide == old.slide && state.turning == old.turning && now.looks_like(then)) return;
    clear(intersection(playlist.area.moved(now.shift), now.clip), playlist.ground);
  }

  void clear(const Track& track, const Rect& area) {
    const SlideView view = view_at(scene_, track.slide, frame_);
    if (view.shown) clear(intersection(area.moved(view.shift), view.clip), track.ground);
  }

  /// Whether moving rows cross the track, its own included.
  bool is_disturbed(const Track& track) const {
    if (!around_change_) return false;
    return std::any_of(scene_.tracks.begin(), scene_.tracks.end(), [&](const Track& other) {
      return takes_part_in_change(other) && !intersection(other.change_area, track.area).empty() &&
             view_at(scene_, other.slide, frame_).shown;
    });
  }

  /// Whether something below the track was drawn again.
  bool is_above_changed(const Rect& area) const {
    return std::any_of(out_.changed.begin(), out_.changed.end(),
                       [&](const Rect& changed) { return !intersection(changed, area).empty(); });
  }

  bool is_drawn(const Track& track, const SlideView& view) const {
    if (!before_) return true;
    const SlideView old = view_at(scene_, track.slide, *before_);
    const bool is_clock = track.motion.kind == MotionKind::Clock;
    return !view.looks_like(old) ||
           phase(track.motion, is_clock ? frame_ : view.time) != phase(track.motion, is_clock ? *before_ : old.time) ||
           is_disturbed(track) || is_above_changed(track.area);
  }

  /// Whether a track above shows something in `area`.
  bool is_covered(const Track& track, const Rect& area) const {
    const auto next = scene_.tracks.begin() + (&track - scene_.tracks.data()) + 1;
    return std::any_of(next, scene_.tracks.end(), [&](const Track& above) {
      const SlideView view = view_at(scene_, above.slide, frame_);
      return view.shown && !intersection(above.area.moved(view.shift), area).empty();
    });
  }

  /// How far the picture of a roll or marquee has moved since the frame before, if that is all that has changed in its
  /// area: then what is there moves along, and only what comes in is drawn. Else zero.
  Point travel_since_before(const Track& track, const SlideView& view, const Rect& area) const {
    const bool sideways = track.motion.kind == MotionKind::Marquee;
    if (!before_ || around_change_ || (!sideways && track.motion.kind != MotionKind::Roll)) return {};
    const SlideView old = view_at(scene_, track.slide, *before_);
    if (!view.looks_like(old) || view.dimness > 0 || is_above_changed(area) || is_covered(track, area)) return {};
    const std::int64_t moved = travelled(track.motion, view.time) - travelled(track.motion, old.time);
    if (moved <= 0 || moved >= (sideways ? area.width : area.height)) return {};
    const int distance = -static_cast<int>(moved);
    return sideways ? Point{distance, 0} : Point{0, distance};
  }

  void scroll(const Track& track, SlideView view, const Rect& area, Point travel) {
    out_.strokes.emplace_back(Scroll{area, travel});
    view.clip = travel.x != 0 ? Rect{area.right() + travel.x, area.y, -travel.x, area.height}
                              : Rect{area.x, area.bottom() + travel.y, area.width, -travel.y};
    TrackPlacer(scene_, track, view, frame_, out_).place_resting();
  }

  void draw(const Track& track, const SlideView& view) {
    const Rect area = intersection(track.area.moved(view.shift), view.clip);
    if (area.empty()) return;
    const Point travel = travel_since_before(track, view, area);
    if (before_) out_.changed.push_back(area);
    if (travel != Point{}) return scroll(track, view, area, travel);
    // Its own moving rows leave holes; what crosses from elsewhere was cleared with that track.
    if (around_change_ && takes_part_in_change(track)) out_.strokes.emplace_back(FillCommand{area, track.ground});
    TrackPlacer(scene_, track, view, frame_, out_).place_resting();
    if (view.dimness > 0) out_.strokes.emplace_back(Veil{area, track.ground, view.dimness});
  }

  const Scene& scene_;
  FrameNumber frame_;
  std::optional<FrameNumber> before_;
  Frame& out_;
  bool around_change_ = false;
  bool takes_over_ = false;  ///< the canvas shows the scene before
};

}  // namespace

Point position_at(const Scene& scene, const Track& track, const Placed& placed, FrameNumber frame) {
  const Size size = scene.panels[placed.panel].size;
  const Point shift = eased_shift(scene, placed, frame);
  const Point rest = shift + track.area.origin();
  const std::int64_t moved = travelled(track.motion, time_of(scene, track, frame));
  if (track.motion.kind == MotionKind::Roll) {
    const int along = placed.crosses ? 0 : shift.y;
    const std::int64_t y = first_position(track.motion, placed.at.y + along, size.height, moved) - along;
    return rest + Point{placed.at.x, static_cast<int>(y)};
  }
  if (track.motion.kind == MotionKind::Marquee && placed.at.x < 0)
    return rest + Point{static_cast<int>(placed.at.x - moved), placed.at.y};
  if (track.motion.kind == MotionKind::Marquee)
    return rest + Point{static_cast<int>(first_position(track.motion, placed.at.x, size.width, moved)), placed.at.y};
  return rest + placed.at;
}

void place(const Scene& scene, FrameNumber frame, std::optional<FrameNumber> before, Frame& out) {
  out.clear();
  Difference difference(scene, frame, before, out);
  difference.clear();
  difference.draw();
}

}  // namespace rankwall
