#include <fmt/format.h>

#include "catch.h"
#include "support/sample.h"
#include "widgets/any_area.h"
#include "widgets/one_widget.h"

using namespace rankwall;

namespace {

/// A text wherever it is, or null.
const TextCommand* text_of(const Scene& scene, std::string_view text) {
  for (const auto& panel : scene.panels)
    for (const auto& command : panel.commands)
      if (const auto* found = std::get_if<TextCommand>(&command); found && found->text == text) return found;
  return nullptr;
}

}  // namespace

TEST_CASE("The town ranked first is in the middle of the podium and highest") {
  const Scene scene = scene_of(sample_city(27), config_of(of_completion<PodiumSettings>()), {1280, 720});
  const TextCommand* first = text_of(scene, "第1镇");
  const TextCommand* second = text_of(scene, "第2镇");
  const TextCommand* third = text_of(scene, "第3镇");
  REQUIRE((first && second && third));
  CHECK(second->baseline.x < first->baseline.x);
  CHECK(first->baseline.x < third->baseline.x);
  CHECK(first->baseline.y < second->baseline.y);
  CHECK(second->baseline.y < third->baseline.y);
  CHECK_FALSE(text_of(scene, "第4镇"));
  CHECK(pages_of(scene) ==
        std::vector<std::string>{
            "投资完成率榜|第2镇|92.86|%|2|▼1|超序时42.9个百分点|第1镇|96.43|%|1|▲1|超序时46.4个百分点|"
            "第3镇|89.29|%|3|▲1|超序时39.3个百分点"});
  const Panel& page = scene.panels[track_of(scene, "/pages")->placed[0].panel];
  CHECK(page.bars.size() == 3);
}

TEST_CASE("The podium's score has its own unit: points, percent or that of the figure") {
  const Snapshot city = sample_city(27);
  const auto unit_is = [&](const char* ranking, const char* text) {
    PodiumSettings settings;
    settings.ranking = ranking;
    return says(scene_of(city, config_of(settings), {1280, 720}), text);
  };
  CHECK(unit_is("overall", "|分|"));
  CHECK(unit_is("completion", "|96.43|%|"));
  CHECK(unit_is("growth", "|19.00|%|"));
}

TEST_CASE("Two towns ranked first are equally high on the podium") {
  Snapshot city = sample_city(4);
  set_completion(city, 1, completion_percent(city, 0));
  const Scene scene = scene_of(city, config_of(of_completion<PodiumSettings>()), {1280, 720});
  CHECK(text_of(scene, "第1镇")->baseline.y == text_of(scene, "第2镇")->baseline.y);
  CHECK(text_of(scene, "第3镇")->baseline.y > text_of(scene, "第1镇")->baseline.y);
  CHECK(says(scene, "|3|"));
  CHECK_FALSE(says(scene, "|2|"));
}

TEST_CASE("Up to three towns that share the first rank are on the podium, more are not") {
  for (const int tied : {1, 2, 3, 5, 20}) {
    Snapshot city = sample_city(tied);
    for (auto& town : city.towns) town.ranked = true;
    for (std::size_t i = 0; i < city.towns.size(); ++i) {
      city.towns[i].values.set("built_investment_plan", 10);
      set_completion(city, i, 80);
    }
    for (const Size size : {Size{1280, 720}, Size{320, 64}, Size{100, 1000}}) {
      const Scene scene = scene_of(city, config_of(of_completion<PodiumSettings>()), size);
      CAPTURE(tied, size.width);
      if (tied > 3 && size.width > 100) CHECK(says(scene, "尚无数据可比"));
      for (int i = 1; i <= tied; ++i) {
        const TextCommand* name = text_of(scene, fmt::format("第{}镇", i));
        CHECK((name != nullptr) == (tied <= 3));
      }
    }
  }
}

TEST_CASE("An empty podium says so") {
  Snapshot city = sample_city(3);
  for (auto& town : city.towns) town.ranked = false;
  CHECK(pages_of(scene_of(city, config_of(PodiumSettings{}), {640, 360})) ==
        std::vector<std::string>{"综合得分榜|暂无排名"});
}

TEST_CASE("With groups ranked separately the podium has a page for each") {
  Snapshot city = sample_city(8);
  for (std::size_t i = 0; i < city.towns.size(); ++i) city.towns[i].group = i % 2 == 0 ? "一组" : "二组";
  Config config = config_of(of_completion<PodiumSettings>());
  for (auto& ranking : config.rules.rankings) ranking.groups = Groups::Separate;
  const auto pages = pages_of(scene_of(city, config, {1280, 720}));
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].starts_with("投资完成率榜 · 一组|第3镇|"));
  CHECK(pages[1].starts_with("投资完成率榜 · 二组|第4镇|"));
}

TEST_CASE("The podium is sound in any rectangle, whatever the city") {
  for (const auto& settings : {PodiumSettings{}, of_completion<PodiumSettings>()}) check_in_any_area(settings);
}
