// A longer text set into lines of one size: the largest that fits, else pages. Used by widgets that show a text. Pure;
// the measure is an argument.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/typesetting.h"

namespace rankwall {

struct TextBlock {
  std::vector<std::string> lines;
  TextStyle style;

  int pitch() const { return style.pixels * 3 / 2; }
  int height() const { return static_cast<int>(lines.size()) * pitch(); }
};

/// `text` at the largest size from `style.pixels` down to `min` at which all of it fits into `box`; at `min` if
/// none does. No lines if not even one character fits. Centred lines are made about equally long.
TextBlock text_block(const TextMeasure& measure, std::string_view text, TextStyle style, int min, Size box,
                     Align align);

/// The block in parts of at most `height`, about equally long.
std::vector<TextBlock> pages_of(const TextBlock& block, int height);

/// Only the block's first lines, the last of them with an ellipsis if something is cut off.
TextBlock cut_to(const TextMeasure& measure, TextBlock block, Size box);

/// Sets the lines below each other, in the middle of the box's height.
void set_block(Panel& panel, const TextMeasure& measure, const Rect& box, Align align, const TextBlock& block);

}  // namespace rankwall
