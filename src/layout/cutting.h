// Texts that are longer than their space: broken into lines, or cut with an ellipsis. Pure; the measure is an argument.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "draw/text_style.h"

namespace rankwall {

/// Breaks a text into lines of at most `width` pixels, where line_breaks.h allows it and at its own line ends; spaces
/// at breaks are dropped. A blank line of the text stays one. A word wider than a line is broken between its
/// characters, and only a character wider than a line overflows it. If there are more than `max_lines`, the last one
/// kept ends with an ellipsis.
std::vector<std::string> broken_lines(const TextMeasure& measure, std::string_view text, const TextStyle& style,
                                      int width, std::size_t max_lines = static_cast<std::size_t>(-1));

/// A text with spaces in place of its line ends, for where there is only one line.
std::string on_one_line(std::string text);

/// `text` cut so that it fits with an ellipsis; unchanged if it fits. Never cuts a character, and leaves no opening
/// mark or comma before the ellipsis. Empty if not even the ellipsis fits.
std::string shortened(const TextMeasure& measure, std::string_view text, const TextStyle& style, int width);
/// The same cut in the middle: of names that begin alike, the ends tell which is which.
std::string shortened_in_middle(const TextMeasure& measure, std::string_view text, const TextStyle& style, int width);

}  // namespace rankwall
