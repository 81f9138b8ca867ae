// A text measure without fonts: wide characters are one em, others half of one. Scene dumps made with it are the same
// on every machine.
#pragma once

#include "base/text.h"
#include "draw/text_style.h"

namespace rankwall {

inline const TextMeasure fixed_measure = [](std::string_view text, const TextStyle& style) {
  int halves = 0;
  for (Utf8Reader reader(text); auto character = reader.next();) halves += *character >= 0x2E80 ? 2 : 1;
  return halves * style.pixels / 2;
};

}  // namespace rankwall
