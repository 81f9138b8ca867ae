// A number with its smaller unit on one baseline: "12.82亿元". Pure; the measure is an argument.
#pragma once

#include <string>

#include "layout/typesetting.h"

namespace rankwall {

struct NumberText {
  std::string number;
  TextStyle style;
  std::string unit;  ///< empty: none
  TextStyle unit_style;
  int space = 0;  ///< pixels between the two

  /// Of the unit with the space before it; 0 without one.
  int unit_width(const TextMeasure& measure) const;
  int width(const TextMeasure& measure) const;
};

/// Sets it into `box`, centred in its height. Where it is too wide the number becomes smaller, and where that is not
/// enough the unit gives way.
void set_number(Panel& panel, const TextMeasure& measure, const Rect& box, Align align, const NumberText& text);

}  // namespace rankwall
