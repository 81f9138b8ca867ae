#include "model/standings.h"

#include <cmath>

#include "catch.h"
#include "cities.h"

using namespace rankwall;

namespace {

/// One town per value, named A, B, C …
Snapshot valued(const std::vector<double>& values) {
  std::vector<Town> towns;
  for (std::size_t i = 0; i < values.size(); ++i)
    towns.push_back(town(std::string(1, static_cast<char>('A' + i)), {{"plain", values[i]}}));
  return city(std::move(towns));
}

}  // namespace

TEST_CASE("The higher score leads, or the lower one if lower is better") {
  const Snapshot snapshot = valued({10, 30, 20});
  CHECK(ids(snapshot, rank(snapshot, by_value).ranked()) == "B C A");
  const Standings standings = rank(snapshot, lower_is_better(by_value), by_value);
  CHECK(ids(snapshot, standings.ranked()) == "A C B");
  CHECK(standings.ranked()[1].gap == 10.0);
  CHECK(standings.ranked()[1].lead == 10.0);
}

TEST_CASE("In a score a figure of which less is better earns the more the smaller it is") {
  const Ranking ranking = ranking_of({{"a", 60, 1.2}, {"b", 40, 1.2, Normalise::Max}});
  const Snapshot snapshot =
      city({town("A", {{"a", 10}, {"a_target", 8}, {"b", 4}}), town("B", {{"a", 8}, {"a_target", 8}, {"b", 2}}),
            town("C", {{"a", 0}, {"a_target", 8}, {"b", 0}})});
  const Standings standings = rank(snapshot, lower_is_better(ranking), ranking);
  // Nothing is the best there can be: its ratio is the cap. The smallest value is 0, which nothing can be divided by.
  CHECK(ids(snapshot, standings.ranked()) == "C B A");
  CHECK(standings.of(0).items[0].ratio == 0.8);
  CHECK(standings.of(1).items[0].ratio == 1.0);
  CHECK(standings.of(2).items[0].ratio == 1.2);
}

TEST_CASE("Ranks that nearly all share say nothing: no medal, no movement, no change of the leader") {
  Snapshot snapshot = valued({0, 0, 0, 0, 0});
  snapshot.baseline = Baseline{"1—5月通报", {{"r", {{"A", 5}, {"B", 4}, {"C", 3}, {"D", 2}, {"E", 1}}}}};
  const Standings all = rank(snapshot, by_value);
  CHECK(all.is_undecided());
  for (const auto& standing : all.ranked()) {
    CHECK(standing.is_undecided);
    CHECK_FALSE(standing.medal);
    CHECK_FALSE(standing.movement);
  }
  // One is ahead of a tie of the others, and only that is known.
  snapshot.towns[3].values.set("plain", 1);
  const Standings one = rank(snapshot, by_value);
  CHECK_FALSE(one.is_undecided());
  CHECK(one.of(3).movement == 1);
  CHECK(one.of(3).medal == 1);
  CHECK_FALSE(one.of(0).movement);
  CHECK_FALSE(one.of(0).medal);
}

TEST_CASE("A tie of all in the last bulletin is no rank to have moved from") {
  Snapshot snapshot = valued({50, 40, 30, 20});
  snapshot.baseline = Baseline{"1—5月通报", {{"r", {{"A", 1}, {"B", 1}, {"C", 1}, {"D", 1}}}}};
  for (const auto& standing : rank(snapshot, by_value).ranked()) CHECK_FALSE(standing.movement);
}

TEST_CASE("Three leaders have medals, four have none") {
  const Standings three = rank(valued({9, 9, 9, 5, 4, 3, 2}), by_value);
  CHECK(three.ranked()[2].medal == 1);
  CHECK_FALSE(three.ranked()[3].medal);
  const Standings four = rank(valued({9, 9, 9, 9, 5, 4, 3, 2, 1}), by_value);
  CHECK_FALSE(four.ranked()[0].medal);
  CHECK_FALSE(four.is_undecided());
}

TEST_CASE("A baseline of other towns or of another ranking moves only the towns that it names") {
  Snapshot snapshot = valued({30, 20, 10});
  snapshot.baseline = Baseline{"", {{"other", {{"A", 3}}}, {"r", {{"X", 1}, {"B", 1}, {"Y", 2}}}}};
  const Standings standings = rank(snapshot, by_value);
  CHECK_FALSE(standings.ranked()[0].movement);
  CHECK(standings.ranked()[1].movement == -1);
  CHECK_FALSE(standings.ranked()[2].movement);
}

