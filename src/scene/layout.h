// Shares out rectangles by the layout tree. Children tile their parent exactly: no pixel is lost or covered twice.
#pragma once

#include <vector>

#include "base/geometry.h"
#include "config/layout.h"

namespace rankwall {

/// Lengths of neighbours that share out `length` with `gap` pixels between them: pixels and percent first, fractions
/// take the rest; where there is too little, all shrink alike. Their sum with the gaps is exactly `length`, as long
/// as the gaps alone fit; without fractions the last one takes what is left.
std::vector<int> share_out(int length, const std::vector<Extent>& sizes, int gap);

struct Leaf {
  const BoardSettings* board = nullptr;
  Rect area;
};

/// The leaves of the tree in its order, within `area`.
std::vector<Leaf> leaves_of(const LayoutNode& root, const Rect& area);

}  // namespace rankwall
