// The lamp of a town: ahead of the pace, even with it, behind or far behind. Pure.
// Used by every widget, page and sentence that compares a town with the pace, so that no two of them disagree.
#pragma once

#include "config/lamps.h"

namespace rankwall {

enum class Lamp { Ahead, Even, Behind, FarBehind };

/// Pace gaps are shown with this many decimals, and lit as they are shown: what reads 0.0 is even.
inline constexpr int pace_gap_decimals = 1;

/// `pace_gap`: completion − pace in percentage points.
Lamp lamp_of(double pace_gap, const LampSettings& settings);

const LampLook& look_of(Lamp lamp, const LampSettings& settings);

}  // namespace rankwall
