// Long: one pass over the tracks; the strokes of each depend on what those below it have changed.
#include "scene/place.h"

#include <algorithm>

#include "scene/in_view.h"
#include "scene/slide_view.h"

namespace rankwall {

namespace {

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
        out_(out),
        changing_(!track.moves.empty() && scene.change.covers(frame)) {}

  /// Panels at rest; during a change those that keep their place.
  void place_resting() {
    each_in_view(scene_, track_, track_.motion, time_, [&](std::size_t i, Point at) {
      const Move* move = changing_ ? move_of(track_, i) : nullptr;
      if (!move || move->shift == Point{}) copy(track_.placed[i], origin_ + at, move);
    });
    for (const auto& text : track_.leaving) copy(text);
  }

  /// Panels that move to a new place, above the others.
  void place_moving() {
    if (!changing_) return;
    for (const auto& move : track_.moves)
      if (move.shift != Point{}) place_move(track_.placed[move.placed], move);
  }

 private:
  /// A moving row stays on the loop: what leaves at one edge comes in at the other.
  void place_move(const Placed& placed, const Move& move) {
    const Drift drift = drift_of(scene_, track_, move.placed, frame_);
    Point at = position_on(scene_, track_, track_.motion, move.placed, time_, drift);
    if (track_.motion.kind != MotionKind::Roll) return copy(placed, origin_ + at, &move);
    const int end = track_.area.height + (drift.crosses ? drift.left.y : 0);
    do {
      copy(placed, origin_ + at, &move);
      at.y += static_cast<int>(track_.motion.loop);
    } while (at.y < end);
  }

  void copy(const Placed& placed, Point at, const Move* move) {
    const Panel& panel = scene_.panels[placed.panel];
    const Rect clip = clip_to(move && move->crosses ? track_.change_area : track_.area);
    if (intersection(rect_at(at, panel.size), clip).empty()) return;
    out_.strokes.emplace_back(PanelCopy{&panel, scene_.digests[placed.panel], at, clip, scene_.fonts.get()});
    if (move && move->bar_from >= 0 && !panel.bars.empty()) grow_bar(*move, panel.bars.front(), at, clip);
  }

  void copy(const Leaving& text) {
    const std::int64_t x = text.at.x + track_.motion.loop_start - travelled(track_.motion, time_);
    if (x + text.panel.size.width <= 0) return;
    const Point at = origin_ + Point{static_cast<int>(x), text.at.y};
    const Rect clip = clip_to(track_.area);
    if (intersection(rect_at(at, text.panel.size), clip).empty()) return;
    out_.strokes.emplace_back(PanelCopy{&text.panel, text.digest, at, clip, text.fonts.get()});
  }

  Rect clip_to(const Rect& area) const { return intersection(area.moved(view_.shift), view_.clip); }

  void grow_bar(const Move& move, const Bar& bar, Point at, const Rect& clip) {
    const int length =
        bar.filled + eased(move.bar_from - bar.filled, frame_ - scene_.change.start, scene_.change.frames);
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
  bool changing_;
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
      if (around_change_ && track.change_area != track.area && !track.moves.empty()) clear(track, track.change_area);
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
    if (around_change_ && !track.moves.empty()) out_.strokes.emplace_back(FillCommand{area, track.ground});
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
  const auto index = static_cast<std::size_t>(&placed - track.placed.data());
  const Drift drift = drift_of(scene, track, index, frame);
  return track.area.origin() + position_on(scene, track, track.motion, index, time_of(scene, track, frame), drift);
}

void place(const Scene& scene, FrameNumber frame, std::optional<FrameNumber> before, Frame& out) {
  out.clear();
  Difference difference(scene, frame, before, out);
  difference.clear();
  difference.draw();
}

}  // namespace rankwall
