// The page of GB/T 9704-2012 and what is on it, as plain values: lengths in points (1/72 inch), the origin at the
// top left corner, y downwards. Used by everything in report; it knows neither tables nor figures.
#pragma once

#include <memory>
#include <variant>
#include <vector>

#include <pango/pango.h>

#include "base/color.h"

namespace rankwall {

constexpr double millimetre = 72 / 25.4;

constexpr double page_width = 210 * millimetre;
constexpr double page_height = 297 * millimetre;

/// The text block (版心) of 156×225 mm: 37 mm from the top, 28 mm from the binding side.
constexpr double block_left = 28 * millimetre;
constexpr double block_top = 37 * millimetre;
constexpr double block_width = 156 * millimetre;
constexpr double block_height = 225 * millimetre;

/// 22 lines of 28 characters fill the block.
constexpr int lines_on_page = 22;
constexpr int characters_on_line = 28;
constexpr double line_pitch = 29;
constexpr double character_pitch = block_width / characters_on_line;

/// Sizes of type by their Chinese numbers.
constexpr double size_two = 22;         ///< 二号
constexpr double size_three = 16;       ///< 三号
constexpr double size_four = 14;        ///< 四号
constexpr double size_small_four = 12;  ///< 小四
constexpr double size_five = 10.5;      ///< 五号
constexpr double size_small_five = 9;   ///< 小五

constexpr Color ink{0, 0, 0};
constexpr Color official_red{0xd7, 0x00, 0x0f};

struct PagePoint {
  double x = 0;
  double y = 0;

  bool operator==(const PagePoint&) const = default;
};

/// One typeset line: a line of a shared layout.
struct TextLine {
  std::shared_ptr<PangoLayout> layout;
  int index = 0;
  double width = 0;
};

/// A line of text whose baseline begins at `at`.
struct TextMark {
  PagePoint at;
  TextLine line;
  Color color = ink;
};

/// A horizontal or vertical rule, centred on its points.
struct RuleMark {
  PagePoint from;
  PagePoint to;
  double width = 0;
  Color color = ink;
};

/// A filled area, or with a `border` above 0 its outline, drawn inside.
struct AreaMark {
  PagePoint at;
  double width = 0;
  double height = 0;
  double border = 0;
  Color color = ink;
};

/// A curve through points, for trends.
struct CurveMark {
  std::vector<PagePoint> points;
  double width = 0;
  Color color = ink;
};

using Mark = std::variant<TextMark, RuleMark, AreaMark, CurveMark>;

struct Page {
  std::vector<Mark> upright;
  /// Turned a quarter to the left, in a frame whose origin is the block's lower left corner and whose x runs up the
  /// page: the head of a wide table is on the left, which is the binding side of odd pages (GB/T 9704-2012, 7.4).
  std::vector<Mark> turned;
};

}  // namespace rankwall
