// The widget of the five batches: what it says of them, and that it is sound at every size.
#include "catch.h"
#include "support/faults.h"
#include "support/sample.h"

using namespace rankwall;

namespace {

Snapshot city_with_batches() {
  Snapshot city = sample_city(6);
  city.published.projects = true;
  const auto add = [&](Stage stage, std::optional<double> total, int times) {
    Project project;
    project.stage = stage;
    project.total_investment = total;
    for (int i = 0; i < times; ++i) city.projects.push_back(project);
  };
  add(Stage::Planned, 16, 2);
  add(Stage::Approved, 2.5, 4);
  add(Stage::Building, 100.25, 12);
  add(Stage::Expanded, {}, 1);
  return city;
}

}  // namespace

TEST_CASE("The batches form a chain, each with its number and amount") {
  const std::string texts =
      texts_of(without_data_line(scene_of(city_with_batches(), config_of(PipelineSettings{}), {1920, 1080})));
  CHECK(texts ==
        "“五个一批”进展|2|个|谋划|32.0亿元|▶|4|个|签约|10.0亿元|▶|12|个|开工|1203.0亿元|▶|0|个|投产|0.0亿元|▶|1|个|"
        "增资|—\n");
}

TEST_CASE("Where there is no width for a chain the batches are listed one below the other, with bars") {
  const Scene scene = scene_of(city_with_batches(), config_of(PipelineSettings{}), {320, 160});
  CHECK(texts_of(scene).find("签约|4|个|10.0亿元|") != std::string::npos);
  const auto& bars = scene.panels[0].bars;
  REQUIRE(bars.size() == 5);
  CHECK(bars[2].filled == bars[2].track.width);
  CHECK(bars[1].filled == bars[1].track.width / 3);
  CHECK(bars[3].filled == 0);
}

TEST_CASE("The widget of the batches is sound at every size") {
  const Snapshot city = city_with_batches();
  for (const int width : {18, 64, 128, 320, 480, 640, 960, 1536, 1920, 3840})
    for (const int height : {18, 32, 64, 120, 160, 256, 384, 540, 1080, 2160}) {
      CAPTURE(width, height);
      CHECK(faults_of(scene_of(city, config_of(PipelineSettings{}), {width, height})) == "");
    }
}

TEST_CASE("Projects that are not published are not counted as none") {
  Snapshot city = sample_city(5);
  city.projects.clear();
  city.published.projects = false;
  const Scene unknown = scene_of(city, config_of(PipelineSettings{}), {640, 360});
  CHECK(says(unknown, "暂无数据"));
  CHECK_FALSE(says(unknown, "|0|"));
  city.published.projects = true;
  CHECK(says(scene_of(city, config_of(PipelineSettings{}), {640, 360}), "0"));
}
