// Where a line of wall text may end, by the rules of Chinese setting (GB/T 15834: no closing mark begins a line, no
// opening one ends it, dashes and ellipses stay whole) and of Latin words and figures in between. Pure; knows no
// widths.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace rankwall {

/// How well a line ends at a break, the worst first.
enum class BreakQuality {
  Bad,     ///< parts a mark from what it belongs to
  Forced,  ///< within a word or a figure and its unit
  Good,
};

/// A break behind a cluster.
struct LineBreak {
  std::size_t at = 0;  ///< bytes from the text's begin
  BreakQuality quality = BreakQuality::Bad;

  bool operator==(const LineBreak&) const = default;
};

/// The break behind every cluster of `text`, in order; the last one is the text's end and good.
std::vector<LineBreak> line_breaks(std::string_view text);

/// Marks that look lost where a text is cut behind them: opening ones, commas, dots in the middle.
bool dangles(char32_t character);

}  // namespace rankwall
