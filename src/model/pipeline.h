// The pipeline of projects, 五个一批: how many are in each batch of stages and what they are worth.
// Used by the pipeline widget. Pure.
#pragma once

#include <optional>
#include <vector>

#include "config/widgets/pipeline.h"
#include "model/snapshot.h"

namespace rankwall {

struct BatchSum {
  int count = 0;
  /// Total investment of those projects where it is known, in the feed's unit; absent where there are projects but none
  /// of them has it. An empty batch is worth 0.
  std::optional<double> amount;

  bool operator==(const BatchSum&) const = default;
};

/// One for each batch, in their order. A stage that is in several batches counts in each of them.
std::vector<BatchSum> batch_sums(const Snapshot& snapshot, const std::vector<Batch>& batches);

}  // namespace rankwall
