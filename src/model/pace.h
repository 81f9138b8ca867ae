// How far the year has come and how far a town has: the pace, and completion against a target. Pure functions.
// Used by the ranking and by everything that shows a town against the pace.
#pragma once

#include <optional>

#include "config/rules.h"
#include "model/snapshot.h"

namespace rankwall {

/// The share of the time that has passed until targets are due, 0 to 1: the feed's own, else of the year by the months
/// of the period's end, or of the days until the period's goal. A period of days without a goal has no pace.
std::optional<double> pace_of(const Snapshot& snapshot);

/// The same for one indicator: its plan's share by the period's end, where it has a plan. A figure of which less is
/// better is compared with its target at any time, so without a plan it has no pace.
std::optional<double> pace_of(const Snapshot& snapshot, const Indicator& indicator);

/// The share of its year's target that counts with Targets::Quarter: by the end of the quarter of the period's end.
double quarter_share(const Period& period, const Indicator& indicator);

/// Value ÷ target in percent of one town, not capped; absent where either is not known or the target is ≤ 0.
std::optional<double> completion_of(const Town& town, const Indicator& indicator);

}  // namespace rankwall
