// Long: one pass over the tracks; the strokes of each depend on what those below it have changed.
#include "scene/place.h"

#include <algorithm>
#include <cstdlib>

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
        changing_(!track.moves.empty() && scene.change.covers(frame)),
        is_moving_(scene.change.moves_at(frame)) {}

  /// Panels at rest; during a change those that keep their place and their looks.
  void place_resting() {
    each_in_view(scene_, track_, track_.motion, time_, [&](std::size_t i, Point at) {
      const Move* move = changing_ ? move_of(track_, i) : nullptr;
      if (!move) return copy(track_.placed[i].panel, origin_ + at, clip_to(track_.area));
      if (!is_moving_) place_row(*move, origin_ + at, clip_to(track_.area));
    });
    for (const auto& text : track_.leaving) copy(text);
  }

  /// Rows that take part in the change, in the order of their layers.
  void place_moving() {
    if (!changing_ || !is_moving_) return;
    for (int layer = 0; layer <= top_layer; ++layer)
      for (const auto& move : track_.moves)
        if (layer_at(move.layers, elapsed()) == layer) place_move(move);
  }

 private:
  int elapsed() const { return scene_.change.elapsed(frame_); }

  /// A moving row goes along the table: on a loop what leaves at one end does not come in at the other.
  void place_move(const Move& move) {
    const int shift = shift_at(move.steps, elapsed());
    Rect clip = move_clip();
    Point at = move.at + Point{0, shift};
    if (track_.motion.kind != MotionKind::Roll) return place_row(move, origin_ + at, clip);
    const int pitch = track_.stage.pitch;
    const auto loop = static_cast<int>(track_.motion.loop);
    const int along = at.y;
    at.y = first_position(track_.motion, along, pitch, travelled(track_.motion, time_));
    for (; at.y < track_.area.height; at.y += loop) {
      // Beyond the seam are other rows.
      const Rect seam{clip.x, origin_.y + at.y - along, clip.width, loop};
      place_row(move, origin_ + at, along < 0 || along + pitch > loop ? intersection(clip, seam) : clip);
    }
  }

  /// The row that is lifted is larger than the table is wide.
  Rect move_clip() const {
    Rect clip = track_.area;
    clip.x = track_.change_area.x;
    clip.width = track_.change_area.width;
    return clip_to(clip);
  }

  /// A row as it looks now, with what is above it.
  void place_row(const Move& move, Point at, const Rect& clip) {
    const TimedPanel* look = current(move.looks, elapsed());
    const std::size_t panel = look ? look->panel : move.panel;
    const Point corner = look ? at + look->offset : at;
    copy(panel, corner, clip);
    const TimedPanel* rank = current(move.ranks, elapsed());
    if (rank && rank->panel != no_panel) copy(rank->panel, at + rank->offset, clip);
    if (!is_moving_) return;
    const int gone = elapsed() - move.grows_at;
    const int growth = static_cast<int>(growth_seconds * scene_.frames_per_second);
    if (gone >= growth) return;
    if (move.bar_from >= 0 && !scene_.panels[panel].bars.empty())
      grow_bar(move, scene_.panels[panel].bars.front(), corner, clip, std::max(0, gone), growth);
    if (move.count) place_count(*move.count, scene_.panels[panel].ground, at, clip, std::max(0, gone), growth);
  }

  void copy(std::size_t index, Point at, const Rect& clip) {
    const Panel& panel = scene_.panels[index];
    if (intersection(rect_at(at, panel.size), clip).empty()) return;
    out_.strokes.emplace_back(PanelCopy{&panel, scene_.digests[index], at, clip, scene_.fonts.get()});
  }

  /// The figure between its old and its new value, digit by digit from the right.
  void place_count(const Count& count, Color ground, Point at, const Rect& clip, int gone, int growth) {
    const auto& all = track_.stage.digits;
    const auto digits = std::find_if(all.begin(), all.end(), [&](const Digits& each) { return each.ground == ground; });
    if (digits == all.end()) return;
    const std::int64_t value = count.from + (count.to - count.from) * gone / growth;
    std::int64_t rest = std::abs(value);
    Point right = at + count.right;
    const auto put = [&](std::size_t character) {
      const std::size_t panel = digits->panels[character];
      right.x -= scene_.panels[panel].size.width;
      copy(panel, right, clip);
    };
    int written = 0;
    for (int number = 0; rest > 0 || number <= count.decimals; ++number) {
      if (number == count.decimals && number > 0) put(decimal_mark_panel);
      put(static_cast<std::size_t>(rest % 10));
      rest /= 10;
      written = number + 1 + (number >= count.decimals && count.decimals > 0 ? 1 : 0);
    }
    if (value < 0) put(minus_panel), ++written;
    for (; written < count.characters; ++written) put(space_panel);
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

  void grow_bar(const Move& move, const Bar& bar, Point at, const Rect& clip, int gone, int growth) {
    const int length = bar.filled + eased(move.bar_from - bar.filled, static_cast<std::uint64_t>(gone), growth);
    BarFills fills;
    add_bar_fills(bar, length, fills);
    for (const auto& fill : fills) {
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
  bool is_moving_;
};

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
      if (around_change_ && track.change_area != track.area && !track.moves.empty()) clear(track, track.change_area);
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
      if (view.shown && is_drawn(track, view)) TrackPlacer(scene_, track, view, frame_, out_).place_moving();
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
