// Two figures of every town side by side, for the comparison widget. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "config/rules.h"
#include "config/widgets/comparison.h"
#include "model/snapshot.h"

namespace rankwall {

struct ComparedTown {
  std::size_t town = 0;  ///< index into Snapshot::towns
  std::optional<double> first;
  std::optional<double> second;

  bool operator==(const ComparedTown&) const = default;
};

/// In the order and number that the settings ask for, by a figure the better one first; equal towns are in the feed's
/// order.
std::vector<ComparedTown> compared_towns(const Snapshot& snapshot, const Rules& rules,
                                         const ComparisonSettings& settings);

/// The values of the longest bars; 0 where there is nothing to draw.
struct ComparisonMax {
  double first = 0;
  double second = 0;

  bool operator==(const ComparisonMax&) const = default;
};
ComparisonMax max_of(const std::vector<ComparedTown>& towns, ComparisonScale scale);

}  // namespace rankwall
