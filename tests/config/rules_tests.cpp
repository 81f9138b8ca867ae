#include "config/rules.h"

#include "catch.h"

using namespace rankwall;

TEST_CASE("Indicators and rankings are found by their id") {
  const Rules rules = shipped_rules();
  REQUIRE(rules.find_indicator("entered_investment"));
  CHECK(rules.find_indicator("entered_investment")->unit == "亿元");
  REQUIRE(rules.find_ranking("completion"));
  CHECK(rules.find_ranking("completion")->label == "投资完成率榜");
  CHECK_FALSE(rules.find_indicator("completion"));
  CHECK_FALSE(rules.find_ranking("Completion"));
  CHECK_FALSE(rules.find_ranking(""));
}

TEST_CASE("The shipped score weighs investment, projects and progress 40, 20 and 40") {
  const Rules rules = shipped_rules();
  const Ranking* overall = rules.find_ranking("overall");
  REQUIRE(overall);
  REQUIRE(overall->items.size() == 3);
  CHECK(overall->items[0] == RankingItem{"entered_investment", 40});
  CHECK(overall->items[1] == RankingItem{"entered_projects", 20});
  CHECK(overall->items[2] == RankingItem{"built_investment", 40});
  for (const auto& item : overall->items) CHECK(item.cap == 1.2);
  CHECK(overall->adjustments == AdjustmentLimits{-5, 5});
}

TEST_CASE("Every shipped ranking names indicators that are shipped") {
  const Rules rules = shipped_rules();
  for (const auto& ranking : rules.rankings) {
    CAPTURE(ranking.id);
    if (ranking.by != RankBy::Score) CHECK(rules.find_indicator(ranking.indicator));
    for (const auto& item : ranking.items) CHECK(rules.find_indicator(item.indicator));
    CHECK(rules.find_indicator(ranking.completion));
  }
}
