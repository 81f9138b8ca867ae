// The legend of a table: what the parts of its bars and its bracket mean. Internal to the leaderboard.
#pragma once

#include "widgets/table.h"

namespace rankwall {

/// Whether there is anything to explain: bars with a pace.
bool needs_legend(const LeaderboardSettings& settings, const Standings& standings);

/// One line; entries that have no room are left out, the last first.
void set_legend(const ComposeContext& context, Panel& panel, const Rect& box, const Table& table);

}  // namespace rankwall
