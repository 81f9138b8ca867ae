#include "config/check_rules.h"

#include "catch.h"
#include "config/config.h"

using namespace rankwall;

namespace {

Ranking ranking_of(std::vector<RankingItem> items) {
  Ranking ranking;
  ranking.id = "r";
  ranking.completion = "";
  ranking.items = std::move(items);
  return ranking;
}

std::string rules_refusal(const Ranking& ranking, std::vector<double> plan = {}) {
  Rules rules;
  rules.indicators = {{"a", "A", "个", 0, "a_target", std::move(plan)}, {"b", "B", "", 0, ""}};
  rules.rankings = {ranking};
  Violations violations;
  check_rules(rules, violations);
  return violations.empty() ? "" : violations.to_error("c").message;
}

}  // namespace

TEST_CASE("Good rules are accepted") {
  CHECK(rules_refusal(ranking_of({{"a", 1}, {"b", 0}})) == "");
  Ranking parts = ranking_of({});
  parts.parts = {{"甲", 20, {{"a", 20}}}, {"乙", 30, {{"b", 10}, {"a", 20}}}};
  CHECK(rules_refusal(parts) == "");
  CHECK(rules_refusal(ranking_of({{"a", 1}}), {0, 0, .1, .2, .3, .4, .5, .6, .7, .8, .9, 1}) == "");
  CHECK(rules_refusal({.id = "r",
                       .label = "",
                       .by = RankBy::Ratio,
                       .indicator = "a",
                       .items = {},
                       .parts = {},
                       .adjustments = {},
                       .completion = "a",
                       .unit = "",
                       .tie_break = {"a", "b"}}) == "");
}

TEST_CASE("A score needs items with a sum of weights above 0") {
  CHECK(rules_refusal(ranking_of({})) == "c: /rankings/0/items: expected weights with a sum above 0, got 0");
  CHECK(rules_refusal(ranking_of({{"a", 0}})) == "c: /rankings/0/items: expected weights with a sum above 0, got 0");
}

TEST_CASE("A part needs a maximum and items with a weight above 0") {
  Ranking ranking = ranking_of({});
  ranking.parts = {{"甲", 20, {{"a", 20}}}, {"乙", 0, {{"a", 0}}}, {"丙", 10, {}}};
  CHECK(rules_refusal(ranking) ==
        "c: /rankings/0/parts/1/max: expected a maximum above 0, got 0\n"
        "c: /rankings/0/parts/1/items: expected weights with a sum above 0, got 0\n"
        "c: /rankings/0/parts/2/items: expected weights with a sum above 0, got 0");
}

TEST_CASE("A ranking has either items or parts, not both") {
  Ranking ranking = ranking_of({{"a", 1}});
  ranking.parts = {{"甲", 20, {{"a", 20}}}};
  CHECK(rules_refusal(ranking) == "c: /rankings/0/parts: expected either items or parts, got 1 and 1");
}

TEST_CASE("Every indicator that a ranking names must be defined") {
  Ranking ranking = ranking_of({{"x", 1}});
  ranking.completion = "y";
  ranking.tie_break = {"z"};
  CHECK(rules_refusal(ranking) ==
        "c: /rankings/0/items/0/indicator: expected the id of an indicator, got \"x\"\n"
        "c: /rankings/0/completion: expected the id of an indicator, got \"y\"\n"
        "c: /rankings/0/tie_break/0: expected the id of an indicator, got \"z\"");
  Ranking parts = ranking_of({});
  parts.parts = {{"甲", 20, {{"a", 20}, {"x", 1}}}};
  CHECK(rules_refusal(parts) == "c: /rankings/0/parts/0/items/1/indicator: expected the id of an indicator, got \"x\"");
  Ranking ratio = ranking_of({});
  ratio.by = RankBy::Ratio;
  CHECK(rules_refusal(ratio) == "c: /rankings/0/indicator: expected the id of an indicator, got \"\"");
}

TEST_CASE("A tie-break names no indicator twice, nor the one by whose value the towns are ranked") {
  Ranking ranking = ranking_of({{"a", 1}});
  ranking.tie_break = {"a", "b", "a"};
  CHECK(rules_refusal(ranking) ==
        "c: /rankings/0/tie_break/2: expected an indicator that parts no tie before, got \"a\"");
  Ranking value = ranking_of({});
  value.by = RankBy::Value;
  value.indicator = "b";
  value.tie_break = {"b"};
  CHECK(rules_refusal(value) ==
        "c: /rankings/0/tie_break/0: expected another indicator than the ranking's own, got \"b\"");
}

TEST_CASE("A plan must have twelve shares that never fall") {
  const Ranking ranking = ranking_of({{"a", 1}});
  CHECK(rules_refusal(ranking, {.1, .2}) ==
        "c: /indicators/0/plan: expected twelve shares, one for each month, or none, got 2");
  CHECK(rules_refusal(ranking, {0, .1, .2, .15, .3, .4, .5, .6, .7, .8, .9, 1}) ==
        "c: /indicators/0/plan/3: expected a share not below the month's before, 0.2, got 0.15");
}

TEST_CASE("Parts, plans and quarterly targets are read from a config") {
  const auto config = parse_config(R"({
    "indicators": [ { "id": "a", "label": "甲", "target": "a_target",
                      "plan": [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1] } ],
    "rankings": [ { "id": "overall", "label": "考评", "completion": "a", "targets": "quarter",
                    "parts": [ { "label": "项目前期", "max": 20, "items": [ { "indicator": "a", "weight": 20 } ] } ] } ],
    "layouts": [ { "root": { "widget": "header" } } ] })",
                                   "c");
  REQUIRE(config);
  CHECK(config->rules.indicators[0].plan == std::vector{.0, .1, .2, .3, .4, .5, .6, .7, .8, .9, .95, 1.0});
  CHECK(config->rules.rankings[0].targets == Targets::Quarter);
  CHECK(config->rules.rankings[0].parts == std::vector<RankingPart>{{"项目前期", 20, {{"a", 20}}}});
}
