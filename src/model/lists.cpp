#include "model/lists.h"
#include <algorithm>
#include <optional>
#include <span>

namespace rankwall {

namespace {

/// Whether the target is met as it is shown; absent where that is not known.
std::optional<bool> meets_target(const Standings& standings, const Standing& standing, TargetMet rule) {
  if (standing.is_undecided || !standing.completion) return std::nullopt;
  // Without a pace a target is there to be met at any time.
  const double share = rule == TargetMet::Full ? 1 : standings.pace.value_or(1);
  return is_met(standings.completion, *standing.completion - share * 100);
}

/// How many come before the first of those who share the town's rank.
std::size_t count_better(std::span<const Standing> table, const Standing& town) {
  const auto tied = std::find_if(table.begin(), table.end(), [&](const auto& each) { return each.rank == town.rank; });
  return static_cast<std::size_t>(tied - table.begin());
}

/// How many come after the last of them.
std::size_t count_worse(std::span<const Standing> table, const Standing& town) {
  const auto tied =
      std::find_if(table.rbegin(), table.rend(), [&](const auto& each) { return each.rank == town.rank; });
  return static_cast<std::size_t>(tied - table.rbegin());
}

}  // namespace

Lists lists_of(const Standings& standings, const ListSettings& settings) {
  Lists lists;
  const auto count = static_cast<std::size_t>(settings.count);
  std::size_t table_begin = 0;
  for (const auto& table : tables_of(standings.ranked())) {
    for (std::size_t i = 0; i < table.size() && count_better(table, table[i]) < count; ++i)
      if (meets_target(standings, table[i], settings.target_met) == true) lists.red.push_back(table_begin + i);
    for (std::size_t i = table.size(); i-- > 0 && count_worse(table, table[i]) < count;)
      if (meets_target(standings, table[i], settings.target_met) == false) lists.black.push_back(table_begin + i);
    table_begin += table.size();
  }
  return lists;
}

}  // namespace rankwall