TEST_CASE("Ranks after a tie follow the ranking's setting") {
  const Snapshot snapshot = valued({10, 30, 30, 20, 20, 20, 5});
  Ranking ranking = by_value;
  ranking.ties = Ties::Competition;
  CHECK(ranks(rank(snapshot, ranking)) == std::vector{1, 1, 3, 3, 3, 6, 7});
  ranking.ties = Ties::Dense;
  CHECK(ranks(rank(snapshot, ranking)) == std::vector{1, 1, 2, 2, 2, 3, 4});
}

TEST_CASE("Tied towns are in the feed's order and marked") {
  const Snapshot snapshot = valued({20, 30, 20});
  const Standings standings = rank(snapshot, by_value);
  CHECK(ids(snapshot, standings.ranked()) == "B A C");
  CHECK_FALSE(standings.ranked()[0].tied);
  CHECK(standings.ranked()[1].tied);
  CHECK(standings.ranked()[2].tied);
}

TEST_CASE("A long table keeps the feed's order among tied towns") {
  std::vector<Town> towns;
  for (int i = 0; i < 100; ++i) towns.push_back(town("T" + std::to_string(i), {{"plain", i % 2}}));
  const Snapshot snapshot = city(std::move(towns));
  const Standings standings = rank(snapshot, by_value);
  for (std::size_t i = 0; i < 50; ++i) {
    CHECK(standings.ranked()[i].town == 2 * i + 1);
    CHECK(standings.ranked()[50 + i].town == 2 * i);
  }
}

TEST_CASE("Scores that read the same are tied, and scores that read differently are not") {
  const Snapshot snapshot = valued({90.124, 90.1249, 90.125, 90.116});
  Ranking ranking = by_value;
  CHECK(ranks(rank(snapshot, ranking)) == std::vector{1, 2, 2, 2});
  CHECK(scores(rank(snapshot, ranking)) == std::vector{90.13, 90.12, 90.12, 90.12});
  ranking.decimals = 3;
  CHECK(ranks(rank(snapshot, ranking)) == std::vector{1, 1, 3, 4});
  ranking.decimals = 0;
  CHECK(ranks(rank(snapshot, ranking)) == std::vector{1, 1, 1, 1});
}

TEST_CASE("The rounding error of a sum does not separate scores that read the same") {
  const Snapshot snapshot = valued({0.1 + 0.2, 0.3});
  CHECK(ranks(rank(snapshot, by_value)) == std::vector{1, 1});
}

TEST_CASE("Tie-breaking indicators separate tied towns in turn, a missing value last") {
  Snapshot snapshot = valued({20, 20, 20, 20, 30});
  snapshot.towns[0].values.set("a", 5);
  snapshot.towns[1].values.set("a", 7);
  snapshot.towns[2].values.set("a", 5);
  snapshot.towns[2].values.set("b", 1);
  Ranking ranking = by_value;
  ranking.tie_break = {"a", "b"};
  const Standings standings = rank(snapshot, ranking);
  CHECK(ids(snapshot, standings.ranked()) == "E B C A D");
  CHECK(ranks(standings) == std::vector{1, 2, 3, 4, 5});
  CHECK_FALSE(standings.ranked()[1].tied);
  CHECK(standings.ranked()[1].gap == 10.0);
  CHECK(standings.ranked()[2].gap == 0.0);

  const Rules lower = lower_is_better(ranking);
  CHECK(ids(snapshot, rank(snapshot, lower, ranking).ranked()) == "C A B D E");
}

TEST_CASE("Towns that the tie-break finds equal stay tied") {
  Snapshot snapshot = valued({20, 20, 20});
  snapshot.towns[2].values.set("a", 1);
  Ranking ranking = by_value;
  ranking.tie_break = {"a"};
  CHECK(ids(snapshot, rank(snapshot, ranking).ranked()) == "C A B");
  CHECK(ranks(rank(snapshot, ranking)) == std::vector{1, 2, 2});
}

TEST_CASE("The gap is the shown score of the nearest better rank minus the town's own") {
  const Snapshot snapshot = valued({30, 29.996, 20.5, 20.5, 1.25});
  const Standings standings = rank(snapshot, by_value);
  CHECK(ranks(standings) == std::vector{1, 1, 3, 3, 5});
  CHECK_FALSE(standings.ranked()[0].gap);
  CHECK_FALSE(standings.ranked()[1].gap);
  CHECK(standings.ranked()[2].gap == 9.5);
  CHECK(standings.ranked()[3].gap == 9.5);
  CHECK(standings.ranked()[4].gap == 19.25);
}

