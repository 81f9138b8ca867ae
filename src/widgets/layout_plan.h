// Divides rectangles by the layout tree. Children tile their parent exactly: no pixel is lost or covered twice.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "config/layout.h"
#include "scene/playlist.h"

namespace rankwall {

/// Lengths of neighbours that share `length` with `gap` pixels between them: pixels and percent first, fractions
/// take the rest; if there is too little, all shrink alike. Their sum with the gaps is exactly `length`, as long
/// as the gaps alone fit; without fractions the last one takes what is left.
std::vector<int> share_out(int length, const std::vector<Extent>& sizes, int gap);

/// A widget of the layout and where it is.
struct Leaf {
  const WidgetSettings* widget = nullptr;
  Rect area;
  std::size_t number = 0;  ///< in the order of the whole tree, whichever slides have their turn
  SlideRef slide;
  std::string pointer = {};  ///< from the layout's root, `/column/1/row/0`
};

/// A playlist of the layout, with those of its slides that have a turn.
struct PlaylistPlan {
  const LayoutNode* node = nullptr;
  Rect area;
  std::size_t number = 0;
  SlideRef within;
  std::vector<std::size_t> slides;  ///< indices of the node's children, at least one
};

struct LayoutPlan {
  std::vector<Leaf> leaves;
  std::vector<PlaylistPlan> playlists;  ///< outer ones before those within them
};

/// Whether there is what a node needs to be shown.
using ConditionCheck = std::function<bool(Condition)>;

/// The tree within `area`. A node that lacks what it needs has no room and no turn, and neither has one whose children
/// all lack it; a playlist whose slides all lack what they need shows its first, with all that
/// is on it.
LayoutPlan lay_out(const LayoutNode& root, const Rect& area, const ConditionCheck& holds);

}  // namespace rankwall
