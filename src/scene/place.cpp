#include "scene/place.h"

#include <algorithm>
#include <cstdlib>

#include "scene/in_view.h"
#include "scene/slide_view.h"
#include "scene/soft_edge.h"
#include "scene/track_placer.h"

namespace rankwall {

namespace {

/// What differs between two frames of a scene.
class Difference {
 public:
  Difference(const Scene& scene, FrameNumber frame, std::optional<FrameNumber> before, Frame& out)
      : scene_(scene), frame_(frame), before_(before), out_(out) {
    around_change_ = before && (scene.change.moves_at(frame) || scene.change.moves_at(*before) || changes_looks());
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
      if (around_change_ && !track.moves.empty()) clear_margins(track);
    }
  }

  void draw() {
    for (const auto& track : scene_.tracks) {
      const SlideView view = view_at(scene_, track.slide, frame_);
      if (view.shown && is_drawn(track, view)) draw(track, view);
    }
    if (!scene_.change.moves_at(frame_)) return;
    for (const auto& track : scene_.tracks) {
      const SlideView view = view_at(scene_, track.slide, frame_);
      if (!view.shown || !is_drawn(track, view)) continue;
      TrackPlacer(scene_, track, view, frame_, out_).place_moving();
      if (!track.moves.empty()) add_soft_edges(track, view, out_);
    }
  }

 private:
  /// Whether a row looks different than in the frame before although none moves.
  bool changes_looks() const {
    const Change& change = scene_.change;
    if (!change.covers(frame_) && !change.covers(*before_)) return false;
    if (change.covers(frame_) != change.covers(*before_)) return true;
    const int now = change.elapsed(frame_);
    const int then = change.elapsed(*before_);
    return std::any_of(scene_.tracks.begin(), scene_.tracks.end(), [&](const Track& track) {
      return std::any_of(track.moves.begin(), track.moves.end(), [&](const Move& move) {
        return current(move.looks, now) != current(move.looks, then) ||
               current(move.ranks, now) != current(move.ranks, then);
      });
    });
  }

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

  /// Left and right of a table, where its lifted rows reach; the table itself is cleared when it is drawn.
  void clear_margins(const Track& track) {
    const Rect& area = track.area;
    const Rect& reach = track.change_area;
    clear(track, {reach.x, area.y, area.x - reach.x, area.height});
    clear(track, {area.right(), area.y, reach.right() - area.right(), area.height});
  }

  void clear(const Track& track, const Rect& area) {
    if (area.empty()) return;

    const SlideView view = view_at(scene_, track.slide, frame_);
    if (view.shown) clear(intersection(area.moved(view.shift), view.clip), track.ground);
  }

  /// Whether moving rows cross the track, its own included.
  bool is_disturbed(const Track& track) const {
    if (!around_change_) return false;
    return std::any_of(scene_.tracks.begin(), scene_.tracks.end(), [&](const Track& other) {
      return !other.moves.empty() && !intersection(other.change_area, track.area).empty() &&
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
  /// area: then what is there moves along, and only what comes in and soft edges are drawn. Else zero.
  Point travel_since_before(const Track& track, const SlideView& view, const Rect& area) const {
    const bool sideways = track.motion.kind == MotionKind::Marquee;
    if (!before_ || around_change_ || (!sideways && track.motion.kind != MotionKind::Roll)) return {};
    const SlideView old = view_at(scene_, track.slide, *before_);
    if (!view.looks_like(old) || view.dimness > 0 || is_above_changed(area) || is_covered(track, area)) return {};
    const std::int64_t moved = travelled(track.motion, view.time) - travelled(track.motion, old.time);
    const Size scrolled = scrolled_part(track, view, area).size();
    if (moved <= 0 || moved >= (sideways ? scrolled.width : scrolled.height)) return {};
    const int distance = -static_cast<int>(moved);
    return sideways ? Point{distance, 0} : Point{0, distance};
  }

  static Rect scrolled_part(const Track& track, const SlideView& view, const Rect& area) {
    return intersection(between_edges(track, track.area.moved(view.shift)), area);
  }

  /// What lies between the soft edges moves along; these are drawn again.
  void scroll(const Track& track, const SlideView& view, const Rect& area, Point travel) {
    const Rect inner = scrolled_part(track, view, area);
    out_.strokes.emplace_back(Scroll{inner, travel});
    place_part(track, view,
               travel.x != 0 ? Rect{inner.right() + travel.x, inner.y, -travel.x, inner.height}
                             : Rect{inner.x, inner.bottom() + travel.y, inner.width, -travel.y});
    if (track.soft_edge == 0) return;
    for (const Rect& band : edges_of(track, track.area.moved(view.shift)))
      place_part(track, view, intersection(band, area));
    add_soft_edges(track, view, out_);
  }

  void place_part(const Track& track, SlideView view, const Rect& part) {
    view.clip = part;
    TrackPlacer(scene_, track, view, frame_, out_).place_resting();
  }

  void draw(const Track& track, const SlideView& view) {
    const Rect area = intersection(track.area.moved(view.shift), view.clip);
    if (area.empty()) return;
    const Point travel = travel_since_before(track, view, area);
    if (before_) out_.changed.push_back(area);
    if (travel != Point{}) return scroll(track, view, area, travel);
    TrackPlacer placer(scene_, track, view, frame_, out_);
    if (around_change_ && !track.moves.empty()) placer.clear_between_rows();
    placer.place_resting();
    add_soft_edges(track, view, out_);
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
  const auto index = static_cast<std::size_t>(&placed - track.placed.data());
  Point at = position_on(scene, track, track.motion, index, time_of(scene, track, frame));
  const Move* move = scene.change.moves_at(frame) ? move_of(track, index) : nullptr;
  if (move) at.y += shift_at(move->steps, scene.change.elapsed(frame));
  return track.area.origin() + at;
}

void place(const Scene& scene, FrameNumber frame, std::optional<FrameNumber> before, Frame& out) {
  out.clear();
  Difference difference(scene, frame, before, out);
  difference.clear();
  difference.draw();
}

}  // namespace rankwall
