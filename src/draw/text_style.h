// How a run of text looks, and the function that says how wide it becomes. Scene measures with it, render draws with
// it. Who keeps what was measured keeps its fonts too, so that it is drawn with the same.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "base/color.h"

namespace rankwall {

enum class Weight { Regular, Bold };

/// Smaller text is drawn without grey edges: on an LED wall half-lit pixels blur a small character.
inline constexpr int first_smooth_text = 20;

struct TextStyle {
  int pixels = 16;  ///< em size
  Weight weight = Weight::Regular;
  Color color{255, 255, 255};

  bool operator==(const TextStyle&) const = default;
};

inline TextStyle regular(int pixels, Color color) { return {pixels, Weight::Regular, color}; }
inline TextStyle bold(int pixels, Color color) { return {pixels, Weight::Bold, color}; }

/// An immutable set of fonts. What it is only render knows.
class Fonts;
using SharedFonts = std::shared_ptr<const Fonts>;

/// The advance width of a single line in pixels. Scene gets it as an argument, so that tests measure without fonts.
using TextMeasure = std::function<int(std::string_view text, const TextStyle& style)>;

}  // namespace rankwall
