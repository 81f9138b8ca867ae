// The heads of a ranking's columns, the same on wall, paper and terminal.
#pragma once

#include <string>

#include "config/rules.h"
#include "config/widgets/leaderboard.h"
#include "config/words.h"

namespace rankwall {

/// The head of a column of this kind; empty for an indicator's and its share, which have the indicator's own label.
std::string head_text(const Words& words, ColumnKind kind);

/// Whose completion a column of a ranking shows: empty where that is the figure the ranking compares and needs no other
/// name, else the label of the indicator.
std::string completion_owner(const Rules& rules, const Ranking& ranking, ColumnKind kind);

/// What the figure that a ranking compares is called: "得分", "完成率", "入库项目完成率" or the indicator's own label.
std::string ranked_figure_head(const Words& words, const Rules& rules, const Ranking& ranking);

}  // namespace rankwall
