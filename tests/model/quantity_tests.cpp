#include "model/quantity.h"

#include "catch.h"
#include "cities.h"
#include "shipped.h"

using namespace rankwall;

namespace {

Quantity with_decimals(int decimals, std::string unit = "") { return {"", std::move(unit), decimals}; }

Quantity waiting_time() {
  Quantity minutes{"等候时间", "分钟", 1};
  minutes.better = Better::Lower;
  return minutes;
}

}  // namespace

TEST_CASE("A figure is rounded half away from zero, and one that is unknown is not 0") {
  CHECK(number_text(shipped_words, with_decimals(2), 12.82) == "12.82");
  CHECK(number_text(shipped_words, with_decimals(2), 2.675) == "2.68");
  CHECK(number_text(shipped_words, with_decimals(0), 24) == "24");
  CHECK(number_text(shipped_words, with_decimals(1), 0) == "0.0");
  CHECK(number_text(shipped_words, with_decimals(2), std::nullopt) == shipped_words.unknown);
}

TEST_CASE("A figure has its unit, one that is not known has none") {
  CHECK(figure_text(shipped_words, with_decimals(2, "亿元"), 12.82) == "12.82亿元");
  CHECK(figure_text(shipped_words, with_decimals(0), 24) == "24");
  CHECK(figure_text(shipped_words, with_decimals(2, "亿元"), std::nullopt) == shipped_words.unknown);
}

TEST_CASE("A signed figure has its sign, but 0 has none") {
  CHECK(signed_text(shipped_words, with_decimals(1), 42.31) == "+42.3");
  CHECK(signed_text(shipped_words, with_decimals(1), -3) == "-3.0");
  CHECK(signed_text(shipped_words, with_decimals(1), 0) == "0.0");
  CHECK(signed_text(shipped_words, with_decimals(1), 0.04) == "0.0");
  CHECK(signed_text(shipped_words, with_decimals(1), -0.04) == "0.0");
  CHECK(signed_text(shipped_words, with_decimals(0), -0.0) == "0");
  CHECK(signed_text(shipped_words, with_decimals(1), 0.05) == "+0.1");
  CHECK(signed_text(shipped_words, with_decimals(1), std::nullopt) == shipped_words.unknown);
}

TEST_CASE("No figure reads -0") {
  CHECK(number_text(shipped_words, with_decimals(1), -0.04) == "0.0");
  CHECK(number_text(shipped_words, with_decimals(2), -0.0) == "0.00");
}

TEST_CASE("Percentages differ by percentage points, every other figure by its own unit") {
  CHECK(difference_text(shipped_words, percentage(), -5.14) == "5.1个百分点");
  CHECK(difference_text(shipped_words, with_decimals(2, "分"), 0.42) == "0.42分");
  CHECK(difference_text(shipped_words, with_decimals(0), 3) == "3");
}

TEST_CASE("What is better turns with the figure, and what reads 0 is neither") {
  CHECK(direction_of(percentage(), 0.1) == 1);
  CHECK(direction_of(percentage(), -0.1) == -1);
  CHECK(direction_of(percentage(), 0.04) == 0);
  CHECK(direction_of(waiting_time(), 0.1) == -1);
  CHECK(direction_of(waiting_time(), -0.1) == 1);
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
  CHECK(label_with_unit(shipped_words, {"完成投资", "亿元", 2}) == "完成投资(亿元)");
  CHECK(label_with_unit(shipped_words, {"得分", "", 2}) == "得分");
}

TEST_CASE("Digits are in groups of three or four, and only those before the point") {
  Quantity quantity = with_decimals(2);
  CHECK(number_text(shipped_words, quantity, 1234567.8) == "1234567.80");
  quantity.grouping = Grouping::Three;
  CHECK(number_text(shipped_words, quantity, 1234567.8) == "1,234,567.80");
  CHECK(number_text(shipped_words, quantity, -123456) == "-123,456.00");
  CHECK(number_text(shipped_words, quantity, 999) == "999.00");
  quantity.grouping = Grouping::Four;
  quantity.decimals = 0;
  CHECK(number_text(shipped_words, quantity, 12345678) == "1234,5678");
  CHECK(signed_text(shipped_words, quantity, 12345) == "+1,2345");
}

TEST_CASE("A figure is shown in the unit that its indicator is divided into") {
  Indicator yuan{"built", "完成投资", "万元", 1, ""};
  yuan.divide_by = 10000;
  const Quantity quantity = quantity_of(yuan);
  CHECK(figure_text(shipped_words, quantity, 1234567) == "123.5万元");
  CHECK(signed_text(shipped_words, quantity, 400) == "0.0");
  CHECK(direction_of(quantity, 400) == 0);
  CHECK(difference_text(shipped_words, quantity, -60000) == "6.0万元");
}

TEST_CASE("A figure that nobody means does not spread its digits over the wall") {
  CHECK(number_text(shipped_words, with_decimals(2), 1.7e300) == "1.7×10³⁰⁰");
  CHECK(number_text(shipped_words, with_decimals(0), -2e15) == "-2.0×10¹⁵");
  CHECK(number_text(shipped_words, with_decimals(0), 999999999999999.0) == "999999999999999");
}

TEST_CASE("What ranks the towns has the ranking's decimals wherever it is shown") {
  const Indicator built{"built", "完成投资", "亿元", 1, "plan"};
  Ranking by_ratio = ranking_by(RankBy::Ratio, "built");
  CHECK(completion_quantity(built, by_ratio).decimals == by_ratio.decimals);
  CHECK(pace_gap_quantity(completion_quantity(built, by_ratio)).decimals == percent_decimals);
  CHECK(completion_quantity(built, ranking_by(RankBy::Ratio, "other")).decimals == percent_decimals);
  CHECK(quantity_of(built, by_ratio).decimals == 1);
  CHECK(quantity_of(built, ranking_by(RankBy::Value, "built")).decimals == 2);
}
