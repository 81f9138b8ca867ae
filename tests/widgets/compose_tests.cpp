#include "widgets/compose.h"

#include <algorithm>
#include <random>
#include <vector>

#include <fmt/format.h>

#include "catch.h"
#include "scene/place.h"
#include "support/faults.h"
#include "support/sample.h"
#include "widgets/wall_sizes.h"

using namespace rankwall;

namespace {

std::string name_of(Size size) { return fmt::format("{}x{}", size.width, size.height); }

/// A tree of widgets of all kinds in random shares.
LayoutNode random_tree(std::mt19937& engine, int depth) {
  static const std::vector<WidgetSettings> widgets{HeaderSettings{},      LeaderboardSettings{}, OverviewSettings{},
                                                   ExperiencesSettings{}, ProblemsSettings{},    FooterSettings{}};
  LayoutNode node;
  node.size = {static_cast<double>(1 + engine() % 9), ExtentUnit::Fraction};
  if (depth == 0) {
    node.widget = widgets[engine() % widgets.size()];
    return node;
  }
  node.split = engine() % 2 == 0 ? Split::Row : Split::Column;
  node.gap = {static_cast<double>(engine() % 9), ExtentUnit::Pixels};
  const auto children = 1 + engine() % 3;
  for (std::size_t i = 0; i < children; ++i) node.children.push_back(random_tree(engine, depth - 1));
  return node;
}

}  // namespace

TEST_CASE("The shipped scenes are sound on every wall, whatever the city") {
  for (const Size size : wall_sizes) {
    for (const int towns : {1, 3, 27, 300}) {
      for (const int characters : {5, 9, 32}) {
        for (const bool stories : {false, true}) {
          Snapshot city = sample_city(towns);
          rename_towns(city, characters);
          if (stories) add_stories(city);
          CAPTURE(name_of(size), towns, characters, stories);
          CHECK(faults_of(scene_of(city, shipped_config(), size)) == "");
        }
      }
    }
  }
}

TEST_CASE("The shipped scenes are sound in every state of the data") {
  for (const Size size : wall_sizes) {
    for (const Status status : {Status::Demo, Status::Forecast, Status::Returned, Status::Verified}) {
      for (const auto state : {FreshnessState::Fresh, FreshnessState::Stale, FreshnessState::Lost}) {
        Snapshot city = sample_city(27);
        city.status = status;
        city.title = "某某市固定资产投资项目线上线下纳统比拼龙虎榜";
        CAPTURE(name_of(size), static_cast<int>(status), static_cast<int>(state));
        CHECK(faults_of(scene_of(&city, shipped_config(), size, {state, 1234})) == "");
      }
    }
  }
}

TEST_CASE("Every wall marks demo data and says that its source is lost") {
  for (const Size size : {Size{1920, 1080}, Size{1536, 384}, Size{320, 160}, Size{640, 320}, Size{1080, 1920}}) {
    const Snapshot city = sample_city(27);
    const Scene scene = scene_of(&city, shipped_config(), size, {FreshnessState::Lost, 5});
    CAPTURE(size.width);
    CHECK(says(scene, "演示数据"));
    CHECK(says(scene, "数据源未连接"));
    CHECK(says(scene, "1—6月"));
  }
}

TEST_CASE("The waiting scene is sound on every wall") {
  for (const Size size : wall_sizes) {
    const Scene scene = scene_of(nullptr, shipped_config(), size, {});
    CAPTURE(name_of(size));
    CHECK(faults_of(scene) == "");
    CHECK(texts_of(scene).find(Words{}.waiting) != std::string::npos);
  }
}

TEST_CASE("The same input gives the same scene twice") {
  Snapshot city = sample_city(27);
  add_stories(city);
  for (const Size size : wall_sizes)
    CHECK(scene_of(city, shipped_config(), size) == scene_of(city, shipped_config(), size));
}

