// The lamp of a town: ahead of the pace, even with it, behind or far behind. Pure.
// Used by every widget, page and sentence that compares a town with the pace, so that no two of them disagree.
#pragma once

#include "config/lamps.h"

namespace rankwall {

enum class Lamp { Ahead, Even, Behind, FarBehind };

/// `pace_gap`: completion − pace in percentage points. It is lit as it is shown: what reads 0.0 is even.
Lamp lamp_of(double pace_gap, const LampSettings& settings);

const LampLook& look_of(Lamp lamp, const LampSettings& settings);

}  // namespace rankwall
