#include "scene/place.h"

#include <algorithm>

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

/// Where the first copy stands whose end is past the view's near edge.
std::int64_t first_position(const Motion& motion, std::int64_t start, int length, std::int64_t moved) {
  return reduced(start - moved + length - 1, motion.loop) - length + 1;
}

Point eased_shift(const Board& board, const Placed& placed, FrameNumber frame) {
  if (!board.change.covers(frame)) return {};
  const std::uint64_t elapsed = frame - board.change.start;
  return {eased(placed.shift.x, elapsed, board.change.frames), eased(placed.shift.y, elapsed, board.change.frames)};
}

/// Draws one track at one frame.
class TrackPlacer {
 public:
  TrackPlacer(const Board& board, const Track& track, FrameNumber frame, Frame& out)
      : board_(board), track_(track), frame_(frame), out_(out) {
    if (!board.change.covers(frame)) return;
    elapsed_ = frame - board.change.start;
    changing_ = takes_part_in_change(track);
  }

  /// Panels at rest; during a change those that keep their place.
  void place_resting() {
    each([&](const Placed& placed, Point at) {
      if (!moves(placed)) copy(placed, at);
    });
  }
  /// Panels that go to a new place, above the others.
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
        for (const auto& placed : track_.placed) visit(placed, track_.area.origin() + placed.at);
        break;
      case MotionKind::Roll: each_of_loop(visit, false); break;
      case MotionKind::Marquee: each_of_loop(visit, true); break;
      case MotionKind::Deck: each_of_deck(visit); break;
      case MotionKind::Clock: each_of_clock(visit); break;
    }
  }

  template <class Visit>
  void each_of_loop(Visit visit, bool sideways) {
    const std::int64_t moved = travelled(track_.motion, frame_);
    const int view = sideways ? track_.area.width : track_.area.height;
    for (const auto& placed : track_.placed) {
      const Size size = board_.panels[placed.panel].size;
      const int length = sideways ? size.width : size.height;
      const std::int64_t start = sideways ? placed.at.x : placed.at.y;
      if (start < 0) {
        visit_on_loop(visit, placed, start - moved, length, view, sideways);
        continue;
      }
      // A row on its way stays on the loop: what leaves at one edge comes in at the other.
      const int shift = placed.crosses || sideways ? 0 : eased_shift(board_, placed, frame_).y;
      std::int64_t position = first_position(track_.motion, start + shift, length, moved);
      // A marquee that has just taken over has moved less than nothing: what would stand before its loop's start has
      // not come yet.
      if (sideways && moved < 0) position = std::max(position, start - moved);
      do {
        visit_on_loop(visit, placed, position - shift, length, view, sideways);
        position += track_.motion.loop;
      } while (position < view);
    }
  }

  template <class Visit>
  void visit_on_loop(Visit visit, const Placed& placed, std::int64_t position, int length, int view, bool sideways) {
    if ((position >= view || position + length <= 0) && !moves(placed)) return;
    const int along = static_cast<int>(position);
    visit(placed, track_.area.origin() + (sideways ? Point{along, placed.at.y} : Point{placed.at.x, along}));
  }

  template <class Visit>
  void each_of_deck(Visit visit) {
    const Turn turn = turn_at(track_.motion, frame_);
    const auto page = static_cast<std::size_t>(turn.page);
    if (page >= track_.placed.size()) return;
    visit(track_.placed[page], track_.area.origin() + Point{-turn.shift, 0});
    if (turn.shift == 0) return;
    const auto& next = track_.placed[(page + 1) % track_.placed.size()];
    visit(next, track_.area.origin() + Point{track_.area.width - turn.shift, 0});
  }

  template <class Visit>
  void each_of_clock(Visit visit) {
    const int seconds = second_of_day(track_.motion, frame_);
    for (const auto& cell : track_.cells)
      visit(track_.placed[static_cast<std::size_t>(digit_of(cell.unit, seconds))], track_.area.origin() + cell.at);
  }

  void copy(const Placed& placed, Point at) {
    const Panel& panel = board_.panels[placed.panel];
    const Rect& clip = placed.crosses && moves(placed) ? track_.change_area : track_.area;
    at = at + eased_shift(board_, placed, frame_);
    if (intersection(rect_at(at, panel.size), clip).empty()) return;
    out_.strokes.emplace_back(PanelCopy{&panel, board_.digests[placed.panel], at, clip});
    if (changing_ && placed.bar_from >= 0 && !panel.bars.empty()) grow_bar(placed, panel.bars.front(), at, clip);
  }

  void grow_bar(const Placed& placed, const Bar& bar, Point at, const Rect& clip) {
    const int length = bar.filled + eased(placed.bar_from - bar.filled, elapsed_, board_.change.frames);
    for (const auto& fill : bar_fills(bar, length)) {
      const Rect visible = intersection(fill.rect.moved(at), clip);
      if (!visible.empty()) out_.strokes.emplace_back(FillCommand{visible, fill.color});
    }
  }

  const Board& board_;
  const Track& track_;
  FrameNumber frame_;
  Frame& out_;
  std::uint64_t elapsed_ = 0;
  bool changing_ = false;
};

/// Whether rows on their way cross the track, its own included.
bool reached_by_change(const Board& board, const Track& track) {
  for (const auto& other : board.tracks)
    if (takes_part_in_change(other) && !intersection(other.change_area, track.area).empty()) return true;
  return false;
}

/// Rows on their way leave pictures also where no track lies: the whole of what they cross is drawn anew.
void clear_change_areas(const Board& board, Frame& out) {
  for (const auto& track : board.tracks) {
    if (track.change_area == track.area || !takes_part_in_change(track)) continue;
    out.strokes.emplace_back(FillCommand{track.change_area, track.ground});
    out.changed.push_back(track.change_area);
  }
}

}  // namespace

Point position_at(const Board& board, const Track& track, const Placed& placed, FrameNumber frame) {
  const Size size = board.panels[placed.panel].size;
  const Point shift = eased_shift(board, placed, frame);
  const Point rest = shift + track.area.origin();
  const std::int64_t moved = travelled(track.motion, frame);
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

void place(const Board& board, FrameNumber frame, std::optional<FrameNumber> before, Frame& out) {
  out.clear();
  if (!before) {
    const Rect whole{0, 0, board.size.width, board.size.height};
    out.strokes.emplace_back(FillCommand{whole, board.ground});
    out.changed.push_back(whole);
  }
  const bool around_change = before && (board.change.covers(frame) || board.change.covers(*before));
  if (around_change) clear_change_areas(board, out);
  const auto is_disturbed = [&](const Track& track) { return around_change && reached_by_change(board, track); };
  const auto is_drawn = [&](const Track& track) {
    return !before || phase(track.motion, frame) != phase(track.motion, *before) || is_disturbed(track);
  };
  for (const auto& track : board.tracks) {
    if (!is_drawn(track)) continue;
    if (before) out.changed.push_back(track.area);
    if (is_disturbed(track)) out.strokes.emplace_back(FillCommand{track.area, track.ground});
    TrackPlacer(board, track, frame, out).place_resting();
  }
  if (!board.change.covers(frame)) return;
  for (const auto& track : board.tracks)
    if (is_drawn(track)) TrackPlacer(board, track, frame, out).place_moving();
}

}  // namespace rankwall
