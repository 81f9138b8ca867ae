// The columns of a leaderboard: how wide each must be, and which ones give way where there is little room. Internal to
// the leaderboard.
#pragma once

#include "widgets/table.h"

namespace rankwall {

/// Columns of low priority are left out until the rest fits.
std::vector<PlacedColumn> placed_columns(ComposeContext& context, const Table& table,
                                         const std::vector<Section>& sections);

}  // namespace rankwall
