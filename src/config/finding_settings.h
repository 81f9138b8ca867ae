// Which changes between two snapshots are told, in which order and for how long.
#pragma once

#include <string>
#include <vector>

#include "config/field.h"

namespace rankwall {

/// What can have happened between two snapshots.
enum class FindingKind {
  NewLeader,
  Overtaking,
  TargetReached,
  PaceUp,    ///< no longer behind the pace
  PaceDown,  ///< behind the pace
  NewEntries,
  ProblemClosed,
  ProblemOverdue
};

template <>
struct EnumWords<FindingKind> {
  static constexpr auto words = word_table<FindingKind>({{"new_leader", FindingKind::NewLeader},
                                                         {"overtaking", FindingKind::Overtaking},
                                                         {"target_reached", FindingKind::TargetReached},
                                                         {"pace_up", FindingKind::PaceUp},
                                                         {"pace_down", FindingKind::PaceDown},
                                                         {"new_entries", FindingKind::NewEntries},
                                                         {"problem_closed", FindingKind::ProblemClosed},
                                                         {"problem_overdue", FindingKind::ProblemOverdue}});
};

struct FindingSettings {
  std::vector<FindingKind> kinds{FindingKind::NewLeader,     FindingKind::Overtaking,    FindingKind::TargetReached,
                                 FindingKind::PaceUp,        FindingKind::PaceDown,      FindingKind::NewEntries,
                                 FindingKind::ProblemClosed, FindingKind::ProblemOverdue};
  std::string entries = "entered_projects_month";
  int max = 12;
  double minutes = 10;

  bool operator==(const FindingSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, FindingSettings& findings) {
  visit("kinds", findings.kinds, Range{0, 8}, "what is reported, the most important first");
  visit("entries", findings.entries, Range{0, 64},
        "id of the indicator that counts the month's entries; without it new entries are not reported");
  visit("max", findings.max, Range{0, 100}, "how many are kept, the newest first");
  visit("minutes", findings.minutes, Range{0, 1440}, "how long a finding is reported");
}

}  // namespace rankwall
