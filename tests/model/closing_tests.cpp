#include "model/closing.h"

#include "catch.h"
#include "cities.h"

using namespace rankwall;

namespace {

std::vector<Closing> ways(const Snapshot& snapshot, const Ranking& ranking, std::size_t standing = 1) {
  return closings(snapshot, two_indicators(ranking), ranking, rank(snapshot, ranking).ranked()[standing]);
}

}  // namespace

TEST_CASE("The smallest increase of one indicator that closes the gap is found for every item") {
  // A has 60 × 8/10 + 40 × 3/4 = 78; B has 60 × 7/10 + 40 × 3/4 = 72. One more of a is worth 6 points, 0.01 of b 0.1.
  const Snapshot snapshot = city({town("A", {{"a", 8}, {"a_target", 10}, {"b", 3}, {"b_target", 4}}),
                                  town("B", {{"a", 7}, {"a_target", 10}, {"b", 3}, {"b_target", 4}})});
  CHECK(ways(snapshot, ranking_of({{"a", 60}, {"b", 40}})) == std::vector<Closing>{{"a", 1}, {"b", 0.6}});
}

TEST_CASE("An increase is rounded up to the indicator's decimals, and that of a count to a whole number") {
  // 1.69 points are 0.5239 units at 40/12.4 points per unit, and 1.94 pieces at 20/23 points per piece.
  const Snapshot snapshot = city({town("A", {{"a", 20}, {"a_target", 23}, {"b", 10}, {"b_target", 12.4}}),
                                  town("B", {{"a", 18}, {"a_target", 23}, {"b", 10.016}, {"b_target", 12.4}})});
  CHECK(ways(snapshot, ranking_of({{"b", 40}, {"a", 20}})) == std::vector<Closing>{{"b", 0.53}, {"a", 2}});
}

TEST_CASE("An item limited by its cap cannot close the gap alone") {
  const Snapshot snapshot = city({town("A", {{"a", 12}, {"a_target", 10}, {"b", 4}, {"b_target", 4}}),
                                  town("B", {{"a", 12}, {"a_target", 10}, {"b", 3}, {"b_target", 4}})});
  CHECK(ways(snapshot, ranking_of({{"a", 60}, {"b", 40}})) == std::vector<Closing>{{"b", 1}});
  // Here neither item is enough, even at its cap of 1.2.
  const Snapshot far = city({town("A", {{"a", 12}, {"a_target", 10}, {"b", 4}, {"b_target", 4}}),
                             town("B", {{"a", 1}, {"a_target", 10}, {"b", 1}, {"b_target", 4}})});
  CHECK(ways(far, ranking_of({{"a", 60}, {"b", 40}})).empty());
}

TEST_CASE("The maximum of a part limits its items too") {
  Ranking ranking = ranking_of({});
  ranking.parts = {{"甲", 60, {{"a", 60}}}, {"乙", 40, {{"b", 40}}}};
  const Snapshot snapshot = city({town("A", {{"a", 11}, {"a_target", 10}, {"b", 4}, {"b_target", 4}}),
                                  town("B", {{"a", 10}, {"a_target", 10}, {"b", 3}, {"b_target", 4}})});
  CHECK(ways(snapshot, ranking) == std::vector<Closing>{{"b", 1}});
}

TEST_CASE("The value that everybody is measured by rises with the town's") {
  // Against the largest value, 10: B needs 8 of it; 2 more than its 6.
  const Snapshot snapshot = city({town("A", {{"a", 8}}), town("B", {{"a", 6}}), town("C", {{"a", 10}})});
  const Ranking largest = ranking_of({{"a", 100, 1.2, Normalise::Max}});
  CHECK(ways(snapshot, largest, 2) == std::vector<Closing>{{"a", 2}});
  // Against the mean, 8: A shows 100 × 8/8. B with 9 makes the mean 9 and has 100; with 8 only 96.
  const Ranking mean = ranking_of({{"a", 100, 1.2, Normalise::Mean}});
  CHECK(ways(snapshot, mean, 2) == std::vector<Closing>{{"a", 3}});
}

