#include "scene/track_placer.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "scene/in_view.h"

namespace rankwall {

TrackPlacer::TrackPlacer(const Scene& scene, const Track& track, const SlideView& view, FrameNumber frame, Frame& out)
    : scene_(scene),
      track_(track),
      view_(view),
      origin_(track.area.origin() + view.shift),
      time_(track.motion.kind == MotionKind::Clock ? frame : view.time),
      frame_(frame),
      out_(out),
      changing_(!track.moves.empty() && scene.change.covers(frame)),
      is_moving_(scene.change.moves_at(frame)) {}

void TrackPlacer::place_resting() {
  each_in_view(scene_, track_, track_.motion, time_, [&](std::size_t i, Point at) {
    const Move* move = changing_ ? move_of(track_, i) : nullptr;
    if (!move) return copy(track_.placed[i].panel, origin_ + at, clip_to(track_.area));
    if (!is_moving_) place_row(*move, origin_ + at, clip_to(track_.area));
  });
  for (const auto& text : track_.leaving) copy(text);
}

/// A moving row goes along the table: on a loop what leaves at one end does not come in at the other.
template <class Visit>
void TrackPlacer::each_way(const Move& move, Visit visit) const {
  const int shift = shift_at(move.steps, elapsed());
  Rect clip = move_clip();
  Point at = move.at + Point{0, shift};
  if (track_.motion.kind != MotionKind::Roll) return visit(origin_ + at, clip);
  const int pitch = track_.stage.pitch;
  const auto loop = static_cast<int>(track_.motion.loop);
  const int along = at.y;
  at.y = first_position(track_.motion, along, pitch, travelled(track_.motion, time_));
  for (; at.y < track_.area.height; at.y += loop) {
    // Beyond the seam are other rows.
    const Rect seam{clip.x, origin_.y + at.y - along, clip.width, loop};
    visit(origin_ + at, along < 0 || along + pitch > loop ? intersection(clip, seam) : clip);
  }
}

void TrackPlacer::place_moving() {
  if (!changing_ || !is_moving_) return;
  for (int layer = 0; layer <= top_layer; ++layer)
    for (const auto& move : track_.moves)
      if (layer_at(move.layers, elapsed()) == layer)
        each_way(move, [&](Point at, const Rect& clip) { place_row(move, at, clip); });
}

void TrackPlacer::clear_between_rows() {
  const Rect area = clip_to(track_.area);
  std::vector<Rect>& covered = out_.covered;
  covered.clear();
  const auto cover = [&](std::size_t panel, Point at, const Rect& clip) {
    const Rect part = intersection(rect_at(at, scene_.panels[panel].size), intersection(clip, area));
    if (part.width == area.width && part.height > 0) covered.push_back(part);
  };
  each_in_view(scene_, track_, track_.motion, time_, [&](std::size_t i, Point at) {
    if (!is_moving_ || !move_of(track_, i)) cover(track_.placed[i].panel, origin_ + at, area);
  });
  if (changing_ && is_moving_)
    for (const auto& move : track_.moves)
      each_way(move,
               [&, look = look_of(move)](Point at, const Rect& clip) { cover(look.panel, at + look.offset, clip); });
  std::sort(covered.begin(), covered.end(), [](const Rect& a, const Rect& b) { return a.y < b.y; });
  int y = area.y;
  const auto fill_to = [&](int end) {
    if (end > y) out_.strokes.emplace_back(FillCommand{{area.x, y, area.width, end - y}, track_.ground});
  };
  for (const Rect& part : covered) {
    fill_to(part.y);
    y = std::max(y, part.bottom());
  }
  fill_to(area.bottom());
}

/// The row that is lifted is larger than the table is wide.
Rect TrackPlacer::move_clip() const {
  Rect clip = track_.area;
  clip.x = track_.change_area.x;
  clip.width = track_.change_area.width;
  return clip_to(clip);
}

TimedPanel TrackPlacer::look_of(const Move& move) const {
  const TimedPanel* look = current(move.looks, elapsed());
  return look ? *look : TimedPanel{0, move.panel, {}};
}

/// A row as it looks now, with what is above it.
void TrackPlacer::place_row(const Move& move, Point at, const Rect& clip) {
  const TimedPanel look = look_of(move);
  const std::size_t panel = look.panel;
  const Point corner = at + look.offset;
  copy(panel, corner, clip);
  const TimedPanel* rank = current(move.ranks, elapsed());
  if (rank && rank->panel != no_panel) copy(rank->panel, at + rank->offset, clip);
  if (!is_moving_) return;
  // A plate without text has no figure either.
  const TableStage& stage = scene_.tracks[std::min(move.staged_on, scene_.tracks.size() - 1)].stage;
  if (stage.blank != no_panel && scene_.digests[panel] == scene_.digests[stage.blank]) return;
  const int gone = elapsed() - move.grows_at;
  const int growth = static_cast<int>(growth_seconds * scene_.frames_per_second);
  if (gone >= growth) return;
  if (move.bar_from >= 0 && !scene_.panels[panel].bars.empty())
    grow_bar(move, scene_.panels[panel].bars.front(), corner, clip, std::max(0, gone), growth);
  if (move.count)
    place_count(*move.count, stage.digits, scene_.panels[panel].ground, at, clip, std::max(0, gone), growth);
}

void TrackPlacer::copy(std::size_t index, Point at, const Rect& clip) {
  const Panel& panel = scene_.panels[index];
  if (intersection(rect_at(at, panel.size), clip).empty()) return;
  out_.strokes.emplace_back(PanelCopy{&panel, scene_.digests[index], at, clip, scene_.fonts.get()});
}

/// The figure between its old and its new value, digit by digit from the right.
void TrackPlacer::place_count(const Count& count, const std::vector<Digits>& all, Color ground, Point at,
                              const Rect& clip, int gone, int growth) {
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

void TrackPlacer::copy(const Leaving& text) {
  const std::int64_t x = text.at.x + track_.motion.loop_start - travelled(track_.motion, time_);
  if (x + text.panel.size.width <= 0) return;
  const Point at = origin_ + Point{static_cast<int>(x), text.at.y};
  const Rect clip = clip_to(track_.area);
  if (intersection(rect_at(at, text.panel.size), clip).empty()) return;
  out_.strokes.emplace_back(PanelCopy{&text.panel, text.digest, at, clip, text.fonts.get()});
}

void TrackPlacer::grow_bar(const Move& move, const Bar& bar, Point at, const Rect& clip, int gone, int growth) {
  const int length = bar.filled + eased(move.bar_from - bar.filled, static_cast<std::uint64_t>(gone), growth);
  BarFills fills;
  add_bar_fills(bar, length, fills);
  for (const auto& fill : fills) {
    const Rect visible = intersection(fill.rect.moved(at), clip);
    if (!visible.empty()) out_.strokes.emplace_back(FillCommand{visible, fill.color});
  }
}

}  // namespace rankwall
