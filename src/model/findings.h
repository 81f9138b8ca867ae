// What has happened between two snapshots: towns overtaken, paces crossed, targets reached, projects entered, problems
// closed or overdue. Used by the marquee (你追我赶) and the log. Pure; it knows no wording.
#pragma once

#include <string>
#include <vector>

#include "config/finding_settings.h"
#include "config/lamps.h"
#include "config/rules.h"
#include "model/snapshot.h"
#include "model/standings.h"

namespace rankwall {

struct Finding {
  std::string id = {};  ///< the same for the same event: kind, ranking, town or problem, and what
  FindingKind kind = FindingKind::Overtaking;
  int priority = 0;            ///< position of its kind in the settings; the lower is told first
  std::string ranking = {};    ///< id; empty where it concerns no ranking
  std::string town = {};       ///< id
  std::string other = {};      ///< id of the town overtaken; else empty
  std::string indicator = {};  ///< id, of a target or of entries
  std::string problem = {};    ///< see problem_key()
  int rank = 0;                ///< reached by overtaking
  double count = 0;            ///< of new entries

  bool operator==(const Finding&) const = default;
};

/// A snapshot with its standings in one ranking.
struct RankedSnapshot {
  const Snapshot& snapshot;
  const Standings& standings;
  Date day;  ///< day_of(snapshot)
};

struct FindingRules {
  const Rules& rules;
  const FindingSettings& findings;
  const LampSettings& lamps;
};

/// What tells a problem from others: its id, else its town's id and its title.
std::string problem_key(const Snapshot& snapshot, const Problem& problem);

/// The findings of one ranking, of the kinds that the settings name and in their order; within a kind:
/// 1. overtakings by the largest rise, then the best rank; a new leader is not told as overtaking as well;
/// 2. everything else about towns in the standings' order, those without a rank last; for one town in the order of
///    its indicators;
/// 3. problems in the feed's order.
/// A town or a problem that the earlier snapshot does not have has not changed. A count of entries starts again with
/// every period.
std::vector<Finding> findings_between(const RankedSnapshot& before, const RankedSnapshot& after,
                                      const FindingRules& rules);

/// Whether a finding is still true now, so that the wall may go on telling it.
bool still_holds(const Finding& finding, const RankedSnapshot& now, const FindingRules& rules);

}  // namespace rankwall
