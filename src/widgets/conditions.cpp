#include "widgets/conditions.h"

#include <algorithm>

#include "model/chase.h"
#include "model/history.h"
#include "model/notices.h"
#include "model/problems.h"
#include "model/unentered.h"

namespace rankwall {

namespace {

bool has_open_problem(const Snapshot& snapshot) {
  return std::any_of(snapshot.problems.begin(), snapshot.problems.end(),
                     [](const Problem& problem) { return problem.status != ProblemStatus::Closed; });
}

bool has_overdue_problem(const Snapshot& snapshot, Date day) {
  return std::any_of(snapshot.problems.begin(), snapshot.problems.end(),
                     [&](const Problem& problem) { return days_overdue(problem, day).has_value(); });
}

bool has_notice(const SceneInput& input) {
  return std::any_of(input.snapshot->notices.begin(), input.snapshot->notices.end(),
                     [&](const Notice& notice) { return holds(notice, input.now); });
}

bool has_climber(const SceneInput& input) {
  return std::any_of(input.standings->begin(), input.standings->end(),
                     [](const Standings& standings) { return !climbers(standings).empty(); });
}

}  // namespace

bool holds(const SceneInput& input, Condition condition) {
  const Snapshot& snapshot = *input.snapshot;
  const Date day = day_of(snapshot, input.zone);
  switch (condition) {
    case Condition::Always: return true;
    case Condition::Problems: return has_open_problem(snapshot);
    case Condition::OverdueProblems: return has_overdue_problem(snapshot, day);
    case Condition::Experiences: return !snapshot.experiences.empty();
    case Condition::Projects: return !snapshot.projects.empty();
    case Condition::Unentered: return !unentered_projects(snapshot, day, input.config.unentered).empty();
    case Condition::Climbers: return has_climber(input);
    case Condition::Notices: return has_notice(input);
    // One day is no trend yet.
    case Condition::History: return input.history && input.history->days.size() > 1;
  }
  return true;
}

}  // namespace rankwall
