// What the field tables of indicators and rankings cannot see: names that must be known, lists that must fit together.
// Used by the config's reader, so that ranking never meets a rule that it cannot apply.
#pragma once

#include "base/violations.h"
#include "config/rules.h"

namespace rankwall {

/// Adds every broken rule with its pointer in the config (/indicators/…, /rankings/…).
void check_rules(const Rules& rules, Violations& violations);

}  // namespace rankwall
