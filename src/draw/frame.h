// One frame as plain data: which baked panels are copied where, what scrolls, which rectangles are filled or veiled.
// Scene places it, render carries it out. Its lists keep their memory from frame to frame, so that a steady frame
// allocates nothing.
#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "base/geometry.h"
#include "draw/panel.h"

namespace rankwall {

/// Copies the part of a panel that lies in `clip`, with the panel's top left corner at `at`.
struct PanelCopy {
  const Panel* panel = nullptr;
  std::uint64_t digest = 0;  ///< digest_of(*panel)
  Point at;
  Rect clip;
  const Fonts* fonts = nullptr;  ///< that the panel's texts were measured with; null only if it has none
};

/// Covers what is drawn with a colour, with an opacity of `share` / 256.
struct Veil {
  Rect rect;
  Color color;
  int share = 0;

  bool operator==(const Veil&) const = default;
};

/// Moves what is drawn in `area` by this many pixels. What would leave the area is lost; what it leaves behind stays
/// until another stroke covers it.
struct Scroll {
  Rect area;
  Point by;

  bool operator==(const Scroll&) const = default;
};

using Stroke = std::variant<PanelCopy, FillCommand, Veil, Scroll>;

struct Frame {
  std::vector<Stroke> strokes;     ///< in drawing order
  std::vector<Rect> changed;       ///< what differs from the frame that was drawn before
  std::vector<Rect> covered = {};  ///< by the rows of a table that is being placed; for who places it alone

  void clear() {
    strokes.clear();
    changed.clear();
    covered.clear();
  }
};

}  // namespace rankwall
