// What the header says, with its clock.
#include <algorithm>

#include "catch.h"
#include "support/faults.h"
#include "support/sample.h"
#include "widgets/any_area.h"
#include "widgets/wall_sizes.h"

using namespace rankwall;

namespace {

std::size_t clock_cells(const HeaderSettings& settings) {
  const Scene scene = scene_of(sample_city(3), config_of(settings), {1920, 118});
  return track_of(scene, "/clock")->cells.size();
}

}  // namespace

TEST_CASE("The header says title, period, ranking, status, date and freshness") {
  const Scene scene = scene_of(sample_city(27), config_of(HeaderSettings{}), {1920, 118});
  for (const auto* text : {"固投纳统比拼榜", "综合得分榜", "1—6月", "演示数据·非真实统计数据",
                           "2021年6月30日 星期三 · 数据截至6月30日18:05"}) {
    CAPTURE(text);
    CHECK(says(scene, text));
  }
}

TEST_CASE("The feed's title takes precedence over the config's") {
  Snapshot city = sample_city(3);
  city.title = "全市项目大比拼";
  CHECK(says(scene_of(city, config_of(HeaderSettings{}), {1920, 118}), "全市项目大比拼"));
}

TEST_CASE("The clock has six digits, or four where seconds are not wanted") {
  HeaderSettings settings;
  CHECK(clock_cells(settings) == 6);
  settings.seconds = false;
  CHECK(clock_cells(settings) == 4);
}

TEST_CASE("The clock follows the wall's own zone") {
  const Scene scene = scene_of(sample_city(3), config_of(HeaderSettings{}), {1920, 118});
  CHECK(track_of(scene, "/clock")->motion.utc_offset_seconds == 8 * 3600);
}

TEST_CASE("A header is sound in strips of many heights") {
  Snapshot city = sample_city(27);
  add_stories(city);
  for (const Size size : wall_sizes) {
    for (const int part : {6, 9, 12}) {
      // Two lines of the smallest text and a rule need 36 px.
      const Size strip{size.width, std::max(36, size.height / part)};
      CAPTURE(strip.width, strip.height);
      CHECK(faults_of(scene_of(city, config_of(HeaderSettings{}), strip)) == "");
    }
  }
}

TEST_CASE("A header is sound in strips of every height, says its title and keeps the mark of demo data") {
  Snapshot city = sample_city(27);
  for (const int width : {160, 240, 320, 512, 1280, 1920}) {
    for (int height = 18; height < 120; ++height) {
      for (const auto state : {FreshnessState::Fresh, FreshnessState::Lost}) {
        const Scene scene = scene_of(&city, config_of(HeaderSettings{}), {width, height}, {state, 5});
        CAPTURE(width, height, static_cast<int>(state));
        if (width >= 320) CHECK(faults_of(scene) == "");
        CHECK(texts_of(scene).find(width >= 240 ? "固投纳统比拼榜" : "固投") != std::string::npos);
        if (height < 36 && width >= 240)
          CHECK(texts_of(scene).find(state == FreshnessState::Fresh ? "演示数据" : "未连接") != std::string::npos);
      }
    }
  }
}

TEST_CASE("A header that is taller than wide stays within the wall and keeps the mark of demo data") {
  const Snapshot city = sample_city(27);
  for (const Size size : {Size{48, 200}, Size{96, 400}, Size{120, 160}, Size{200, 900}}) {
    const Scene scene = scene_of(city, config_of(HeaderSettings{}), size);
    CAPTURE(size.width, size.height);
    CHECK(faults_of(scene) == "");
    if (size.width >= 96) CHECK(texts_of(scene).find("演示数据") != std::string::npos);
  }
}

TEST_CASE("A header is sound in any rectangle") { check_in_any_area(sample_city(27), config_of(HeaderSettings{})); }

TEST_CASE("A header over slides of several rankings names none of them, and each table names its own") {
  const auto leaf = [](WidgetSettings widget) {
    LayoutNode node;
    node.widget = std::move(widget);
    return node;
  };
  LayoutNode slides;
  slides.split = Split::Playlist;
  for (const char* ranking : {"completion", "growth"}) {
    LeaderboardSettings table;
    table.ranking = ranking;
    slides.children.push_back(leaf(table));
  }
  HeaderSettings header;
  header.ranking = "completion";
  LayoutNode root;
  root.split = Split::Column;
  root.children = {leaf(header), slides};
  root.children[0].size = {11, ExtentUnit::Percent};
  const Snapshot city = sample_city(9);
  const Scene several = scene_of(city, config_of(root), {1920, 1080});
  const auto header_says = [](const Scene& scene, const std::string& text) {
    return texts_of(scene.panels[track_of(scene, "header/panel")->placed[0].panel]).find(text) != std::string::npos;
  };
  CHECK_FALSE(header_says(several, "投资完成率榜"));
  CHECK(texts_of(several.panels[track_of(several, "/name")->placed[0].panel]) == "投资完成率榜");
  CHECK(says(several, "固投增幅榜"));
  // Where all slides are of one ranking the header names it for all.
  std::get<LeaderboardSettings>(root.children[1].children[1].widget).ranking = "completion";
  const Scene one = scene_of(city, config_of(root), {1920, 1080});
  CHECK(header_says(one, "投资完成率榜"));
  CHECK_FALSE(track_of(one, "/name"));
}
