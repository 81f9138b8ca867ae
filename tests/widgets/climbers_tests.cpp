#include "catch.h"
#include "support/sample.h"
#include "widgets/any_area.h"
#include "widgets/one_widget.h"

using namespace rankwall;

TEST_CASE("Climbers are ordered by how far they rose, with their old and new ranks") {
  Snapshot city = sample_city(6);
  city.baseline->label = "1—5月通报";
  city.baseline->ranks["completion"] = {{"T001", 1}, {"T002", 4}, {"T003", 2}, {"T004", 5}};
  CHECK(pages_of(scene_of(city, config_of(of_completion<ClimbersSettings>()), {1280, 720})) ==
        std::vector<std::string>{"进步榜 · 较1—5月通报|第2镇|第4位 → 第2位|▲2|第4镇|第5位 → 第4位|▲1"});
}

TEST_CASE("No more climbers are shown than requested, and none without a last bulletin") {
  Snapshot city = sample_city(27);
  ClimbersSettings settings = of_completion<ClimbersSettings>();
  settings.count = 2;
  CHECK(pages_of(scene_of(city, config_of(settings), {1280, 720})) ==
        std::vector<std::string>{"进步榜|第1镇|第2位 → 第1位|▲1|第3镇|第4位 → 第3位|▲1"});
  city.baseline->ranks["completion"] = {{"T001", 1}};
  CHECK(pages_of(scene_of(city, config_of(settings), {1280, 720})) == std::vector<std::string>{"进步榜|暂无进步单位"});
  city.baseline.reset();
  CHECK(pages_of(scene_of(city, config_of(settings), {1280, 720})) == std::vector<std::string>{"进步榜|暂无上期名次"});
}

TEST_CASE("The climbers widget is sound in any rectangle, whatever the city") {
  check_in_any_area(of_completion<ClimbersSettings>());
}
