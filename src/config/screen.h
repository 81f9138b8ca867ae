// On which display and where on it the wall is, and how the process leaves it.
#pragma once

#include <string>

#include "config/field.h"

namespace rankwall {

struct ScreenSettings {
  int display = 0;
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  std::string exit_chord = "Ctrl+Alt+Q";

  bool operator==(const ScreenSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, ScreenSettings& screen) {
  visit("display", screen.display, Range{0, 15}, "which display, counted from 0");
  visit("x", screen.x, Range{0, 16384}, "left edge of the wall on the display, pixels");
  visit("y", screen.y, Range{0, 16384}, "top edge of the wall on the display, pixels");
  visit("width", screen.width, Range{0, 16384}, "width of the wall, pixels; 0: all of the display");
  visit("height", screen.height, Range{0, 16384}, "height of the wall, pixels; 0: all of the display");
  visit("exit_chord", screen.exit_chord, Range{0, 40},
        "the only keys that quit the wall, e.g. Ctrl+Alt+Q; empty: none");
}

}  // namespace rankwall