TEST_CASE("The lead is the town's own shown score minus that of the nearest worse rank") {
  const Standings standings = rank(valued({30, 29.996, 20.5, 20.5, 1.25}), by_value);
  CHECK(standings.ranked()[0].lead == 9.5);
  CHECK(standings.ranked()[1].lead == 9.5);
  CHECK(standings.ranked()[3].lead == 19.25);
  CHECK_FALSE(standings.ranked()[4].lead);
  CHECK(rank(valued({10, 30}), lower_is_better(by_value), by_value).ranked()[0].lead == 20.0);
}

TEST_CASE("Movement is the baseline's rank minus the rank now, and absent without a baseline") {
  Snapshot snapshot = valued({30, 20, 10, 5});
  CHECK_FALSE(rank(snapshot, by_value).ranked()[0].movement);
  snapshot.baseline = Baseline{"1—5月通报", {{"r", {{"A", 2}, {"B", 1}, {"C", 3}}}, {"other", {{"D", 1}}}}};
  const Standings standings = rank(snapshot, by_value);
  CHECK(standings.ranked()[0].movement == 1);
  CHECK(standings.ranked()[1].movement == -1);
  CHECK(standings.ranked()[2].movement == 0);
  CHECK_FALSE(standings.ranked()[3].movement);
}

TEST_CASE("Towns that are not ranked or not reported are listed separately, without a rank, in the feed's order") {
  Snapshot snapshot = city({town("N"), town("X", {{"plain", 99}, {"b", 1}, {"b_target", 4}}), town("A", {{"plain", 1}}),
                            town("M", {{"b", 3}, {"b_target", 4}}), town("Y")});
  snapshot.towns[1].ranked = false;
  snapshot.towns[4].ranked = false;
  const Standings standings = rank(snapshot, by_value);
  CHECK(ids(snapshot, standings.ranked()) == "A");
  CHECK(ids(snapshot, standings.in_state(RankState::NotReported)) == "N M");
  CHECK(ids(snapshot, standings.in_state(RankState::NotRanked)) == "X Y");
  for (const auto& list : {standings.in_state(RankState::NotReported), standings.in_state(RankState::NotRanked)})
    for (const auto& standing : list) {
      CHECK_FALSE(standing.rank);
      CHECK_FALSE(standing.movement);
      CHECK_FALSE(standing.gap);
    }
  CHECK(standings.in_state(RankState::NotReported)[1].completion == 75.0);
  CHECK(standings.in_state(RankState::NotRanked)[0].completion == 25.0);
}

TEST_CASE("In a ranking by a ratio a town without a target is not ranked, one without a value not reported") {
  const Snapshot snapshot = city({town("A", {{"a", 6}, {"a_target", 8}}), town("B", {{"a", 6}}),
                                  town("C", {{"a_target", 8}}), town("D", {{"a", 6}, {"a_target", 0}}), town("E")});
  const Standings standings = rank(snapshot, ranking_by(RankBy::Ratio, "a"));
  CHECK(ids(snapshot, standings.ranked()) == "A");
  CHECK(standings.ranked()[0].score == 75);
  CHECK(ids(snapshot, standings.in_state(RankState::NotRanked)) == "B D");
  CHECK(ids(snapshot, standings.in_state(RankState::NotReported)) == "C E");
}

TEST_CASE("A town whose items all lack their target can't be scored and is not ranked") {
  const Snapshot snapshot = city({town("A", {{"a", 6}, {"b", 2}}), town("B", {{"a", 6}, {"a_target", 8}})});
  const Standings standings = rank(snapshot, ranking_of({{"a", 60}, {"b", 40}}));
  CHECK(ids(snapshot, standings.in_state(RankState::NotRanked)) == "A");
  CHECK(ids(snapshot, standings.ranked()) == "B");
  CHECK(standings.ranked()[0].score == 75);
}

TEST_CASE("One reported item is enough to be ranked") {
  const Snapshot snapshot =
      city({town("A", {{"a", 6}, {"a_target", 8}, {"b_target", 1}}), town("B", {{"a_target", 8}, {"b_target", 1}})});
  const Standings standings = rank(snapshot, ranking_of({{"a", 60}, {"b", 40}}));
  CHECK(ids(snapshot, standings.ranked()) == "A");
  CHECK(standings.ranked()[0].score == 45);
  CHECK(ids(snapshot, standings.in_state(RankState::NotReported)) == "B");
}

