// The tables of a score card (成绩单): the town's position, its figures beside the city's, how its score came about,
// its problems. Pure; the numbers are those of the standings.
#pragma once

#include <optional>
#include <vector>

#include "report/paper_input.h"
#include "report/table.h"

namespace rankwall {

/// One indicator over all towns: what a town's own figure is compared with.
struct IndicatorField {
  const Indicator* indicator = nullptr;  ///< of the input's config
  std::optional<double> mean;            ///< over the towns whose value is known; absent where there is no sum
  std::optional<double> city;            ///< what is published for the whole city
  bool is_ranked = false;                ///< a ranking of the config compares towns by it
  Standings standings;                   ///< by the ratio to the target, where the indicator has one, else by the value
};

/// Of every indicator of the config that some town has a value for.
std::vector<IndicatorField> indicator_fields(const PaperInput& input);

/// Rank, rank before, movement, score, gap: a single row.
PaperTable position_table(const PaperInput& input, const Standing& standing);

/// Own value, the city's, mean per town, the first with what it is first by, completion, pace gap and rank, one row per
/// indicator.
PaperTable figure_table(const PaperInput& input, const std::vector<IndicatorField>& fields, std::size_t town);

/// Every item, bonus and deduction with its reason, and the score that they add up to as shown.
PaperTable score_table(const PaperInput& input, const Standing& standing);

/// The town's problems, the most pressing first, with deadline and days.
PaperTable town_problem_table(const PaperInput& input, std::size_t town);

}  // namespace rankwall
