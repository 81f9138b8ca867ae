// The points of a score as they are shown: rounded so that they add up to the sum that is shown.
// Used wherever a score is shown with its items: the explanation and the score cards.
#pragma once

#include <vector>

#include "model/standings.h"

namespace rankwall {

struct ShownPoints {
  std::vector<double> items;  ///< one for each item of the standing
  std::vector<double> parts;  ///< one for each part; empty where the ranking has none

  bool operator==(const ShownPoints&) const = default;
};

/// Points with the ranking's decimals by the largest remainder: each is one of the two neighbours of the exact value,
/// or one unit beyond them where the adjustment was rounded too. Items + adjustment give the score; with parts, parts +
/// adjustment give the score, and the items of a part its points, unless the part's maximum cut them.
ShownPoints shown_points(const Standing& standing, int decimals);

}  // namespace rankwall
