#include "catch.h"
#include "support/faults.h"
#include "support/sample.h"
#include "widgets/any_area.h"

using namespace rankwall;

TEST_CASE("The overview sums towns, quotes the city's own figures and counts who is ahead of the pace") {
  const OverviewSettings settings = city_overview();
  Snapshot city = sample_city(4);
  const std::string texts = texts_of(scene_of(city, config_of(settings), {640, 360}));
  CHECK(texts.find(
            "全市总览|90|个|入库项目 · 本月+4|24.0|亿元|纳统投资|+14.3|%|同比增幅 · 较上期-1.8|2|/4|超序时进度单位") !=
        std::string::npos);
}

TEST_CASE("An unknown figure is not shown as 0") {
  Snapshot city = sample_city(4);
  city.city = {};
  CHECK(says(scene_of(city, config_of(city_overview()), {640, 360}), "|—|同比增幅|"));
}

TEST_CASE("Where there is no room for its label a number of the overview gives way") {
  const Snapshot city = sample_city(4);
  const Config config = config_of(city_overview());
  CHECK(says(without_data_line(scene_of(city, config, {160, 20})), "入库项目 90个"));
  const Scene narrow = without_data_line(scene_of(city, config, {80, 20}));
  CHECK(says(narrow, "入库项目"));
  CHECK_FALSE(says(narrow, "90"));
}

TEST_CASE("The overview is sound in every low strip") {
  const Snapshot city = sample_city(12);
  for (int height = 18; height <= 140; height += 2)
    for (const int width : {320, 960, 1920}) {
      CAPTURE(width, height);
      CHECK(faults_of(scene_of(city, config_of(city_overview()), {width, height})) == "");
    }
}

TEST_CASE("The overview is sound in any rectangle") { check_in_any_area(sample_city(27), config_of(city_overview())); }
