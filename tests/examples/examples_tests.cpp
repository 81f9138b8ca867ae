// The examples that a user starts from: each has its picture, each can be read in every theme, and the preset of the
// real city lists its units without a single figure.
#include "examples/examples.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "catch.h"
#include "support/legibility.h"
#include "support/themes.h"
#include "widgets/compose.h"

using namespace rankwall;
namespace fs = std::filesystem;

namespace {

Example preset() {
  for (auto& example : shipped_examples())
    if (example.name == "example_nanan") return std::move(example);
  FAIL("there is no case example_nanan");
  return {};
}

}  // namespace

TEST_CASE("Every example has a case with its picture") {
  std::set<fs::path> shown;
  for (const auto& example : shipped_examples()) shown.insert(example.config_path.filename());
  std::set<fs::path> shipped{"nanan.json"};
  for (const auto& entry : fs::directory_iterator(RANKWALL_SOURCE_DIR "/config/examples"))
    shipped.insert(entry.path().filename());
  CHECK(shown == shipped);
}

TEST_CASE("Every text of every example can be read in every theme") {
  const auto themes = shipped_themes();
  for (auto& example : shipped_examples())
    for (const auto& [name, theme] : themes) {
      CAPTURE(example.name, name);
      example.config.theme = theme;
      // Dimming darkens everything alike, just as turning down the panels themselves would.
      for (auto& entry : example.config.schedule) entry.brightness = 100;
      const Composed made = composed(example);
      const TextMeasure measure = [&](std::string_view text, const TextStyle& style) {
        return made.fonts->width(text, style);
      };
      CHECK(illegible_texts(made.scene, measure) == "");
    }
}

TEST_CASE("The preset of the real city lists its 27 units") {
  const std::vector<std::string> units{
      "溪美街道", "柳城街道", "美林街道", "省新镇", "仑苍镇", "东田镇", "英都镇", "翔云镇", "金淘镇",
      "诗山镇",   "蓬华镇",   "码头镇",   "九都镇", "乐峰镇", "罗东镇", "梅山镇", "洪濑镇", "洪梅镇",
      "康美镇",   "丰州镇",   "霞美镇",   "官桥镇", "水头镇", "石井镇", "眉山乡", "向阳乡", "雪峰华侨经济开发区"};
  const Example city = preset();
  std::vector<std::string> names;
  for (const auto& town : city.snapshot.towns) names.push_back(town.name);
  CHECK(names == units);
}

TEST_CASE("The preset of the real city says of every unit that it has not reported") {
  const Example city = preset();
  const Snapshot& snapshot = city.snapshot;
  CHECK(snapshot.status != Status::Demo);
  for (const auto& town : snapshot.towns) {
    CHECK(town.values == Values{});
    CHECK(town.adjustments.empty());
  }
  CHECK(snapshot.city == Values{});
  CHECK_FALSE(snapshot.baseline);
  CHECK((snapshot.projects.empty() && snapshot.problems.empty() && snapshot.experiences.empty()));
  for (const auto& standings : city.standings) {
    CHECK(standings.ranked().empty());
    CHECK(standings.in_state(RankState::NotReported).size() + standings.in_state(RankState::NotRanked).size() == 27);
  }
}
