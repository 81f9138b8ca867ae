// The lines of a leaderboard: which towns are in it and in what order, in sections by group where that is asked for.
// Internal to the leaderboard.
#pragma once

#include <string>
#include <vector>

#include "config/widgets/leaderboard.h"
#include "model/standings.h"

namespace rankwall {

/// A line of the table: a town with its standing in the ranking, or the name of the group that follows.
struct Entry {
  const Standing* standing = nullptr;  ///< null for a group
  std::string group = {};

  bool is_ranked() const { return standing && standing->state == RankState::Ranked; }
};

/// Ranked towns first, then those that did not report, then those outside the ranking. One section, or one for every
/// group by first appearance in the feed, which opens with the group's name; never an empty one.
using Section = std::vector<Entry>;
std::vector<Section> sections_of(const Snapshot& snapshot, const Standings& standings,
                                 const LeaderboardSettings& settings);

}  // namespace rankwall
