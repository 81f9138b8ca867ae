// A row of a leaderboard as it looks while an overtaking is staged, and what changes on it. Internal to the
// leaderboard.
#pragma once

#include <string>
#include <vector>

#include "scene/row_timeline.h"
#include "widgets/table.h"

namespace rankwall {

/// How a row looks on the stage.
struct StagedLook {
  RowLook look = RowLook::Lit;
  int rank_before = 0;                ///< whose medal it has until it has passed or was passed
  std::vector<std::string> tag = {};  ///< wordings of what it says where it has landed
};

/// A row of a ranked town.
Panel staged_panel(const ComposeContext& context, const Table& table, const Entry& entry, const StagedLook& staged);
/// How far a lifted row is larger, at its left and its top.
Point grown(const Table& table);
/// Whether a row has room for this tag.
bool fits_tag(const ComposeContext& context, const Table& table, const std::vector<std::string>& tag);

/// How a rank looks on a row: at rest, lit, lifted, and just changed.
Panel rank_panel(const ComposeContext& context, const Table& table, int rank, std::size_t style);
/// A character of the figure that ranks, on a ground of this colour.
Panel digit_panel(const ComposeContext& context, const Table& table, const std::string& character, TextStyle style,
                  Color ground);
/// What that figure leaves free at the right of its column, for its unit.
int unit_room(const ComposeContext& context, const Table& table, const Entry& entry);

}  // namespace rankwall
