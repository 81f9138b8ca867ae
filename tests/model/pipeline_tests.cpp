#include "model/pipeline.h"

#include "catch.h"

using namespace rankwall;

namespace {

Snapshot city_of(const std::vector<std::pair<Stage, std::optional<double>>>& projects) {
  Snapshot snapshot;
  for (const auto& [stage, total] : projects) {
    snapshot.projects.emplace_back();
    snapshot.projects.back().stage = stage;
    snapshot.projects.back().total_investment = total;
  }
  return snapshot;
}

std::vector<BatchSum> shipped_sums(const Snapshot& snapshot) {
  return batch_sums(snapshot, PipelineSettings{}.batches);
}

}  // namespace

TEST_CASE("Every stage is in exactly one of the five batches") {
  for (int stage = 0; stage < stage_count; ++stage) {
    int found = 0;
    for (const auto& sum : shipped_sums(city_of({{static_cast<Stage>(stage), 1.5}}))) found += sum.count;
    CAPTURE(stage);
    CHECK(found == 1);
  }
}

TEST_CASE("A batch counts its projects and adds up what is known of their total investment") {
  const auto sums = shipped_sums(city_of({{Stage::Signed, 2.5},
                                          {Stage::Approved, 1.5},
                                          {Stage::Started, 3},
                                          {Stage::Completed, {}},
                                          {Stage::Producing, {}},
                                          {Stage::Planned, 16}}));
  CHECK(sums == std::vector<BatchSum>{{1, 16}, {2, 4}, {2, 3}, {1, {}}, {0, 0}});
}

TEST_CASE("A stage in two batches counts in both") {
  const std::vector<Batch> batches{{"全部", {Stage::Planned, Stage::Signed}}, {"谋划", {Stage::Planned}}};
  CHECK(batch_sums(city_of({{Stage::Planned, 1}, {Stage::Signed, 2}}), batches) ==
        std::vector<BatchSum>{{2, 3}, {1, 1}});
}
