#include <algorithm>

#include "catch.h"
#include "support/sample.h"
#include "widgets/any_area.h"

using namespace rankwall;

TEST_CASE("Experiences are cards in the feed's order, and a long one continues over several pages without loss") {
  Snapshot city = sample_city(4);
  add_stories(city);
  const Scene scene = scene_of(city, config_of(ExperiencesSettings{}), {480, 240});
  const auto pages = pages_of(scene);
  REQUIRE(pages.size() >= 4);
  CHECK(pages[0].starts_with("晒经验 · 第1镇|“专员跟办”提前入库"));
  std::string long_text;
  for (const auto& page : pages)
    if (page.starts_with("晒经验 · 第4镇|")) long_text += page.substr(std::string_view("晒经验 · 第4镇").size());
  std::erase(long_text, '|');
  CHECK(long_text == city.experiences[1].text);
}

TEST_CASE("A title that breaks at a space is coloured to its end and no further") {
  Snapshot city = sample_city(4);
  city.experiences = {{0, "alpha beta gamma delta epsilon zeta eta theta iota kappa", "正文从这里开始。"}};
  const Config config = config_of(ExperiencesSettings{});
  const Scene scene = scene_of(city, config, {240, 240});
  std::string coloured;
  for (const auto& placed : track_of(scene, "/pages")->placed)
    for (const auto& command : scene.panels[placed.panel].commands)
      if (const auto* text = std::get_if<TextCommand>(&command);
          text && text->style.weight == Weight::Regular && text->style.color == config.theme.title)
        coloured += text->text;
  std::erase(coloured, ' ');
  CHECK(coloured == "alphabetagammadeltaepsilonzetaetathetaiotakappa:");
}

TEST_CASE("Pages of a long text are filled evenly") {
  Snapshot city = sample_city(4);
  add_stories(city);
  const Scene scene = scene_of(city, config_of(ExperiencesSettings{}), {480, 240});
  std::vector<std::ptrdiff_t> lines;
  for (const auto& page : pages_of(scene))
    if (page.starts_with("晒经验 · 第4镇|")) lines.push_back(std::count(page.begin(), page.end(), '|'));
  REQUIRE(lines.size() > 1);
  CHECK(lines.front() - lines.back() <= static_cast<std::ptrdiff_t>(lines.size()));
  CHECK(lines.back() >= lines.front() / 2);
}

TEST_CASE(
    "Where there are no experiences the widget says so, and where they are not published, that it does not know") {
  Snapshot city = sample_city(3);
  CHECK(says(scene_of(city, config_of(ExperiencesSettings{}), {640, 480}), "暂无数据"));
  city.published.experiences = true;
  CHECK(says(scene_of(city, config_of(ExperiencesSettings{}), {640, 480}), "暂无经验做法"));
}

TEST_CASE("The experiences widget is sound in any rectangle") {
  Snapshot city = sample_city(27);
  add_stories(city);
  check_in_any_area(city, config_of(ExperiencesSettings{}));
}
