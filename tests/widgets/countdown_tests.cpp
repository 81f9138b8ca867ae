#include "catch.h"
#include "support/repeated.h"
#include "support/sample.h"
#include "widgets/any_area.h"
#include "widgets/one_widget.h"

using namespace rankwall;

namespace {

CountdownSettings monthly(int day) {
  CountdownSettings settings;
  settings.day_of_month = day;
  return settings;
}

}  // namespace

TEST_CASE("A countdown says how many days are left, the last day and what has passed") {
  const Scene ahead = alone(monthly(5), {640, 320});
  for (const auto* text : {"本月入库申报截止", "还有", "5", "天", "7月5日 星期一"}) CHECK(says(ahead, text));
  CHECK(says(alone(monthly(30), {640, 320}), "今天截止"));
  CountdownSettings ended = monthly(30);
  ended.time = "17:00";
  CHECK(says(alone(ended, {640, 320}), "已截止"));
}

TEST_CASE("A countdown is composed again when its deadline ends within the day") {
  CHECK_FALSE(alone(monthly(30), {640, 320}).renewal);
  CountdownSettings tonight = monthly(30);
  tonight.time = "20:00";
  CHECK(alone(tonight, {640, 320}).renewal == parse_instant("2021-06-30T20:00:00+08:00"));
}

TEST_CASE("A countdown is sound in any rectangle") {
  CountdownSettings long_words = monthly(5);
  long_words.title = repeated("截", 32);
  long_words.ahead = repeated("还", 14) + "{days}" + repeated("天", 12);
  for (const auto& settings : {monthly(5), monthly(30), long_words})
    check_in_any_area(sample_city(8), config_of(settings));
}
