// Text → typeset lines: shaping, line breaks by Chinese typesetting rules and the grid of characters, with Pango.
// Used by everything in report that sets text. One thread.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <pango/pango.h>

#include "report/page.h"
#include "report/typefaces.h"

namespace rankwall {

struct PrintStyle {
  Typeface face = Typeface::Body;
  double size = size_three;          ///< points
  std::optional<double> pitch = {};  ///< from one Chinese character to the next; absent: as the font has it
};

/// The text on the grid of 28 characters a line.
inline PrintStyle grid_style(Typeface face) { return {face, size_three, character_pitch}; }

struct Measure {
  double width = 0;         ///< of a full line
  double first_indent = 0;  ///< of a paragraph's first line
  bool justified = false;
};

class Typesetter {
 public:
  explicit Typesetter(Typefaces typefaces);

  /// One line, however wide.
  TextLine line(const std::string& text, const PrintStyle& style) const;
  /// Broken into lines that are no wider than the measure; at least one.
  std::vector<TextLine> lines(const std::string& text, const PrintStyle& style, const Measure& measure) const;
  double width(const std::string& text, const PrintStyle& style) const { return line(text, style).width; }

 private:
  std::shared_ptr<PangoLayout> layout(const std::string& text, const PrintStyle& style) const;
  /// Logs a text with characters that no installed font has, once.
  void note_missing_glyphs(PangoLayout* layout, const std::string& text) const;

  Typefaces typefaces_;
  std::shared_ptr<PangoContext> context_;
  mutable std::set<std::string> noted_;  ///< texts that were logged
};

/// How far the line's ink reaches above its baseline.
double ink_above(const TextLine& line);

/// How far below the middle of a line of type its baseline is: Chinese characters look centred that way.
constexpr double baseline_below_middle(double size) { return size * 0.38; }

}  // namespace rankwall
