// The chase, 你追我赶: who has overtaken whom, who has climbed and who leads since an earlier time, and the counts that
// the overview shows. Used by the marquee, the findings and the overview widget. Pure functions over standings.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "model/snapshot.h"
#include "model/standings.h"

namespace rankwall {

/// A town that has risen past another one.
struct Overtaking {
  std::size_t town = 0;       ///< index into Snapshot::towns
  std::size_t overtaken = 0;  ///< the best placed of those it has passed
  int rank = 0;               ///< now
  std::optional<double> gap;  ///< to the next better rank, as in the standing
  int rise = 0;               ///< ranks since the earlier time

  bool operator==(const Overtaking&) const = default;
};

/// Ranks at an earlier time by index into the current Snapshot::towns; absent for a town that had none.
using FormerRanks = std::vector<std::optional<int>>;

/// Those of the last bulletin.
FormerRanks ranks_in_baseline(const Snapshot& snapshot, std::string_view ranking);
/// Those of an earlier snapshot; a town is the same where its id is.
FormerRanks ranks_in(const Snapshot& before, const Standings& standings_before, const Snapshot& now);

/// A ranking at an earlier time, by index into the current Snapshot::towns.
struct FormerStandings {
  FormerRanks ranks;
  std::vector<std::optional<double>> scores;  ///< as shown then
  std::vector<std::optional<double>> gaps;    ///< to the next better rank
  std::vector<std::optional<double>> leads;   ///< of the next worse one

  bool operator==(const FormerStandings&) const = default;
};
FormerStandings standings_in(const Snapshot& before, const Standings& standings_before, const Snapshot& now);

/// Largest rise first, then best rank. A town that rose only because others left has overtaken none. With groups
/// ranked separately a town overtakes towns of its own group only.
std::vector<Overtaking> overtakings(const Standings& standings, const FormerRanks& former);
/// Since the last bulletin.
std::vector<Overtaking> overtakings(const Snapshot& snapshot, const Standings& standings);

/// A town that ranks better than before, overtaking or not.
struct Climber {
  std::size_t town = 0;  ///< index into Snapshot::towns
  int rank = 0;          ///< now
  int rise = 0;          ///< ranks

  bool operator==(const Climber&) const = default;
};

/// 进步榜: the largest rise since the last bulletin first, then the best rank.
std::vector<Climber> climbers(const Standings& standings);

struct LeaderChange {
  std::size_t town = 0;               ///< leads now, alone or with others, and did not before
  std::optional<std::size_t> former;  ///< led before; absent when it is no longer ranked

  bool operator==(const LeaderChange&) const = default;
};

/// In the order of the standings; with groups ranked separately for every group.
std::vector<LeaderChange> leader_changes(const Standings& standings, const FormerRanks& former);

/// Sum over all towns whose value is known, also those that are not ranked; absent where none is.
std::optional<double> sum_of(const Snapshot& snapshot, std::string_view value);
/// The same of an indicator, its target or another value of the feed; absent too where figures have no sum that means
/// something, as rates.
std::optional<double> sum_of(const Snapshot& snapshot, const Rules& rules, std::string_view value);

struct PaceCount {
  int ahead = 0;    ///< completion at the pace or above
  int counted = 0;  ///< ranked towns whose completion is known

  bool operator==(const PaceCount&) const = default;
};

PaceCount ahead_of_pace(const Standings& standings);

}  // namespace rankwall
