#include "model/chase.h"

#include "catch.h"
#include "cities.h"

using namespace rankwall;

namespace {

/// Towns A, B, C … in this order now, with these ranks in the baseline; 0: none.
Snapshot moved(const std::vector<int>& before) {
  std::vector<Town> towns;
  Baseline baseline;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const std::string id(1, static_cast<char>('A' + i));
    towns.push_back(town(id, {{"plain", 100.0 - 2 * static_cast<double>(i)}}));
    if (before[i] > 0) baseline.ranks["r"][id] = before[i];
  }
  Snapshot snapshot = city(std::move(towns));
  snapshot.baseline = baseline;
  return snapshot;
}

std::vector<Overtaking> chase(const Snapshot& snapshot) { return overtakings(snapshot, rank(snapshot, by_value)); }

}  // namespace

TEST_CASE("A town that rose has overtaken the best ranked of those it passed") {
  // B was fourth and is second: it passed C and D, and C is the better ranked of them now.
  const Snapshot snapshot = moved({1, 4, 2, 3});
  CHECK(chase(snapshot) == std::vector<Overtaking>{{1, 2, 2, 2.0, 2}});
}

TEST_CASE("The largest rise comes first, then the better rank") {
  const Snapshot snapshot = moved({2, 1, 6, 5, 3, 4});
  const auto found = chase(snapshot);
  REQUIRE(found.size() == 3);
  CHECK(found[0] == Overtaking{2, 3, 3, 2.0, 3});
  CHECK(found[1] == Overtaking{0, 1, 1, std::nullopt, 1});
  CHECK(found[2] == Overtaking{3, 4, 4, 2.0, 1});
}

TEST_CASE("A town that rose only because others left the table has overtaken nobody") {
  CHECK(chase(moved({2, 3, 4})).empty());
}

TEST_CASE("Without a baseline nobody has overtaken anybody, and a newcomer has overtaken nobody") {
  CHECK(chase(moved({0, 0, 0})).empty());
  CHECK(chase(moved({0, 1, 2})).empty());
}

TEST_CASE("A town has not overtaken one that it is tied with now") {
  Snapshot snapshot = moved({1, 3, 2});
  snapshot.towns[2].values.set("plain", 98);
  CHECK(chase(snapshot).empty());
}

TEST_CASE("With separate groups a town overtakes only towns of its own group") {
  Snapshot snapshot = moved({1, 3, 1, 2, 3});
  for (const std::size_t i : {0u, 1u}) snapshot.towns[i].group = "一组";
  for (const std::size_t i : {2u, 3u, 4u}) snapshot.towns[i].group = "二组";
  Ranking separate = by_value;
  separate.groups = Groups::Separate;
  CHECK(overtakings(snapshot, rank(snapshot, separate)).empty());
  snapshot.baseline->ranks["r"] = {{"A", 1}, {"B", 2}, {"C", 2}, {"D", 1}, {"E", 3}};
  CHECK(overtakings(snapshot, rank(snapshot, separate)) == std::vector<Overtaking>{{2, 3, 1, std::nullopt, 1}});
}

TEST_CASE("A sum counts known values of all towns and is absent where none is known") {
  Snapshot snapshot = city({town("A", {{"a", 1.5}}), town("B"), town("X", {{"a", 2}, {"b", 0}})});
  snapshot.towns[2].ranked = false;
  CHECK(sum_of(snapshot, "a") == 3.5);
  CHECK(sum_of(snapshot, "b") == 0.0);
  CHECK_FALSE(sum_of(snapshot, "plain"));
}

TEST_CASE("A town at the pace counts as ahead of it; unknown completions and towns that are not ranked don't count") {
  Snapshot snapshot =
      city({town("A", {{"plain", 1}, {"b", 7.2}, {"b_target", 14.4}}),
            town("B", {{"plain", 1}, {"b", 7.19}, {"b_target", 14.4}}),
            town("C", {{"plain", 1}, {"b", 9}, {"b_target", 10}}), town("D", {{"plain", 1}, {"b", 9}}),
            town("X", {{"plain", 1}, {"b", 9}, {"b_target", 10}}), town("N", {{"b", 9}, {"b_target", 9}})});
  snapshot.towns[4].ranked = false;
  CHECK(ahead_of_pace(rank(snapshot, by_value)) == PaceCount{2, 3});
}

TEST_CASE("A completion that misses the pace only by a rounding error is at the pace") {
  Snapshot snapshot = city({town("A", {{"plain", 1}, {"b", 0.7}, {"b_target", 1}})});
  snapshot.pace = 0.7;
  CHECK(ahead_of_pace(rank(snapshot, by_value)) == PaceCount{1, 1});
}

TEST_CASE("Climbers are those who rose since the bulletin, the largest rise first") {
  const Snapshot snapshot = moved({2, 1, 6, 5, 3, 0});
  CHECK(climbers(rank(snapshot, by_value)) == std::vector<Climber>{{2, 3, 3}, {0, 1, 1}, {3, 4, 1}});
  // A rise without an overtaking counts too.
  CHECK(climbers(rank(moved({2, 3}), by_value)).size() == 2);
}

TEST_CASE("A town is a new leader when it was not first before") {
  const auto changes = [](const Snapshot& snapshot) {
    return leader_changes(rank(snapshot, by_value), ranks_in_baseline(snapshot, "r"));
  };
  CHECK(changes(moved({1, 2})).empty());
  CHECK(changes(moved({2, 1, 3})) == std::vector<LeaderChange>{{0, 1}});
  CHECK(changes(moved({2, 3})) == std::vector<LeaderChange>{{0, std::nullopt}});
  CHECK(changes(moved({0, 1})) == std::vector<LeaderChange>{{0, 1}});
  CHECK(changes(moved({0, 0})).empty());
  Snapshot tied = moved({1, 2, 3});
  tied.towns[1].values.set("plain", 100);
  CHECK(changes(tied) == std::vector<LeaderChange>{{1, 0}});
}

TEST_CASE("Every group has a leader of its own, even when the leaders of two groups have the same score") {
  Snapshot snapshot = moved({2, 1, 2, 1});
  for (std::size_t i = 0; i < 4; ++i) snapshot.towns[i].values.set("plain", i % 2 == 0 ? 8 : 7);
  for (const std::size_t i : {0u, 1u}) snapshot.towns[i].group = "一组";
  Ranking separate = by_value;
  separate.groups = Groups::Separate;
  CHECK(leader_changes(rank(snapshot, separate), ranks_in_baseline(snapshot, "r")) ==
        std::vector<LeaderChange>{{0, 1}, {2, 3}});
}

TEST_CASE("Ranks of an earlier snapshot are found by the towns' ids") {
  const Snapshot before = city({town("A", {{"plain", 3}}), town("B", {{"plain", 2}}), town("C", {{"plain", 1}})});
  const Snapshot now = city({town("C", {{"plain", 3}}), town("N", {{"plain", 2}}), town("A", {{"plain", 1}})});
  const FormerRanks former = ranks_in(before, rank(before, by_value), now);
  CHECK(former == FormerRanks{3, std::nullopt, 1});
  CHECK(overtakings(rank(now, by_value), former) == std::vector<Overtaking>{{0, 2, 1, std::nullopt, 2}});
}
