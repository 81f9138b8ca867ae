// What a config leaves open refers to what it has: rankings and indicators of widgets, columns, figures. So nothing
// defaults to the ids of any city.
#pragma once

#include <vector>

#include "config/config.h"

namespace rankwall {

/// Fills in what is empty: the first ranking where a widget names none, and the columns and figures of that ranking. A
/// config without layouts gets title, table and marquee. It is good, and its rules are complete.
void fill_in_defaults(Config& config);

/// The usual columns of a table of that ranking: rank, movement and name, what its score is made of, bar, completion
/// and pace gap as far as there can be any, and the figure that ranks.
std::vector<Column> usual_columns(const Rules& rules, const Ranking& ranking);

}  // namespace rankwall
