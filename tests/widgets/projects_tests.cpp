// The widget of key projects: what its rows say, and that it is sound at every size.
#include <fmt/format.h>

#include "catch.h"
#include "support/faults.h"
#include "support/sample.h"

using namespace rankwall;

namespace {

/// One project ahead of the pace, one far behind it with a long name, one without a plan, one not yet started.
Snapshot city_with_projects() {
  Snapshot city = sample_city(6);
  const auto add = [&](std::string name, std::size_t town, Stage stage, std::optional<double> plan,
                       std::optional<double> invested) {
    Project project;
    project.name = std::move(name);
    project.town = town;
    project.stage = stage;
    project.total_investment = 16;
    project.year_plan = plan;
    project.invested = invested;
    if (stage >= Stage::Started) project.milestones.start = parse_date("2021-03-20");
    city.projects.push_back(std::move(project));
  };
  add("标准厂房二期", 0, Stage::Building, 4.2, 3.55);
  add("高新技术开发区集成电路封装测试产业园三期", 5, Stage::Entered, 1, 0.1);
  add("抽水蓄能前期", 1, Stage::Planned, {}, {});
  add("冷链物流中心", 2, Stage::Signed, 1.2, {});
  return city;
}

std::string project_texts(const Size& size, const ProjectsSettings& settings = {}) {
  return texts_of(scene_of(city_with_projects(), config_of(settings), size));
}

}  // namespace

TEST_CASE("A project's row says name, town, days, stage, amounts, pace gap and percent") {
  const std::string texts = project_texts({1920, 1080});
  CHECK(texts.find("标准厂房二期|第1镇 · 已开工102天|在建|3.55/4.20亿元|超序时34.5个百分点|84.5%") !=
        std::string::npos);
  CHECK(texts.find("入库|0.10/1.00亿元|严重落后序时40.0个百分点|10.0%") != std::string::npos);
}

TEST_CASE("What is not known of a project is not shown as 0") {
  const std::string texts = project_texts({1920, 1080});
  CHECK(texts.find("抽水蓄能前期|第2镇|谋划|总投资16.00亿元|—") != std::string::npos);
  CHECK(texts.find("冷链物流中心|第3镇|签约|—/1.20亿元|—") != std::string::npos);
}

TEST_CASE("Only projects whose completion is known have a bar, with the mark of the pace") {
  const Scene scene = scene_of(city_with_projects(), config_of(ProjectsSettings{}), {1920, 1080});
  const auto& bars = scene.panels[track_of(scene, "/pages")->placed[0].panel].bars;
  REQUIRE(bars.size() == 2);
  for (const auto& bar : bars) CHECK(bar.mark == (bar.track.width + 1) / 2);
  CHECK(bars[0].filled > bars[0].mark);
  CHECK(bars[1].filled < bars[1].mark);
}

TEST_CASE("A city without projects says so, and one that publishes none that it does not know") {
  Snapshot city = sample_city(6);
  const auto said = [&] {
    return texts_of(without_data_line(scene_of(city, config_of(ProjectsSettings{}), {640, 320})));
  };
  CHECK(said() == "晒进度·重点项目|暂无数据\n");
  city.published.projects = true;
  CHECK(said() == "晒进度·重点项目|暂无重点项目\n");
}

TEST_CASE("No project is left out, however many pages they take") {
  Snapshot city = city_with_projects();
  for (int i = 0; i < 30; ++i) {
    city.projects.push_back(city.projects[0]);
    city.projects.back().name = fmt::format("项目{:02}", i);
  }
  for (const Size size : {Size{1920, 1080}, Size{1536, 384}, Size{320, 160}, Size{320, 64}, Size{614, 344}}) {
    const std::string texts = texts_of(scene_of(city, config_of(ProjectsSettings{}), size));
    CAPTURE(size.width, size.height);
    for (int i = 0; i < 30; ++i) CHECK(texts.find(fmt::format("项目{:02}", i)) != std::string::npos);
  }
}

TEST_CASE("The widget of projects is sound at every size") {
  const Snapshot city = city_with_projects();
  for (const int width : {18, 64, 128, 320, 480, 640, 960, 1536, 1920, 3840})
    for (const int height : {18, 32, 64, 120, 160, 256, 384, 540, 1080, 2160}) {
      CAPTURE(width, height);
      CHECK(faults_of(scene_of(city, config_of(ProjectsSettings{}), {width, height})) == "");
    }
}
