// The installer's test pictures: whether every pixel of the LED wall is one of the display's, in its place, in its
// colour, and at its time. Pure; here lines of one pixel are meant.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/geometry.h"
#include "draw/panel.h"
#include "draw/text_style.h"

namespace rankwall {

struct PatternPage {
  std::string_view name;
  std::string_view help;  ///< what it shows and what to look for
};

/// In the order in which they are shown.
const std::vector<PatternPage>& pattern_pages();

/// A page of the test picture. `cabinet` is the size of the wall's LED cabinets in pixels.
Panel pattern_panel(std::size_t page, Size wall, Size cabinet, const TextMeasure& measure);

/// What moves on a page at a frame, on its ground: a bar of one colour that crosses the wall, whole pixels a frame.
/// Where it tears, the display changes its picture while it is drawn. Empty on pages on which nothing moves.
std::vector<FillCommand> pattern_motion(std::size_t page, Size wall, std::uint64_t frame);

}  // namespace rankwall
