// Where a line of wall text may end, by the rules of Chinese typesetting (GB/T 15834: no closing mark begins a line, no
// opening one ends it, dashes and ellipses stay whole) and of Latin words and figures in between. Pure; knows no
// widths.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace rankwall {

/// How well a line ends at a break, worst first.
enum class BreakQuality {
  Bad,     ///< separates a mark from what it belongs to
  Forced,  ///< within a word or a figure and its unit
  Good,
};

/// A break after a cluster.
struct LineBreak {
  std::size_t at = 0;  ///< bytes from the start of the text
  BreakQuality quality = BreakQuality::Bad;

  bool operator==(const LineBreak&) const = default;
};

/// The break after every cluster of `text`, in order; the last one is the end of the text, and good.
std::vector<LineBreak> line_breaks(std::string_view text);

/// Marks that look lost where a text is cut after them: opening ones, commas, middle dots.
bool dangles(char32_t character);

}  // namespace rankwall
