// One frame as plain data: which baked panels are copied where, and which rectangles are filled. Scene places it,
// render carries it out. Its lists keep their memory from frame to frame, so that a steady frame allocates nothing.
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
};

using Stroke = std::variant<PanelCopy, FillCommand>;

struct Frame {
  std::vector<Stroke> strokes;  ///< in drawing order
  std::vector<Rect> changed;    ///< what differs from the frame that was drawn before

  void clear() {
    strokes.clear();
    changed.clear();
  }
};

}  // namespace rankwall