TEST_CASE("Separate groups have ranks, ties and gaps of their own, in the order of their first town") {
  Snapshot snapshot = valued({10, 50, 40, 50, 30, 60});
  for (const std::size_t i : {0u, 2u, 4u}) snapshot.towns[i].group = "一组";
  for (const std::size_t i : {1u, 3u}) snapshot.towns[i].group = "二组";
  Ranking ranking = by_value;
  ranking.groups = Groups::Separate;
  const Standings standings = rank(snapshot, ranking);
  CHECK(ids(snapshot, standings.ranked()) == "C E A B D F");
  CHECK(ranks(standings) == std::vector{1, 2, 3, 1, 1, 1});
  CHECK(standings.ranked()[1].gap == 10.0);
  CHECK_FALSE(standings.ranked()[3].gap);
  CHECK(standings.ranked()[4].tied);
  CHECK_FALSE(standings.ranked()[5].tied);

  ranking.groups = Groups::Together;
  CHECK(ids(snapshot, rank(snapshot, ranking).ranked()) == "F B D C E A");
}

TEST_CASE("Scores and adjustments are rounded, completion and pace gap are not") {
  Snapshot snapshot = city({town("A", {{"a", 1}, {"a_target", 3}, {"b", 2}, {"b_target", 3}})});
  snapshot.towns[0].adjustments = {{1.005, "理由"}};
  Ranking ranking = ranking_of({{"a", 100}});
  ranking.adjustments = {-5, 5};
  const Standing standing = rank(snapshot, ranking).ranked()[0];
  CHECK(standing.score == 34.34);
  CHECK(standing.adjustment == 1.01);
  CHECK(standing.completion.value() == Approx(66.666666667).epsilon(1e-9));
  CHECK(standing.pace_gap.value() == Approx(16.666666667).epsilon(1e-9));
}

TEST_CASE("Standings carry what a widget says about the ranking") {
  Ranking ranking = by_value;
  ranking.label = "固投增幅榜";
  ranking.decimals = 1;
  const Standings standings = rank(valued({1}), ranking);
  CHECK(standings.ranking == "r");
  CHECK(standings.label == "固投增幅榜");
  CHECK(standings.score == Quantity{"固投增幅榜", "", 1});
  CHECK(standings.completion == Quantity{"B", "%", 1});
  CHECK(standings.pace == 0.5);
}

TEST_CASE("The gap between the largest numbers is a finite number") {
  const Standings standings = rank(valued({1.7e308, -1.7e308}), by_value);
  CHECK(std::isfinite(standings.ranked()[1].gap.value()));
}

TEST_CASE("The shipped overall ranking gives the score worked out by hand") {
  // 40·min(1.2, 13/10) + 20·12/16 + 40·3/5 = 48 + 15 + 24, and +6 is cut to +5.
  Snapshot snapshot = city({town("A", {{"entered_investment", 13},
                                       {"entered_investment_target", 10},
                                       {"entered_projects", 12},
                                       {"entered_projects_target", 16},
                                       {"built_investment", 3},
                                       {"built_investment_plan", 5}})});
  snapshot.towns[0].adjustments = {{6, "理由"}};
  const Rules rules = shipped_rules();
  const Standing standing = rank(snapshot, rules, *rules.find_ranking("overall")).ranked()[0];
  CHECK(standing.score == 92);
  CHECK(standing.completion.value() == Approx(60));
  CHECK(standing.pace_gap.value() == Approx(10));
  CHECK(rank(snapshot, rules, *rules.find_ranking("entry")).ranked()[0].score == 75);
  CHECK(rank(snapshot, rules, *rules.find_ranking("completion")).ranked()[0].score == 60);
}

TEST_CASE("A city that has reported nothing has no ranks") {
  const Standings standings = rank(city({town("A"), town("B")}), ranking_of({{"a", 60}, {"b", 40}}));
  CHECK(standings.ranked().empty());
  CHECK(standings.in_state(RankState::NotReported).size() == 2);
  CHECK(tables_of(standings.ranked()).empty());
}

TEST_CASE("A single town is first, with neither gap nor lead") {
  const Standing standing = rank(valued({7}), by_value).ranked()[0];
  CHECK(standing.rank == 1);
  CHECK_FALSE(standing.tied);
  CHECK_FALSE(standing.gap);
  CHECK_FALSE(standing.lead);
}

TEST_CASE("Ten thousand towns have ten thousand ranks") {
  std::vector<Town> towns;
  for (int i = 0; i < 10'000; ++i) towns.push_back(town("T" + std::to_string(i), {{"plain", (i * 7919) % 10'000}}));
  const Standings standings = rank(city(std::move(towns)), by_value);
  REQUIRE(standings.ranked().size() == 10'000);
  for (std::size_t i = 0; i < standings.ranked().size(); ++i) {
    CHECK(standings.ranked()[i].rank == static_cast<int>(i) + 1);
    CHECK(standings.ranked()[i].score == static_cast<double>(9'999 - i));
  }
}
