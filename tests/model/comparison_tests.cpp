#include "model/comparison.h"

#include "catch.h"

using namespace rankwall;

namespace {

Snapshot four_towns() {
  Snapshot snapshot;
  snapshot.towns.resize(4);
  const auto set = [&](std::size_t town, double first, double second) {
    snapshot.towns[town].values.set("entered_investment", first);
    snapshot.towns[town].values.set("built_investment", second);
  };
  set(0, 5, 30);
  set(1, 9, 2);
  set(3, 5, -40);
  return snapshot;
}

ComparisonSettings two_investments() {
  ComparisonSettings settings;
  settings.first.indicator = "entered_investment";
  settings.second.indicator = "built_investment";
  return settings;
}

std::vector<std::size_t> order(const ComparisonSettings& settings) {
  std::vector<std::size_t> towns;
  for (const auto& each : compared_towns(four_towns(), shipped_rules(), settings)) towns.push_back(each.town);
  return towns;
}

}  // namespace

TEST_CASE("Towns are compared in the requested order, unknown figures last, and no more than requested") {
  ComparisonSettings settings = two_investments();
  CHECK(order(settings) == std::vector<std::size_t>{1, 0, 3, 2});
  settings.by = ComparisonOrder::Second;
  CHECK(order(settings) == std::vector<std::size_t>{0, 1, 3, 2});
  settings.by = ComparisonOrder::Feed;
  settings.count = 2;
  CHECK(order(settings) == std::vector<std::size_t>{0, 1});
}

TEST_CASE("A figure that is not known is absent") {
  const auto towns = compared_towns(four_towns(), shipped_rules(), two_investments());
  CHECK(towns[0] == ComparedTown{1, 9, 2});
  CHECK(towns[3] == ComparedTown{2, {}, {}});
}

TEST_CASE("The longest bar is the largest value of both figures together or of each") {
  const auto towns = compared_towns(four_towns(), shipped_rules(), two_investments());
  CHECK(max_of(towns, ComparisonScale::Common) == ComparisonMax{30, 30});
  CHECK(max_of(towns, ComparisonScale::Own) == ComparisonMax{9, 30});
  CHECK(max_of({{0, -1, -2}}, ComparisonScale::Own) == ComparisonMax{0, 0});
}

TEST_CASE("Where less is better the smallest figure comes first") {
  Rules rules = shipped_rules();
  for (auto& indicator : rules.indicators) indicator.better = Better::Lower;
  const auto towns = compared_towns(four_towns(), rules, two_investments());
  CHECK(towns[0].first == 5);
  CHECK(towns[2].first == 9);
  CHECK(towns[3] == ComparedTown{2, {}, {}});
}
