// The heads of a leaderboard's columns, on one line or two, and the scale above its bars. Internal to the leaderboard.
#pragma once

#include "widgets/table.h"

namespace rankwall {

/// The line of column labels.
void set_head(const ComposeContext& context, Panel& panel, const Rect& box, const Table& table);

}  // namespace rankwall
