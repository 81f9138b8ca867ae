// Elements that are texts: on one line or two, a number with its unit, a phrase in several styles. Pure; the measure is
// an argument.
#pragma once

#include <string>
#include <vector>

#include "layout/element.h"
#include "layout/number_text.h"
#include "layout/typesetting.h"

namespace rankwall {

/// A text on one line. Alone it takes the first wording that fits; among neighbours the wording that fits all of them.
Element text(const TextMeasure& measure, std::vector<std::string> wordings, const TextStyle& style,
             Align align = Align::Left, Rewording rewording = Rewording::AtFourFifths);
/// A text on one line, or on two larger ones where one would make it smaller than `min` or cut it. A shorter wording on
/// one line is better than two lines of a longer one, and two lines are better than an ellipsis.
Element wrapped_text(const TextMeasure& measure, std::vector<std::string> wordings, const TextStyle& style, int min);
/// Whether it needs two lines at this width.
bool wraps(const TextMeasure& measure, const std::vector<std::string>& wordings, const TextStyle& style, int min,
           int width);
/// A number with its smaller unit.
Element number(const TextMeasure& measure, const NumberText& number, Align align = Align::Left);
/// A part of a phrase.
struct Piece {
  std::string text;
  TextStyle style;
  int space = 0;  ///< pixels before it, unless it is the first
};

/// Texts of several styles one after the other on one baseline, which centres the largest. Empty ones are left out, and
/// so are the last ones where there is no room for all; the first one alone becomes smaller.
Element phrase(const TextMeasure& measure, std::vector<Piece> pieces, Align align = Align::Left);
}  // namespace rankwall
