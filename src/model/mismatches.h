// What a feed and a config do not have in common, and what cannot be right although every rule of the format is kept.
// The wall shows such a feed, with columns that stay empty. Used by check.
#pragma once

#include "base/clock.h"
#include "base/violations.h"
#include "config/rules.h"
#include "model/snapshot.h"

namespace rankwall {

/// Indicators that no town has a figure or a target for; towns without any figure, or with one that has no target to be
/// ranked by; figures of towns that no indicator is; figures ten thousand times those of the other towns; rankings and
/// towns of the baseline that do not exist; names that two towns have; a day of the figures that does not fit the
/// period or the publication. Figures of the city are free: sentences of the bulletin may name any. Pointers are those
/// of the feed, `*` for every entry of a list.
Violations mismatches(const Rules& rules, const Snapshot& snapshot, const Zone& zone);

}  // namespace rankwall