TEST_CASE("A gap in percent is closed by its indicator") {
  const Snapshot snapshot = city({town("A", {{"b", 3}, {"b_target", 4}}), town("B", {{"b", 2.5}, {"b_target", 3.4}})});
  // 75 % of 3.4 are 2.55.
  CHECK(ways(snapshot, ranking_by(RankBy::Ratio, "b")) == std::vector<Closing>{{"b", 0.05}});
}

TEST_CASE("A figure of which less is better closes a gap by falling") {
  // A has 60 × 10/8 capped at 1.2, B 60 × 10/12: 8 of a would be as good, and 2 ÷ 4 of b is worth 20 points already.
  const Ranking ranking = ranking_of({{"a", 60}, {"b", 40}});
  const Snapshot snapshot = city({town("A", {{"a", 9}, {"a_target", 10}, {"b", 4}, {"b_target", 2}}),
                                  town("B", {{"a", 12}, {"a_target", 10}, {"b", 4}, {"b_target", 2}})});
  const Rules rules = lower_is_better(ranking);
  const Standings standings = rank(snapshot, rules, ranking);
  CHECK(ids(snapshot, standings.ranked()) == "A B");
  const auto found = closings(snapshot, rules, ranking, standings.ranked()[1]);
  REQUIRE(found.size() == 2);
  CHECK(found[0] == Closing{"a", -3});
  CHECK(found[1].change < 0);
}

TEST_CASE("A rate to a limit is closed by falling too") {
  const Ranking ranking = ranking_by(RankBy::Ratio, "a");
  const Snapshot snapshot = city({town("A", {{"a", 8}, {"a_target", 10}}), town("B", {{"a", 12}, {"a_target", 10}})});
  const Rules rules = lower_is_better(ranking);
  const Standings standings = rank(snapshot, rules, ranking);
  CHECK(ids(snapshot, standings.ranked()) == "A B");
  CHECK(closings(snapshot, rules, ranking, standings.ranked()[1]) == std::vector<Closing>{{"a", -4}});
}

TEST_CASE("There is nothing to close without a gap, a value or a rank") {
  const Ranking ranking = ranking_of({{"a", 60}, {"b", 40}});
  const Snapshot snapshot = city({town("A", {{"a", 8}, {"a_target", 10}, {"b", 1}, {"b_target", 4}}),
                                  town("B", {{"a_target", 10}, {"b", 1}, {"b_target", 4}}), town("N")});
  CHECK(ways(snapshot, ranking, 0).empty());
  // B has not reported a: only b can close it, and 48 points are more than b's cap gives.
  CHECK(ways(snapshot, ranking, 1).empty());
  const Standings standings = rank(snapshot, ranking);
  CHECK(closings(snapshot, two_indicators(ranking), ranking, standings.in_state(RankState::NotReported)[0]).empty());
  const Snapshot plain = city({town("A", {{"plain", 8}}), town("B", {{"plain", 2}})});
  CHECK(ways(plain, ranking_by(RankBy::Value, "plain")).empty());
}

TEST_CASE("The search ends for huge figures too, with or without an answer") {
  const Snapshot snapshot = city({town("A", {{"a", 1e300}, {"a_target", 1e300}, {"b", 4}, {"b_target", 4}}),
                                  town("B", {{"a", 5e299}, {"a_target", 1e300}, {"b", 4}, {"b_target", 4}})});
  CHECK(ways(snapshot, ranking_of({{"a", 60}, {"b", 10}})).empty());
}

TEST_CASE("The most telling way to close a gap is a count, or else the first") {
  const Rules rules = two_indicators(ranking_of({}));
  const std::vector<Closing> both{{"b", 0.5}, {"a", 2}};
  const std::vector<Closing> one{{"b", 0.5}};
  CHECK(max_telling(both, rules) == &both[1]);
  CHECK(max_telling(one, rules) == &one[0]);
  CHECK(max_telling({}, rules) == nullptr);
}
