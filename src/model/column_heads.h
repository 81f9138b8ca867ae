// The heads of a ranking's columns, the same on wall, paper and terminal.
#pragma once

#include <string>

#include "config/rules.h"
#include "config/widgets/leaderboard.h"
#include "config/words.h"

namespace rankwall {

/// The head of a column of this kind; empty for an indicator's and its share, which have the indicator's own label.
std::string head_text(const Words& words, ColumnKind kind);

/// The label of the indicator whose completion a column of a ranking shows; empty where the ranking knows of no other
/// one, so that none needs to be named.
std::string completion_owner(const Rules& rules, const Ranking& ranking, const std::string& indicator);

/// What the figure that a ranking compares is called: "得分", "完成率", "入库项目完成率" or the indicator's own label.
std::string ranked_figure_head(const Words& words, const Rules& rules, const Ranking& ranking);

}  // namespace rankwall
