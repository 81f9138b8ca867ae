// How a run of text looks, and the function that says how wide it becomes. Scene measures with it, render draws with
// it.
#pragma once

#include <functional>
#include <string_view>

#include "base/color.h"

namespace rankwall {

enum class Weight { Regular, Bold };

/// Smaller text is drawn with bitmap glyphs, without antialiasing.
inline constexpr int first_smooth_text = 20;

struct TextStyle {
  int pixels = 16;  ///< em size
  Weight weight = Weight::Regular;
  Color color{255, 255, 255};

  bool operator==(const TextStyle&) const = default;
};

/// The advance width of a single line in pixels. Scene gets it as an argument, so that tests measure without fonts.
using TextMeasure = std::function<int(std::string_view text, const TextStyle& style)>;

}  // namespace rankwall
