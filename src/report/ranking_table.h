// Rankings and problems as tables on paper: the rows of the standings, the words and signs of the wall. Pure.
#pragma once

#include "report/paper_input.h"
#include "report/table.h"

namespace rankwall {

/// One row per town: rank, movement, name, the figures that the ranking is made of, completion with bar and pace mark,
/// pace gap, score and gap. Towns without a rank are below with their reason. Columns that no town has are left out.
PaperTable ranking_table(const PaperInput& input, const Standings& standings);

/// One row per problem, the most pressing first; closed ones last.
PaperTable problem_table(const PaperInput& input);

/// "6月24日", or the word for an unknown date.
std::string deadline_text(const PaperInput& input, const Problem& problem);

}  // namespace rankwall
