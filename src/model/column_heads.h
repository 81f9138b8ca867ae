// The heads of a ranking's columns, the same on wall, paper and terminal.
#pragma once

#include <string>

#include "config/widgets/leaderboard.h"
#include "config/words.h"

namespace rankwall {

/// The head of a column of this kind; empty for an indicator's and its share, which have the indicator's own label.
std::string head_text(const Words& words, ColumnKind kind);

}  // namespace rankwall
