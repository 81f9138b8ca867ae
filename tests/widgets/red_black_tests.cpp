#include "catch.h"
#include "support/sample.h"
#include "widgets/any_area.h"
#include "widgets/one_widget.h"

using namespace rankwall;

TEST_CASE("A column that has no room in one list is in neither") {
  const auto said = [](int width) {
    const Scene scene = scene_of(sample_city(20), config_of(of_completion<RedBlackSettings>()), {width, 160});
    return std::pair(pages_of(scene, "/red"), pages_of(scene, "/black"));
  };
  for (int width = 300; width < 400; width += 4) {
    const auto [red, black] = said(width);
    if (red.empty() || black.empty()) continue;
    CAPTURE(width, red.front(), black.front());
    CHECK((red.front().find("+") == std::string::npos) == (black.front().find("-") == std::string::npos));
  }
}

TEST_CASE("The red list praises the first, the black one reminds the last, each with the reason") {
  const Scene scene = scene_of(sample_city(20), config_of(of_completion<RedBlackSettings>()), {1920, 540});
  CHECK(pages_of(scene, "/red") ==
        std::vector<std::string>{"红榜|第1位|第1镇|95.24%|超序时45.2个百分点|第2位|第2镇|90.48%|超序时40.5个百分点|"
                                 "第3位|第3镇|85.71%|超序时35.7个百分点"});
  CHECK(pages_of(scene, "/black").front().starts_with("黑榜|第18位|第18镇|14.29%|严重落后序时35.7个百分点|第17位|"));
}

TEST_CASE("The red and black lists have the config's names and say when nothing can be compared") {
  Snapshot city = sample_city(20);
  Config config = config_of(of_completion<RedBlackSettings>());
  config.lists.red = "先进榜";
  config.lists.black = "提醒榜";
  for (std::size_t i = 0; i < city.towns.size(); ++i)
    if (i != 18) set_completion(city, i, 20);
  const Scene scene = scene_of(city, config, {1280, 720});
  CHECK(pages_of(scene, "/red") == std::vector<std::string>{"先进榜|尚无数据可比"});
  CHECK(pages_of(scene, "/black") == std::vector<std::string>{"提醒榜|尚无数据可比"});
}

TEST_CASE("The red and black lists are beside each other, below each other, or take turns") {
  const Config config = config_of(of_completion<RedBlackSettings>());
  const Scene beside = scene_of(sample_city(20), config, {640, 300});
  CHECK(track_of(beside, "/red")->area.right() < track_of(beside, "/black")->area.x);
  const Scene below = scene_of(sample_city(20), config, {200, 400});
  CHECK(track_of(below, "/red")->area.bottom() < track_of(below, "/black")->area.y);
  const auto turns = pages_of(scene_of(sample_city(20), config, {200, 100}));
  REQUIRE(turns.size() >= 2);
  CHECK(turns.front().starts_with("红榜|"));
  CHECK(turns.back().starts_with("黑榜|"));
}

TEST_CASE("Red and black lists are sound in any rectangle, whatever the city") {
  check_in_any_area(of_completion<RedBlackSettings>());
}
