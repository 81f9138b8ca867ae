// Which overtakings of a table's change are told, and in what order. Pure.
#pragma once

#include <vector>

#include "scene/staging.h"

namespace rankwall {

/// Indices of rows that have risen, the most important first: who leads, the first three, then the farthest.
std::vector<int> risers_of(const std::vector<RowChange>& rows);

/// The row whose overtaking is told first, wherever it is seen; -1: none.
int most_important(const std::vector<RowChange>& rows);

}  // namespace rankwall
