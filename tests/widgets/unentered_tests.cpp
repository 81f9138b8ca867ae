#include <fmt/format.h>

#include "catch.h"
#include "support/sample.h"
#include "widgets/any_area.h"

using namespace rankwall;

namespace {

Project unentered_project(std::size_t town, std::string name, const char* start) {
  Project project;
  project.id = name;
  project.name = std::move(name);
  project.town = town;
  project.milestones.start = parse_date(start);
  return project;
}

/// The sample's day is 30 June 2021.
Snapshot city_with_unentered(int projects) {
  Snapshot city = sample_city(6);
  city.projects = {unentered_project(1, "冷链物流园", "2021-05-20"), unentered_project(2, "标准厂房", "2021-01-20"),
                   unentered_project(3, "滨江商务综合体", "2021-06-20")};
  for (int i = 0; i < projects; ++i)
    city.projects.push_back(unentered_project(4, fmt::format("项目{}号", i), "2021-04-01"));
  return city;
}

}  // namespace

TEST_CASE("Unentered projects are ordered by urgency, with a lamp in words and their age") {
  Snapshot city = city_with_unentered(0);
  Config config = config_of(UnenteredWidgetSettings{});
  CHECK(pages_of(scene_of(city, config, {1280, 720})) ==
        std::vector<std::string>{
            "应统未统提醒 · 共2个|红灯|第3镇 · 标准厂房|开工5个月|黄灯|第2镇 · 冷链物流园|开工1个月"});
  // Within the first month the age is in days.
  config.unentered.yellow_after_days = 5;
  CHECK(says(scene_of(city, config, {1280, 720}), "黄灯|第4镇 · 滨江商务综合体|开工10天"));
}

TEST_CASE("The most urgent unentered projects continue over pages, and the number of all is shown") {
  const Snapshot city = city_with_unentered(70);
  const Scene scene = scene_of(city, config_of(UnenteredWidgetSettings{}), {640, 360});
  REQUIRE(pages_of(scene).size() > 1);
  CHECK(says(scene, "共72个"));
  CHECK(says(scene, "项目58号"));
  CHECK_FALSE(says(scene, "项目59号"));
  CHECK(track_of(scene, "/pages")->motion.page_frames == 15 * 60);
}

TEST_CASE("Where every project is entered the widget says so") {
  Snapshot city = sample_city(4);
  city.published.projects = true;
  CHECK(pages_of(scene_of(city, config_of(UnenteredWidgetSettings{}), {640, 360})) ==
        std::vector<std::string>{"应统未统提醒|无应统未统项目"});
}

TEST_CASE("The widget of unentered projects is sound in any rectangle, whatever the city") {
  check_in_any_area(UnenteredWidgetSettings{});
}
