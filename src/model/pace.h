// How far the year has come and how far a town has: the pace, and completion against a target. Pure functions.
// Used by the ranking and by everything that shows a town against the pace.
#pragma once

#include <optional>

#include "config/rules.h"
#include "model/snapshot.h"

namespace rankwall {

/// The share of the year that has passed, 0 to 1: the feed's own, else the months of the period's end / 12.
double pace_of(const Snapshot& snapshot);

/// The same for one indicator: its plan's share by the period's end, where it has a plan.
double pace_of(const Snapshot& snapshot, const Indicator& indicator);

/// The share of its year's target that counts with Targets::Quarter: by the end of the quarter of the period's end.
double quarter_share(const Period& period, const Indicator& indicator);

/// Value ÷ target in percent of one town, not capped; absent where either is not known or the target is ≤ 0.
std::optional<double> completion_of(const Town& town, const Indicator& indicator);

}  // namespace rankwall
