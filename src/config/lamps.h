// How a town compares with the pace, in words, signs and thresholds. The colours are in the theme.
#pragma once

#include <string>

#include "config/field.h"

namespace rankwall {

/// How one lamp is written beside its colour.
struct LampLook {
  std::string word;
  std::string sign;

  bool operator==(const LampLook&) const = default;
};

struct LampSettings {
  double even_within = 0;
  double far_behind_beyond = 10;
  LampLook ahead{"超序时", "▲"};
  LampLook even{"持平", "—"};
  LampLook behind{"落后序时", "▼"};
  LampLook far_behind{"严重落后序时", "▼▼"};

  bool operator==(const LampSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, LampLook& look) {
  visit("word", look.word, Range{1, 16}, "how it is said");
  visit("sign", look.sign, Range{1, 4}, "how it is told from the others without its colour");
}

template <class Visitor>
void describe(Visitor& visit, LampSettings& lamps) {
  visit("even_within", lamps.even_within, Range{0, 100},
        "this many percentage points around the pace, shown with one decimal, are neither ahead nor behind");
  visit("far_behind_beyond", lamps.far_behind_beyond, Range{0, 100}, "more points than these behind are far behind");
  visit("ahead", lamps.ahead, "ahead of the pace");
  visit("even", lamps.even, "at the pace");
  visit("behind", lamps.behind, "behind the pace");
  visit("far_behind", lamps.far_behind, "far behind the pace");
}

}  // namespace rankwall