TEST_CASE("However small their shares, widgets are composed within the wall") {
  std::mt19937 engine(9);
  Snapshot city = sample_city(27);
  add_stories(city);
  for (int i = 0; i < 300; ++i) {
    const Size size{static_cast<int>(1 + engine() % 700), static_cast<int>(1 + engine() % 400)};
    const Config config = config_of(random_tree(engine, static_cast<int>(engine() % 4)));
    const Scene scene = scene_of(city, config, size);
    CAPTURE(i, name_of(size));
    for (const auto& panel : scene.panels) CHECK_FALSE(panel.size.empty());
    for (const auto& track : scene.tracks) {
      CAPTURE(track.name);
      if (!track.name.ends_with("/clock") && !track.name.ends_with("/colons"))
        CHECK(rect_at({}, size).contains(track.area));
    }
    Frame frame;
    place(scene, 107'000'000'123u, std::nullopt, frame);
  }
}

TEST_CASE("A wall too small for its layout shows the first ranking town by town, and what its figures are") {
  Snapshot city = sample_city(5);
  city.status = Status::Demo;
  for (const Size wall : {Size{64, 32}, Size{48, 16}, Size{32, 32}, Size{17, 200}}) {
    CAPTURE(name_of(wall));
    const Scene scene = scene_of(city, shipped_config(), wall);
    REQUIRE_FALSE(scene.tracks.empty());
    CHECK_FALSE(texts_of(scene).empty());
    CHECK(faults_of(scene) == "");
  }
  const auto pages = pages_of(scene_of(city, shipped_config(), {64, 32}));
  CHECK(std::any_of(pages.begin(), pages.end(), [](const auto& page) { return page.find("演示") != page.npos; }));
  CHECK(std::any_of(pages.begin(), pages.end(),
                    [&](const auto& page) { return page.find(city.towns[0].name) != page.npos; }));
  // A time alone would be a number that says nothing.
  for (const auto& page : pages) {
    CAPTURE(page);
    if (page.find(':') != page.npos) CHECK(page.find("日") != page.npos);
  }
  CHECK(std::any_of(pages.begin(), pages.end(), [](const auto& page) { return page.find(':') != page.npos; }));
}

TEST_CASE("A layout of nothing but space stays dark, however small the wall") {
  CHECK(scene_of(sample_city(3), config_of(SpacerSettings{}), {64, 32}).tracks.empty());
}

TEST_CASE("Pages beside each other do not turn at the same frame") {
  LayoutNode root;
  root.split = Split::Row;
  for (int i = 0; i < 2; ++i) {
    root.children.emplace_back();
    root.children.back().widget = ExperiencesSettings{};
  }
  Snapshot city = sample_city(9);
  add_stories(city);
  const Scene scene = scene_of(city, config_of(root), {1280, 360});
  std::vector<const Track*> decks;
  for (const auto& track : scene.tracks)
    if (track.motion.kind == MotionKind::Deck) decks.push_back(&track);
  REQUIRE(decks.size() == 2);
  for (FrameNumber frame = 107'000'000'000u; frame < 107'000'003'600u; ++frame)
    REQUIRE((turn_at(decks[0]->motion, frame).shift == 0 || turn_at(decks[1]->motion, frame).shift == 0));
}

TEST_CASE("What has no room is named with its place in the layout") {
  Config config = config_of(city_table());
  const Scene scene = scene_of(sample_city(9), config, {128, 96});
  const auto named = [&](std::string_view what) {
    return std::any_of(scene.left_out.begin(), scene.left_out.end(),
                       [&](const std::string& line) { return line.find(what) != std::string::npos; });
  };
  CHECK(named("layout \"wall\" at 128×96: /: no room for the column \"indicator\" of \"entered_investment\""));
  CHECK_FALSE(named("\"name\""));
  CHECK(scene_of(sample_city(9), config, {1920, 1080}).left_out.empty());
}

TEST_CASE("The smallest walls show rank, name, figure and bar of each town of the layout's table") {
  Snapshot city = sample_city(12);
  for (auto& town : city.towns) town.short_name = "官渡";
  const Scene scene = scene_of(city, shipped_config(), {64, 32});
  const Track& pages = *track_of(scene, "/pages");
  int towns = 0;
  for (const auto& placed : pages.placed) {
    if (!placed.key.starts_with("town:")) continue;
    const Panel& panel = scene.panels[placed.panel];
    CHECK(panel.bars.size() == 1);
    std::string said;
    for (const auto& command : panel.commands)
      if (const auto* text = std::get_if<TextCommand>(&command)) said += text->text + " ";
    CHECK((said.find("官渡") != said.npos || said.find("镇") != said.npos));
    CHECK(said.find('%') != said.npos);
    ++towns;
  }
  CHECK(towns == 10);  // of whom two are not ranked
}
