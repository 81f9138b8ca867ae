#include "model/quantity.h"

#include "catch.h"

using namespace rankwall;

namespace {

const Words words;

Quantity with_decimals(int decimals, std::string unit = "") { return {"", std::move(unit), decimals}; }

Quantity lower_is_better() {
  Quantity minutes{"等候时间", "分钟", 1};
  minutes.better = Better::Lower;
  return minutes;
}

Ranking ranking_by(RankBy by, std::string indicator) {
  Ranking ranking;
  ranking.by = by;
  ranking.indicator = std::move(indicator);
  return ranking;
}

}  // namespace

TEST_CASE("A figure is rounded half away from zero, and one that is unknown is not 0") {
  CHECK(number_text(words, with_decimals(2), 12.82) == "12.82");
  CHECK(number_text(words, with_decimals(2), 2.675) == "2.68");
  CHECK(number_text(words, with_decimals(0), 24) == "24");
  CHECK(number_text(words, with_decimals(1), 0) == "0.0");
  CHECK(number_text(words, with_decimals(2), std::nullopt) == words.unknown);
}

TEST_CASE("A figure has its unit, one that is not known has none") {
  CHECK(figure_text(words, with_decimals(2, "亿元"), 12.82) == "12.82亿元");
  CHECK(figure_text(words, with_decimals(0), 24) == "24");
  CHECK(figure_text(words, with_decimals(2, "亿元"), std::nullopt) == words.unknown);
}

TEST_CASE("A signed figure has its sign, but 0 has none") {
  CHECK(signed_text(words, with_decimals(1), 42.31) == "+42.3");
  CHECK(signed_text(words, with_decimals(1), -3) == "-3.0");
  CHECK(signed_text(words, with_decimals(1), 0) == "0.0");
  CHECK(signed_text(words, with_decimals(1), 0.04) == "0.0");
  CHECK(signed_text(words, with_decimals(1), -0.04) == "0.0");
  CHECK(signed_text(words, with_decimals(0), -0.0) == "0");
  CHECK(signed_text(words, with_decimals(1), 0.05) == "+0.1");
  CHECK(signed_text(words, with_decimals(1), std::nullopt) == words.unknown);
}

TEST_CASE("No figure reads -0") {
  CHECK(number_text(words, with_decimals(1), -0.04) == "0.0");
  CHECK(number_text(words, with_decimals(2), -0.0) == "0.00");
}

TEST_CASE("Percentages differ by percentage points, every other figure by its own unit") {
  CHECK(difference_text(words, percentage(), -5.14) == "5.1个百分点");
  CHECK(difference_text(words, with_decimals(2, "分"), 0.42) == "0.42分");
  CHECK(difference_text(words, with_decimals(0), 3) == "3");
}

TEST_CASE("What is better turns with the figure, and what reads 0 is neither") {
  CHECK(direction_of(percentage(), 0.1) == 1);
  CHECK(direction_of(percentage(), -0.1) == -1);
  CHECK(direction_of(percentage(), 0.04) == 0);
  CHECK(direction_of(lower_is_better(), 0.1) == -1);
  CHECK(direction_of(lower_is_better(), -0.1) == 1);
}

TEST_CASE("A score is measured in points, a ratio in percent, a value as its indicator") {
  const Rules rules = shipped_rules();
  CHECK(score_quantity(rules, *rules.find_ranking("overall")).unit == "分");
  CHECK(score_quantity(rules, ranking_by(RankBy::Ratio, "built_investment")).unit == "%");
  CHECK(score_quantity(rules, ranking_by(RankBy::Value, "built_investment")).unit == "亿元");
  CHECK(score_quantity(rules, ranking_by(RankBy::Value, "growth_yoy")).unit == "%");
  // The ranking rounds, whatever the indicator's decimals are.
  CHECK(score_quantity(rules, ranking_by(RankBy::Value, "growth_yoy")).decimals == 2);
}

TEST_CASE("A target is measured as its indicator, a value that no indicator explains by its key alone") {
  const Rules rules = shipped_rules();
  CHECK(quantity_of(rules, "entered_projects") == Quantity{"入库项目", "个", 0});
  CHECK(quantity_of(rules, "entered_projects_target") == Quantity{"entered_projects_target", "个", 0});
  CHECK(quantity_of(rules, "growth_yoy_change") == Quantity{"growth_yoy_change", "", 2});
  CHECK(quantity_of(rules, "") == Quantity{"", "", 2});
}

TEST_CASE("A label has its unit in brackets, if it has one") {
  CHECK(label_with_unit(words, {"完成投资", "亿元", 2}) == "完成投资(亿元)");
  CHECK(label_with_unit(words, {"得分", "", 2}) == "得分");
}
