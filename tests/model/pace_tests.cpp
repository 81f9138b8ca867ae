#include "catch.h"
#include "cities.h"
#include "model/pace.h"
#include "model/rounding.h"
#include "model/standings.h"

using namespace rankwall;

TEST_CASE("The pace is the number of the period's last month out of twelve, unless the feed gives its own") {
  Snapshot snapshot;
  snapshot.period = {2021, 1, 6};
  CHECK(pace_of(snapshot) == 0.5);
  snapshot.period = {2021, 4, 12};
  CHECK(pace_of(snapshot) == 1);
  snapshot.pace = 0.42;
  CHECK(pace_of(snapshot) == 0.42);
}

TEST_CASE("An indicator with a plan has a pace of its own, which takes precedence over the feed's") {
  const Indicator planned{"b", "B", "亿元", 2, "b_target", {.02, .08, .2, .3, .4, .55, .6, .7, .8, .9, .95, 1}};
  Snapshot snapshot = city({town("A", {{"plain", 1}, {"b", 60}, {"b_target", 100}})});
  for (const auto& [month, pace] : {std::pair{1, .02}, std::pair{6, .55}, std::pair{12, 1.0}}) {
    snapshot.period.to = month;
    CHECK(pace_of(snapshot, planned) == pace);
  }
  snapshot.period.to = 6;
  snapshot.pace = 0.42;
  CHECK(pace_of(snapshot, planned) == .55);
  CHECK(pace_of(snapshot, Indicator{"b", "B", "亿元", 2, "b_target"}) == 0.42);

  const Ranking ranking = ranking_by(RankBy::Value, "plain");
  Rules rules = two_indicators(ranking);
  rules.indicators[1] = planned;
  const Standings standings = rank(snapshot, rules, ranking);
  CHECK(standings.pace == .55);
  CHECK(standings.ranked()[0].pace_gap.value() == Approx(5));
}

TEST_CASE("Pace gaps are the same as those that cities have published") {
  struct Row {
    const char* about;
    int month;
    double completion;
    double expected;
  };
  for (const auto& [about, month, completion, expected] : {
           Row{"泉州 2024 Q1", 3, 30.1, 5.1},
           Row{"泉州 2024 H1", 6, 54.83, 4.83},
           Row{"泉州 2024 H1, the other figure", 6, 58.14, 8.14},
           Row{"三明 1—8月", 8, 74, 7.33},
       }) {
    CAPTURE(about);
    Snapshot snapshot = city({town("A", {{"plain", 1}, {"b", completion}, {"b_target", 100}})});
    snapshot.period.to = month;
    const Standings standings = rank(snapshot, ranking_by(RankBy::Value, "plain"));
    CHECK(rounded(standings.ranked()[0].pace_gap.value(), 2) == expected);
  }
}

TEST_CASE("Completion is value divided by target in percent, not capped, and only where both are known") {
  const Indicator indicator{"b", "B", "亿元", 2, "b_target"};
  CHECK(completion_of(town("A", {{"b", 6}, {"b_target", 4}}), indicator) == 150.0);
  CHECK(completion_of(town("A", {{"b", 0}, {"b_target", 4}}), indicator) == 0.0);
  CHECK_FALSE(completion_of(town("A", {{"b", 6}}), indicator));
  CHECK_FALSE(completion_of(town("A", {{"b_target", 6}}), indicator));
  CHECK_FALSE(completion_of(town("A", {{"b", 6}, {"b_target", 0}}), indicator));
  CHECK_FALSE(completion_of(town("A", {{"b", 6}, {"b_target", -4}}), indicator));
}

TEST_CASE("A ranking whose completion names no indicator has no completion") {
  Ranking ranking = ranking_by(RankBy::Value, "plain");
  ranking.completion = "";
  const Standings standings = rank(city({town("A", {{"plain", 1}, {"b", 1}, {"b_target", 2}})}), ranking);
  CHECK_FALSE(standings.ranked()[0].completion);
  CHECK_FALSE(standings.ranked()[0].pace_gap);
}

TEST_CASE("The pace of a period of days is that of the days until its goal, both ends counted") {
  Snapshot snapshot;
  snapshot.period = period_of(DayPeriod{*parse_date("2025-09-01"), *parse_date("2025-09-10"), {}, ""});
  CHECK_FALSE(pace_of(snapshot));
  snapshot.period.days->goal = *parse_date("2025-09-30");
  CHECK(*pace_of(snapshot) == Approx(1.0 / 3));
  snapshot.period.days->goal = snapshot.period.days->to;
  CHECK(*pace_of(snapshot) == Approx(1));
  snapshot.pace = 0.25;
  CHECK(*pace_of(snapshot) == Approx(0.25));
}

TEST_CASE("A figure of which less is better has a pace only by a plan") {
  Snapshot snapshot;
  snapshot.period = {2021, 1, 6};
  Indicator minutes{"a", "A", "", 0, "a_target"};
  minutes.better = Better::Lower;
  CHECK_FALSE(pace_of(snapshot, minutes));
  minutes.plan = std::vector<double>(12, 1);
  CHECK(pace_of(snapshot, minutes) == 1.0);
}
