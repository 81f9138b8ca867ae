// The layout tree: rows, columns and stacks share out a rectangle, playlists fill it in turns, widgets fill the leaves.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/transition.h"
#include "config/field.h"
#include "config/widgets.h"

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

template <>
struct TextForm<Extent> {
  static constexpr auto rule = R"(expected a length such as "120px", "11%" or "1fr")";
  static std::string pattern() { return R"(([0-9]+(\.[0-9]+)?(px|fr)|(100|[0-9]{1,2}(\.[0-9]+)?)%))"; }
  static std::optional<Extent> parse(std::string_view text) { return parse_extent(text); }
  static std::string print(const Extent& extent) { return to_string(extent); }
};

enum class Split { Leaf, Row, Column, Stack, Playlist };

/// The key under which a node of this kind lists its children, or names its widget.
constexpr std::string_view word_of(Split split) {
  constexpr std::string_view words[] = {"widget", "row", "column", "stack", "playlist"};
  return words[static_cast<std::size_t>(split)];
}

template <>
struct EnumWords<Transition> {
  static constexpr auto words =
      word_table<Transition>({{"slide", Transition::Slide}, {"fade", Transition::Fade}, {"cut", Transition::Cut}});
};

/// What a node needs to be shown.
enum class Condition {
  Always,
  Problems,
  OverdueProblems,
  Experiences,
  Projects,
  Unentered,
  Climbers,
  Notices,
  History
};

template <>
struct EnumWords<Condition> {
  static constexpr auto words = word_table<Condition>({{"always", Condition::Always},
                                                       {"problems", Condition::Problems},
                                                       {"overdue_problems", Condition::OverdueProblems},
                                                       {"experiences", Condition::Experiences},
                                                       {"projects", Condition::Projects},
                                                       {"unentered", Condition::Unentered},
                                                       {"climbers", Condition::Climbers},
                                                       {"notices", Condition::Notices},
                                                       {"history", Condition::History}});
};

constexpr std::size_t max_children = 32;
constexpr std::size_t deepest_layout = 16;

/// It is copied, compared and destroyed in layout.cpp alone: a variant of all widgets' settings is a lot of code that
/// every file that knows a config would compile again.
struct LayoutNode {
  LayoutNode();
  LayoutNode(const LayoutNode&);
  LayoutNode(LayoutNode&&) noexcept;
  LayoutNode& operator=(const LayoutNode&);
  LayoutNode& operator=(LayoutNode&&) noexcept;
  ~LayoutNode();
  bool operator==(const LayoutNode&) const;

  Split split = Split::Leaf;
  Extent size;
  Extent gap{0, ExtentUnit::Pixels};      ///< between children
  Extent padding{0, ExtentUnit::Pixels};  ///< on all sides; percent of the wall's shorter side
  double dwell_seconds = 30;              ///< of a slide of a playlist
  Condition only_if = Condition::Always;
  Transition transition = Transition::Slide;  ///< of a playlist
  double transition_seconds = 0.6;
  std::vector<LayoutNode> children;
  WidgetSettings widget;  ///< of a leaf
};

/// An untouched node does not count: a layout has to name its root.
inline bool is_within(const LayoutNode& node, Range) { return node != LayoutNode{}; }

/// A layout serves the walls that fit its limits; the first that fits is taken.
struct Layout {
  std::string name = "wall";
  int min_width = 0;
  int max_width = 16384;
  int min_height = 0;
  int max_height = 16384;
  double min_aspect = 0;
  double max_aspect = 1000;
  LayoutNode root;

  bool operator==(const Layout&) const = default;

  bool fits(int width, int height) const {
    const double aspect = static_cast<double>(width) / height;
    return width >= min_width && width <= max_width && height >= min_height && height <= max_height &&
           aspect >= min_aspect && aspect <= max_aspect;
  }
};

/// What every node has; the tables below are for playlists and for slides of one.
template <class Visitor>
void describe(Visitor& visit, LayoutNode& node) {
  visit("size", node.size, "share of the parent's length: \"120px\", \"11%\" or \"1fr\"");
  visit("gap", node.gap, "space between children");
  visit("padding", node.padding, "space on all sides; percent is of the wall's shorter side");
  visit(
      "only_if", node.only_if,
      "shown only if there are any of these, else its room goes to its neighbours and a slide has no turn; always: in "
      "any case");
}

template <class Visitor>
void describe_playlist(Visitor& visit, LayoutNode& node) {
  visit("transition", node.transition, "how a slide gives way to the next");
  visit("transition_seconds", node.transition_seconds, Range{0.1, 0.6}, "how long a transition takes");
}

template <class Visitor>
void describe_slide(Visitor& visit, LayoutNode& node) {
  visit("dwell_seconds", node.dwell_seconds, Range{15, 3600}, "how long the slide is shown each time");
}

template <class Visitor>
void describe(Visitor& visit, Layout& layout) {
  visit("name", layout.name, Range{1, 32}, "name in the schedule and the log");
  visit("min_width", layout.min_width, Range{0, 16384}, "for walls at least this wide, pixels");
  visit("max_width", layout.max_width, Range{1, 16384}, "and at most this wide");
  visit("min_height", layout.min_height, Range{0, 16384}, "at least this high");
  visit("max_height", layout.max_height, Range{1, 16384}, "and at most this high");
  visit("min_aspect", layout.min_aspect, Range{0, 1000}, "at least this width ÷ height");
  visit("max_aspect", layout.max_aspect, Range{0, 1000}, "and at most this");
  visit("root", layout.root, "the tree of rows, columns, stacks, playlists and widgets");
}

}  // namespace rankwall
