#include "scene/risers.h"

#include <algorithm>
#include <tuple>

namespace rankwall {

std::vector<int> risers_of(const std::vector<RowChange>& rows) {
  std::vector<int> found;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i].can_be_staged && rows[i].to < rows[i].from && rows[i].rank < rows[i].rank_before)
      found.push_back(static_cast<int>(i));
  const auto weight = [&](int row) {
    const RowChange& each = rows[static_cast<std::size_t>(row)];
    const int group = each.rank == 1 ? 0 : each.rank <= 3 ? 1 : 2;
    return std::tuple(group, group == 2 ? each.to - each.from : each.to, each.to);
  };
  std::sort(found.begin(), found.end(), [&](int a, int b) { return weight(a) < weight(b); });
  return found;
}

int most_important(const std::vector<RowChange>& rows) {
  const auto risers = risers_of(rows);
  return risers.empty() ? -1 : risers.front();
}

}  // namespace rankwall
