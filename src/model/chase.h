// The chase, 你追我赶: who has overtaken whom since the last bulletin, and the counts that the overview shows.
// Used by the marquee and the overview board. Pure functions over one snapshot and its standings.
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
  int place = 0;              ///< now
  std::optional<double> gap;  ///< to the next better place, as in the standing
  int rise = 0;               ///< places since the baseline

  bool operator==(const Overtaking&) const = default;
};

/// Largest rise first, then best place. A town that rose only because others left has overtaken nobody. With groups
/// ranked separately a town overtakes towns of its own group only.
std::vector<Overtaking> overtakings(const Snapshot& snapshot, const Standings& standings);

/// Sum over all towns whose value is known, also those that are not ranked; absent where none is.
std::optional<double> sum_of(const Snapshot& snapshot, std::string_view indicator);

struct PaceCount {
  int ahead = 0;    ///< completion at the pace or above
  int counted = 0;  ///< ranked towns whose completion is known

  bool operator==(const PaceCount&) const = default;
};

PaceCount ahead_of_pace(const Standings& standings);

}  // namespace rankwall
