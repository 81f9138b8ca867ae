// What would close the gap to the rank ahead: how much more of one indicator alone ("约合新增入库2个").
// Used by the marquee and the explanation. Pure; every answer was tried out with the score's own rules.
#pragma once

#include <string>
#include <vector>

#include "config/rules.h"
#include "model/snapshot.h"
#include "model/standings.h"

namespace rankwall {

struct Closing {
  std::string indicator;
  double increase = 0;  ///< in the indicator's unit, a whole number of its last decimal

  bool operator==(const Closing&) const = default;
};

/// For each item in the rule's order the smallest increase that lifts the score to the shown score of the rank ahead,
/// all else staying the same. Left out: items that cannot do it alone (capped, without target or value). Empty for the
/// first, for towns without a rank, for rankings by value and where the lower score leads.
std::vector<Closing> closings(const Snapshot& snapshot, const Rules& rules, const Ranking& ranking,
                              const Standing& standing);

/// The one to name where there is room for one: the first that is counted in whole units, else the first; null if
/// there is none.
const Closing* max_telling(const std::vector<Closing>& closings, const Rules& rules);

}  // namespace rankwall
