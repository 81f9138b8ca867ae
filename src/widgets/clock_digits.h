// The digits of a clock as panels of a track. Used by the header and the clock widget.
#pragma once

#include "widgets/compose_context.h"

namespace rankwall {

/// A clock of clock_width() pixels at the right end of `area`. Its digits are panels, its time a motion.
void add_clock(ComposeContext& context, const Rect& area, int pixels, bool seconds);
int clock_width(const ComposeContext& context, int pixels, bool seconds);

/// Where a clock goes that is an element of a panel. It has tracks of its own, which are added after the panel.
struct PlacedClock {
  Rect area;  ///< in the panel; empty if it has given way
  int pixels = smallest_text;
  bool seconds = true;
};
Element clock(const ComposeContext& context, int pixels, bool seconds, PlacedClock& placed);
/// Adds it for a panel at `origin`; nothing if it has given way.
void add_clock(ComposeContext& context, Point origin, const PlacedClock& placed);

}  // namespace rankwall
