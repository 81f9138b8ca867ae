#include "scene/soft_edge.h"

namespace rankwall {

namespace {

bool is_sideways(const Track& track) { return track.motion.kind == MotionKind::Marquee; }

/// Part of an edge: `length` pixels from `distance` pixels within the track on.
Rect slice(const Track& track, const Rect& area, bool is_near, int distance, int length) {
  if (is_sideways(track))
    return {is_near ? area.x + distance : area.right() - distance - length, area.y, length, area.height};
  return {area.x, is_near ? area.y + distance : area.bottom() - distance - length, area.width, length};
}

}  // namespace

std::array<Rect, 2> edges_of(const Track& track, const Rect& area) {
  return {slice(track, area, true, 0, track.soft_edge), slice(track, area, false, 0, track.soft_edge)};
}

Rect between_edges(const Track& track, const Rect& area) {
  return is_sideways(track) ? inset(area, track.soft_edge, 0) : inset(area, 0, track.soft_edge);
}

void add_soft_edges(const Track& track, const SlideView& view, Frame& out) {
  const int edge = track.soft_edge;
  const Rect area = track.area.moved(view.shift);
  // Of every line, as much is covered as it is far out; what that makes of a pixel goes on to the next.
  int covered = edge / 2;
  int begin = -1;
  for (int line = 0; line <= edge; ++line) {
    covered += edge - line;
    const bool is_covered = line < edge && covered >= edge;
    if (is_covered) covered -= edge;
    if (is_covered && begin < 0) begin = line;
    if (is_covered || begin < 0) continue;
    for (const bool is_near : {true, false}) {
      const Rect lines = intersection(slice(track, area, is_near, begin, line - begin), view.clip);
      if (!lines.empty()) out.strokes.emplace_back(FillCommand{lines, track.ground});
    }
    begin = -1;
  }
}

}  // namespace rankwall
