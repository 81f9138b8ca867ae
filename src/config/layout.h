// The layout tree: rows, columns and stacks share out a rectangle, boards fill the leaves.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/boards.h"
#include "config/field.h"

namespace rankwall {

enum class ExtentUnit { Pixels, Percent, Fraction };

/// How much of its parent's length a node takes: `120px`, `11%` or a share `1fr` of what the others leave.
struct Extent {
  double amount = 1;
  ExtentUnit unit = ExtentUnit::Fraction;

  bool operator==(const Extent&) const = default;
};

std::optional<Extent> parse_extent(std::string_view text);
std::string to_string(const Extent& extent);

enum class Split { Leaf, Row, Column, Stack };

struct LayoutNode {
  Split split = Split::Leaf;
  Extent size;
  Extent gap{0, ExtentUnit::Pixels};      ///< between children
  Extent padding{0, ExtentUnit::Pixels};  ///< on all sides; percent of the wall's shorter side
  std::vector<LayoutNode> children;
  BoardSettings board;  ///< of a leaf

  bool operator==(const LayoutNode&) const = default;
};

/// A layout serves the walls that fit its limits; the first that fits is taken.
struct Layout {
  std::string name = "wall";
  int least_width = 0;
  int most_width = 16384;
  int least_height = 0;
  int most_height = 16384;
  double least_aspect = 0;
  double most_aspect = 1000;
  LayoutNode root;

  bool operator==(const Layout&) const = default;

  bool fits(int width, int height) const {
    const double aspect = static_cast<double>(width) / height;
    return width >= least_width && width <= most_width && height >= least_height && height <= most_height &&
           aspect >= least_aspect && aspect <= most_aspect;
  }
};

template <class Visitor>
void describe(Visitor& visit, Layout& layout) {
  visit("name", layout.name, Range{1, 32}, "stands in the log");
  visit("least_width", layout.least_width, Range{0, 16384}, "for walls at least this wide, pixels");
  visit("most_width", layout.most_width, Range{1, 16384}, "and at most this wide");
  visit("least_height", layout.least_height, Range{0, 16384}, "at least this high");
  visit("most_height", layout.most_height, Range{1, 16384}, "and at most this high");
  visit("least_aspect", layout.least_aspect, Range{0, 1000}, "at least this width ÷ height");
  visit("most_aspect", layout.most_aspect, Range{0, 1000}, "and at most this");
  visit("root", layout.root, "the tree of rows, columns, stacks and boards");
}

}  // namespace rankwall
