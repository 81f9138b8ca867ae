// What would close the gap to the rank ahead: how much more of one indicator alone ("约合新增入库2个"), or how much
// less of one of which less is better. Used by the marquee and the explanation. Pure; every answer was tried out with
// the score's own rules.
#pragma once

#include <string>
#include <vector>

#include "config/rules.h"
#include "model/snapshot.h"
#include "model/standings.h"

namespace rankwall {

struct Closing {
  std::string indicator;
  double change = 0;  ///< as in the feed, a whole number of the last decimal shown; negative where less is better

  bool operator==(const Closing&) const = default;
};

/// For each item in the rule's order the smallest change for the better that lifts the score to the shown score of the
/// rank ahead, all else staying the same. Left out: items that cannot do it alone (capped, without target or value).
/// Empty for the first, for towns without a rank, and for rankings by value.
std::vector<Closing> closings(const Snapshot& snapshot, const Rules& rules, const Ranking& ranking,
                              const Standing& standing);

/// The one to name where there is room for one: the first that is counted in whole units, else the first; null if
/// there is none.
const Closing* max_telling(const std::vector<Closing>& closings, const Rules& rules);

}  // namespace rankwall
