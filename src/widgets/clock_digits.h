// The digits of a clock as panels of a track. Used by the header and the clock widget.
#pragma once

#include "widgets/compose_context.h"

namespace rankwall {

/// A clock of clock_width() pixels at the right end of `area`. Its digits are panels, its time a motion.
void add_clock(ComposeContext& context, const Rect& area, int pixels, bool seconds);
int clock_width(const ComposeContext& context, int pixels, bool seconds);

}  // namespace rankwall
