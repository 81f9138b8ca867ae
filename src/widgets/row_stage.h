// What a leaderboard stages its changes with: rows as they look on the stage, ranks and digits that change. Composed
// only for towns whose rank or figure has changed. Internal to the leaderboard.
#pragma once

#include <span>
#include <string>

#include "widgets/table.h"

namespace rankwall {

/// For one track of the table, whose first row is at `first_slot` of it.
TableStage stage_of(ComposeContext& context, const Table& table, std::span<const Entry> rows, int first_slot);

/// "town:T01": the same row on the next scene.
std::string row_key(const ComposeContext& context, const Entry& entry);

}  // namespace rankwall
