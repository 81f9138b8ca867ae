// How a town compares with the pace, in words, signs and thresholds. The colours are in the theme.
#pragma once

#include <string>

#include "config/field.h"

namespace rankwall {

/// How one lamp is written beside its colour.
struct LampLook {
  std::string word;
  std::string sign;
  std::string lower;

  bool operator==(const LampLook&) const = default;
};

struct LampSettings {
  double even_within = 0;
  double far_behind_beyond = 10;
  LampLook ahead{"超序时", "▲", "领先"};
  LampLook even{"持平", "—", "持平"};
  LampLook behind{"落后序时", "▼", "落后"};
  LampLook far_behind{"严重落后序时", "▼▼", "严重落后"};

  bool operator==(const LampSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, LampLook& look) {
  visit("word", look.word, Range{1, 16}, "word for it");
  visit("lower", look.lower, Range{1, 16}, "the same word for figures of which less is better");
  visit("sign", look.sign, Range{1, 4}, "sign that distinguishes it without colour");
}

template <class Visitor>
void describe(Visitor& visit, LampSettings& lamps) {
  visit("even_within", lamps.even_within, Range{0, 100},
        "within this many percentage points of the pace, rounded to one decimal, is neither ahead nor behind");
  visit("far_behind_beyond", lamps.far_behind_beyond, Range{0, 100},
        "more than this many percentage points behind is far behind");
  visit("ahead", lamps.ahead, "ahead of the pace");
  visit("even", lamps.even, "at the pace");
  visit("behind", lamps.behind, "behind the pace");
  visit("far_behind", lamps.far_behind, "far behind the pace");
}

}  // namespace rankwall
