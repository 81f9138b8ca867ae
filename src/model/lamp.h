// The lamp of a town: ahead of the pace, even with it, behind or far behind. Pure.
// Used by every widget, page and sentence that compares a town with the pace, so that no two of them disagree.
#pragma once

#include "config/lamps.h"
#include "model/quantity.h"

namespace rankwall {

enum class Lamp { Ahead, Even, Behind, FarBehind };

/// `gap`: completion − pace in percentage points, of which `pace_gap` says which way is better. It is lit as it is
/// shown: what reads 0.0 is even.
Lamp lamp_of(const Quantity& pace_gap, double gap, const LampSettings& settings);

const LampLook& look_of(Lamp lamp, const LampSettings& settings);
/// Its word for a figure of which more is better, or less.
const std::string& word_of(const LampLook& look, Better better);

}  // namespace rankwall
