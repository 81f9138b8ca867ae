// Rankings and problems as tables on paper: the rows of the standings, the words and signs of the wall. Pure.
#pragma once

#include "model/bar.h"
#include "report/paper_input.h"
#include "report/table.h"

namespace rankwall {

/// One row per town: rank, movement, name, the figures that the ranking is made of, completion with bar and pace mark,
/// pace gap, score and gap. Towns without a rank are below with their reason. Columns that no town has are left out.
PaperTable ranking_table(const PaperInput& input, const Standings& standings);

/// One row per problem, the most pressing first; closed ones last.
PaperTable problem_table(const PaperInput& input);

/// "完成投资（亿元）": the label with its unit, if it has one, as paper has it.
std::string paper_label(const Words& words, const Quantity& quantity);

/// The bar of a value on a scale; absent where there is none.
std::optional<PaperBar> paper_bar(const BarScale& scale, std::optional<double> value);

/// "6月24日", or the word for an unknown date.
std::string deadline_text(const PaperInput& input, const Problem& problem);

}  // namespace rankwall
