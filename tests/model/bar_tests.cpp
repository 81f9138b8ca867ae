#include "model/bar.h"

#include "catch.h"
#include "cities.h"

using namespace rankwall;

namespace {

Standings of_completions(const std::vector<double>& percents, const Ranking& ranking) {
  std::vector<Town> towns;
  for (std::size_t i = 0; i < percents.size(); ++i)
    towns.push_back(town("T" + std::to_string(i), {{"b", percents[i]}, {"b_target", 100}}));
  return rank(city(std::move(towns)), ranking);
}

Standings of_values(const std::vector<double>& values, const Rules& rules) {
  std::vector<Town> towns;
  for (std::size_t i = 0; i < values.size(); ++i)
    towns.push_back(town("T" + std::to_string(i), {{"plain", values[i]}}));
  return rank(city(std::move(towns)), rules, rules.rankings[0]);
}

const Ranking by_ratio = ranking_by(RankBy::Ratio, "b");

Ranking without_completion() {
  Ranking ranking = by_value;
  ranking.completion.clear();
  return ranking;
}

}  // namespace

TEST_CASE("Completions up to the target have a scale to the target") {
  const Standings standings = of_completions({40, 100}, by_ratio);
  const BarScale scale = bar_scale(standings);
  CHECK(scale.max == 100);
  CHECK_FALSE(scale.target);
  CHECK(scale.pace == 50.0);
  CHECK(bar_value(standings, scale, standings.of(0)) == 40.0);
}

TEST_CASE("Beyond the target the scale goes to the best rounded up to ten, to 150 at most, with a mark at the target") {
  const BarScale some = bar_scale(of_completions({104, 111}, by_ratio));
  CHECK(some.max == 120);
  CHECK(some.target == 100.0);
  const BarScale far = bar_scale(of_completions({104, 111, 237}, by_ratio));
  CHECK(far.max == 150);
  // All three look different: the last is beyond the scale.
  CHECK(far.share_of(104) < far.share_of(111));
  CHECK(far.share_of(111) < 1);
  CHECK(far.share_of(237) > 1);
}

TEST_CASE("The pace is never at the end of the scale") {
  CHECK(completion_scale(90, 1.0).max == 110);
  CHECK(completion_scale(90, 1.0).target == 100.0);
  CHECK(completion_scale(105, 1.0).max == 110);
  CHECK(completion_scale(110, 1.0).max == 110);
}

TEST_CASE("A ranking by value has bars against the best, negative ones left of zero") {
  const Standings standings = of_values({20, 5, -10}, two_indicators(without_completion()));
  const BarScale scale = bar_scale(standings);
  CHECK_FALSE(scale.is_completion);
  CHECK(scale.min == -10);
  CHECK(scale.max == 20);
  CHECK(scale.share_of(0) == Approx(1.0 / 3));
  CHECK(bar_value(standings, scale, standings.of(2)) == -10.0);
  CHECK_FALSE(scale.pace);
}

TEST_CASE("Where less is better the smallest value has the longest bar") {
  const Standings standings = of_values({20, 10, 40}, lower_is_better(without_completion()));
  const BarScale scale = bar_scale(standings);
  CHECK(*bar_value(standings, scale, standings.of(1)) == Approx(1));
  CHECK(*bar_value(standings, scale, standings.of(0)) == Approx(0.5));
  CHECK(*bar_value(standings, scale, standings.of(2)) == Approx(0.25));
}

TEST_CASE("The best has the longest bar where less is better, be it nothing or below") {
  const Standings standings = of_values({20, 0, -10}, lower_is_better(without_completion()));
  const BarScale scale = bar_scale(standings);
  CHECK(*bar_value(standings, scale, standings.of(2)) == Approx(1));
  CHECK(*bar_value(standings, scale, standings.of(1)) == Approx(2.0 / 3));
  CHECK(*bar_value(standings, scale, standings.of(0)) == Approx(0));
}

TEST_CASE("A share of a limit has a bar as the figure that ranks, not as a completion") {
  Ranking ranking = by_ratio;
  const Rules rules = lower_is_better(ranking);
  const Snapshot snapshot = city({town("A", {{"b", 8}, {"b_target", 10}}), town("B", {{"b", 16}, {"b_target", 10}})});
  const Standings standings = rank(snapshot, rules, ranking);
  const BarScale scale = bar_scale(standings);
  CHECK_FALSE(scale.is_completion);
  CHECK(*bar_value(standings, scale, standings.of(1)) == Approx(0.5));
}

TEST_CASE("Without anything to compare there is no bar") {
  const Standings zeros = of_values({0, 0, 0}, two_indicators(without_completion()));
  CHECK_FALSE(bar_value(zeros, bar_scale(zeros), zeros.of(0)));
}
