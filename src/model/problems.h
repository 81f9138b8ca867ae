// Blocking problems (堵点) by urgency, and how long they are overdue or have left.
// Used by the problems widget and the score cards. Rule: a problem is overdue if not closed and due before as_of's day.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "model/snapshot.h"

namespace rankwall {

/// Days since `due`, at least 1; absent for a problem that is not overdue on `as_of_day`.
std::optional<int> days_overdue(const Problem& problem, Date as_of_day);

/// Days until `due`, 0 on the day itself; absent for a problem that is closed, overdue or has no date.
std::optional<int> days_left(const Problem& problem, Date as_of_day);

/// Indices into Snapshot::problems: 1. overdue, the longest first; 2. not closed, the earliest due first, those without
/// a date last; 3. closed, the latest first, those without a date last. Equals are in the feed's order.
std::vector<std::size_t> problems_by_urgency(const Snapshot& snapshot, Date as_of_day);

}  // namespace rankwall
