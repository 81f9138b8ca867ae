// The style of texts whose weight and colour do not matter.
#pragma once

#include "draw/text_style.h"

namespace rankwall {

constexpr TextStyle style_of(int pixels) { return {pixels, Weight::Regular, {}}; }

}  // namespace rankwall
