// Red and black list (红榜, 黑榜) of a ranking. Pure.
// Rule: red are towns that met the target and are among the first N; black those that missed it and are among the last
// N. A town that has met its target is never on the black list.
#pragma once

#include <cstddef>
#include <vector>

#include "config/lists.h"
#include "model/standings.h"

namespace rankwall {

struct Lists {
  std::vector<std::size_t> red;    ///< indices into Standings::ranked, best first
  std::vector<std::size_t> black;  ///< last first

  bool operator==(const Lists&) const = default;
};

/// The target is that of the ranking's completion; a town whose completion is not known is on neither list. Tied
/// towns are on a list together or not at all, and nobody is as long as ranks say nothing. With groups ranked
/// separately every group has its first and last.
Lists lists_of(const Standings& standings, const ListSettings& settings);

}  // namespace rankwall
