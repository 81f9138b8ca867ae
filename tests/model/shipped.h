// The words and the zone of the wall as it is shipped.
#pragma once

#include "base/clock.h"
#include "config/words.h"

namespace rankwall {

inline const Words shipped_words;

inline Zone shanghai() { return *Zone::named("Asia/Shanghai"); }

}  // namespace rankwall
