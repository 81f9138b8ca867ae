#include "model/pipeline.h"

#include <algorithm>

namespace rankwall {

namespace {

BatchSum sum_of_batch(const Snapshot& snapshot, const Batch& batch) {
  BatchSum sum;
  for (const auto& project : snapshot.projects) {
    if (std::find(batch.stages.begin(), batch.stages.end(), project.stage) == batch.stages.end()) continue;
    ++sum.count;
    if (project.total_investment) sum.amount = sum.amount.value_or(0) + *project.total_investment;
  }
  if (sum.count == 0) sum.amount = 0;
  return sum;
}

}  // namespace

std::vector<BatchSum> batch_sums(const Snapshot& snapshot, const std::vector<Batch>& batches) {
  std::vector<BatchSum> sums;
  sums.reserve(batches.size());
  for (const auto& batch : batches) sums.push_back(sum_of_batch(snapshot, batch));
  return sums;
}

}  // namespace rankwall
