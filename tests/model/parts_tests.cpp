#include "catch.h"
#include "cities.h"
#include "model/score.h"
#include "model/standings.h"

using namespace rankwall;

namespace {

Ranking assessment() {
  Ranking ranking = ranking_of({});
  ranking.parts = {{"甲", 30, {{"a", 20}, {"b", 10}}}, {"乙", 20, {{"plain", 20, 1.2, Normalise::Value}}}};
  ranking.adjustments = {-2, 3};
  return ranking;
}

const Figures half_and_half{{"a", 5}, {"a_target", 10}, {"b", 3}, {"b_target", 4}, {"plain", 0.5}};

Standing standing_of(const Figures& figures, const Ranking& ranking) {
  return rank(city({town("A", figures)}), ranking).ranked()[0];
}

}  // namespace

TEST_CASE("The points of a part are the sum of its items', the score is the sum of the parts'") {
  const Standings standings = rank(city({town("A", half_and_half)}), assessment());
  const Standing& standing = standings.ranked()[0];
  CHECK(standings.parts == std::vector<std::string>{"甲", "乙"});
  // 20 × 5/10 + 10 × 3/4 and 20 × 0.5.
  CHECK(standing.parts == std::vector<PartScore>{{17.5, 30}, {10, 20}});
  CHECK(standing.score == 27.5);
  REQUIRE(standing.items.size() == 3);
  CHECK(standing.items[0].part == 0);
  CHECK(standing.items[1].part == 0);
  CHECK(standing.items[2].part == 1);
}

TEST_CASE("A part earns no more than its maximum, and its items still show what they earned") {
  // 20 × 1.2 + 10 × 1.2 = 36 of 30; 20 × 1.2 = 24 of 20.
  const Standing standing =
      standing_of({{"a", 99}, {"a_target", 10}, {"b", 99}, {"b_target", 4}, {"plain", 9}}, assessment());
  CHECK(standing.parts == std::vector<PartScore>{{30, 30}, {20, 20}});
  CHECK(standing.items[0].points == Approx(24));
  CHECK(standing.score == 50);
}

TEST_CASE("Within a part an item above its weight makes up for one below") {
  // 20 × 1.2 + 10 × 0.3 = 27.
  const Standing standing =
      standing_of({{"a", 12}, {"a_target", 10}, {"b", 1.2}, {"b_target", 4}, {"plain", 0}}, assessment());
  CHECK(standing.parts[0].points == Approx(27));
}

TEST_CASE("The weight of an item without a target stays in its part") {
  // b takes all 30 of its part: 30 × 3/4.
  const Standing standing = standing_of({{"a", 5}, {"b", 3}, {"b_target", 4}, {"plain", 0.5}}, assessment());
  CHECK(standing.items[0].weight == 0);
  CHECK(standing.items[1].weight == Approx(30));
  CHECK(standing.items[2].weight == 20);
  CHECK(standing.score == 32.5);
}

TEST_CASE("A part without any target passes its weight and its maximum to the others") {
  // The other part's 20 have become 50: 20 × 50/20 × 0.5.
  const Standing standing = standing_of({{"a", 5}, {"b", 3}, {"plain", 0.5}}, assessment());
  CHECK(standing.parts == std::vector<PartScore>{{0, 0}, {25, 50}});
  CHECK(standing.score == 25);
  // The maximum of 20 has grown too: 50 × 1.2 counts as 50.
  CHECK(standing_of({{"a", 5}, {"plain", 9}}, assessment()).score == 50);
}

TEST_CASE("Bonus and deduction are kept separately, beside their limited sum") {
  Snapshot snapshot = city({town("A", half_and_half)});
  snapshot.towns[0].adjustments = {{2, "一"}, {-4.5, "二"}, {1.25, "三"}, {-1.5, "四"}};
  const Standing standing = rank(snapshot, assessment()).ranked()[0];
  CHECK(standing.bonus == 3.25);
  CHECK(standing.deduction == -6);
  CHECK(standing.adjustment == -2);
  CHECK(standing.score == 25.5);
}

TEST_CASE("A quarterly target is the year's share at the end of the current quarter") {
  struct Row {
    int month;
    double even;
    double planned;
  };
  Ranking ranking = ranking_of({{"a", 100}});
  ranking.targets = Targets::Quarter;
  Rules rules = two_indicators(ranking);
  // The year's target is 40; a quarter of it by March, all by December.
  for (const auto& [month, even, planned] :
       {Row{1, 10, 4}, Row{2, 10, 4}, Row{3, 10, 4}, Row{4, 20, 16}, Row{6, 20, 16}, Row{7, 30, 30}, Row{12, 40, 40}}) {
    CAPTURE(month);
    Snapshot snapshot = city({town("A", {{"a", 6}, {"a_target", 40}})});
    snapshot.period.to = month;
    rules.indicators[0].plan.clear();
    CHECK(rank(snapshot, rules, ranking).ranked()[0].items[0].target == Approx(even));
    rules.indicators[0].plan = {0, .05, .1, .2, .3, .4, .5, .6, .75, .8, .9, 1};
    CHECK(rank(snapshot, rules, ranking).ranked()[0].items[0].target == Approx(planned));
  }
}

TEST_CASE("A quarter whose plan is still 0 counts like a town without a target") {
  Ranking ranking = ranking_of({{"a", 60}, {"b", 40}});
  ranking.targets = Targets::Quarter;
  Rules rules = two_indicators(ranking);
  rules.indicators[0].plan = {0, 0, 0, .2, .3, .4, .5, .6, .75, .8, .9, 1};
  Snapshot snapshot = city({town("A", {{"a", 6}, {"a_target", 40}, {"b", 1}, {"b_target", 8}})});
  snapshot.period.to = 3;
  const Standing standing = rank(snapshot, rules, ranking).ranked()[0];
  CHECK_FALSE(standing.items[0].target);
  CHECK(standing.score == 50);
}

TEST_CASE("The shipped assessment has parts that add up to 100 and works for a plain town") {
  const Rules rules = shipped_rules();
  const Ranking* ranking = rules.find_ranking("assessment");
  REQUIRE(ranking);
  double max = 0;
  for (const auto& part : ranking->parts) max += part.max;
  CHECK(max == 100);
  // At the pace of June every item with a target earns its weight: 20 of 26, 30, 30 and 20.
  Snapshot snapshot = city({town("A", {{"eligible_projects", 20},
                                       {"started_projects", 14},
                                       {"started_projects_target", 28},
                                       {"entered_projects", 13},
                                       {"entered_projects_target", 26},
                                       {"entered_investment", 6.5},
                                       {"entered_investment_target", 13},
                                       {"built_investment", 5.2},
                                       {"built_investment_plan", 10.4}}),
                            town("B", {{"eligible_projects", 26},
                                       {"started_projects_target", 1},
                                       {"entered_projects_target", 1},
                                       {"entered_investment_target", 1},
                                       {"built_investment_plan", 1}})});
  const Standings standings = rank(snapshot, rules, *ranking);
  CHECK(standings.ranked()[0].score == 95.38);
}
