// A part of a length, such as a text that is three quarters as high as its line. A widget names the proportions of its
// picture; a length times a proportion is a length in whole pixels.
#pragma once

namespace rankwall {

struct Proportion {
  int parts = 1;
  int whole = 1;
};

constexpr Proportion percent(int parts) { return {parts, 100}; }

constexpr int operator*(int length, Proportion proportion) { return length * proportion.parts / proportion.whole; }

}  // namespace rankwall
