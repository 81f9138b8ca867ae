// A panel: an opaque rectangle of the wall (a table row, a card, the header), described by draw commands as plain
// values. Scene makes panels, render bakes each of them once and from then on only copies it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"
#include "base/picture_file.h"
#include "draw/text_style.h"

namespace rankwall {

struct FillCommand {
  Rect rect;
  Color color;

  bool operator==(const FillCommand&) const = default;
};

/// A filled rectangle with round corners.
struct RoundedCommand {
  Rect rect;
  int radius = 0;
  Color color;

  bool operator==(const RoundedCommand&) const = default;
};

/// The outline of a rectangle with round corners, inside `rect`; `inner` fills what it encloses.
struct OutlineCommand {
  Rect rect;
  int radius = 0;
  int thickness = 1;
  Color color;
  Color inner;

  bool operator==(const OutlineCommand&) const = default;
};

struct TextCommand {
  Point baseline;  ///< left end of the baseline
  std::string text;
  TextStyle style;

  bool operator==(const TextCommand&) const = default;
};

/// A picture as it is shown: its lines one after the other, 0x00rrggbb.
struct Bitmap {
  Size size;
  std::vector<std::uint32_t> pixels;
};

/// A picture drawn ahead of its baking, or null. It looks the same either way.
struct PredecodedBitmap {
  std::shared_ptr<const Bitmap> picture;

  bool operator==(const PredecodedBitmap&) const { return true; }
};

/// A picture scaled to `rect`, which may reach beyond the panel.
struct ImageCommand {
  Rect rect;
  SharedPicture picture;
  Color ground;          ///< seen through its transparent parts
  int brightness = 100;  ///< percent, of the picture and its ground
  PredecodedBitmap drawn = {};

  bool operator==(const ImageCommand&) const = default;
};

/// A line through points, with smooth edges; the area between it and `foot` is filled first.
struct LineCommand {
  std::vector<Point> points;  ///< from left to right
  int thickness = 2;
  Color color;
  int foot = -1;  ///< y; -1: nothing is filled
  Color under;

  bool operator==(const LineCommand&) const = default;
};

using Command = std::variant<FillCommand, RoundedCommand, OutlineCommand, TextCommand, ImageCommand, LineCommand>;

/// How what a bar lacks to its mark is drawn: far behind is more ink, not only another colour.
enum class Shortfall { None, Striped, Dense };

/// A bar from the zero of its scale to a value, with the pace mark and the target. It is kept apart from the commands,
/// since it can grow while its panel moves. All places are pixels from the left of the track; -1: none.
struct Bar {
  Rect track;
  int filled = 0;  ///< where the value is
  int mark = -1;   ///< of the pace: what is beyond it is brighter
  int mark_width = 2;
  int mark_overhang = 0;  ///< how far the mark sticks out above and below
  Color fill;
  Color beyond;  ///< of what is beyond the mark
  Color ground;
  Color mark_color;
  Color missing;           ///< of what it lacks to the mark
  int origin = 0;          ///< where zero is; a value to its left is negative
  int target = -1;         ///< a thin mark
  int before = -1;         ///< where the value was before: a slot in the bar
  bool is_beyond = false;  ///< the value is beyond the scale: a full bar ends in a point
  Shortfall shortfall = Shortfall::None;

  bool operator==(const Bar&) const = default;
};

using BarFills = std::vector<FillCommand>;

/// Adds the rectangles that draw a bar whose value is at `filled` pixels, in order, none of them empty.
void add_bar_fills(const Bar& bar, int filled, BarFills& fills);

/// The rectangle that a bar can touch, its mark included.
Rect extent_of(const Bar& bar);

struct Panel {
  Size size;
  Color ground;
  std::vector<Command> commands;
  std::vector<Bar> bars;

  bool operator==(const Panel&) const = default;
};

/// Names a panel's picture: equal panels have equal digests, and different ones differ for all practical purposes.
std::uint64_t digest_of(const Panel& panel);

}  // namespace rankwall
