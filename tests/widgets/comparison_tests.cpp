// The comparison widget: what its rows say, how long its bars are, and that it is sound at every size.
#include <cstdlib>

#include "catch.h"
#include "support/faults.h"
#include "support/sample.h"

using namespace rankwall;

namespace {

std::vector<int> bar_lengths(const Scene& scene, Color color) {
  std::vector<int> lengths;
  for (const auto& command : scene.panels[0].commands)
    if (const auto* fill = std::get_if<FillCommand>(&command); fill && fill->color == color && fill->rect.x > 0)
      lengths.push_back(fill->rect.width);
  return lengths;
}

Snapshot two_towns() {
  Snapshot city = sample_city(2);
  city.towns[0].values.set("entered_investment", 10);
  city.towns[0].values.set("built_investment", 5);
  city.towns[1].values.set("entered_investment", 40);
  city.towns[1].values = {};
  city.towns[1].values.set("entered_investment", 40);
  return city;
}

}  // namespace

TEST_CASE("The comparison says what it compares, and both values of every town") {
  const std::string texts =
      texts_of(without_data_line(scene_of(two_towns(), config_of(ComparisonSettings{}), {640, 360})));
  CHECK(texts == "纳统投资与完成投资|纳统投资|完成投资|第2镇|40.00|—|第1镇|10.00|5.00\n");
}

TEST_CASE("On a common scale bars are as long as their values") {
  const Config config = config_of(ComparisonSettings{});
  const Scene scene = scene_of(two_towns(), config, {640, 360});
  const auto first = bar_lengths(scene, config.theme.bar_beyond);
  // The first is the square in the legend.
  REQUIRE(first.size() == 3);
  CHECK(std::abs(first[1] - 4 * first[2]) < 4);  // bars end at whole pixels
}

TEST_CASE("With scales of their own both figures fill the room") {
  ComparisonSettings settings;
  settings.scale = ComparisonScale::Own;
  const Config config = config_of(settings);
  const Scene scene = scene_of(two_towns(), config, {640, 360});
  CHECK(bar_lengths(scene, config.theme.bar_beyond)[1] == bar_lengths(scene, config.theme.title).back());
}

TEST_CASE("A target can be shown beside its indicator, under a name of its own") {
  ComparisonSettings settings;
  settings.second = {"entered_investment_target", "全年目标"};
  const std::string texts = texts_of(scene_of(sample_city(2), config_of(settings), {640, 360}));
  CHECK(texts.find("|全年目标|") != std::string::npos);
  CHECK(texts.find("|8.00|12.00") != std::string::npos);
}

TEST_CASE("No town is left out of the comparison, however many pages they take") {
  for (const Size size : {Size{1920, 1080}, Size{1536, 384}, Size{320, 160}, Size{320, 64}}) {
    const std::string texts = texts_of(scene_of(sample_city(27), config_of(ComparisonSettings{}), size));
    CAPTURE(size.width, size.height);
    for (int i = 1; i <= 27; ++i) CHECK(texts.find("第" + std::to_string(i) + "镇") != std::string::npos);
  }
}

TEST_CASE("Where there is height for all towns they are in one block, and bars are long") {
  const Config config = config_of(ComparisonSettings{});
  CHECK(without_data_line(scene_of(sample_city(27), config, {1080, 1920})).tracks.front().placed.size() == 1);
  int longest = 0;
  for (const int length : bar_lengths(scene_of(sample_city(27), config, {1080, 1920}), config.theme.bar_beyond))
    longest = std::max(longest, length);
  CHECK(longest > 1080 / 2);
}

TEST_CASE("The comparison is sound at every size") {
  Snapshot city = sample_city(27);
  rename_towns(city, 9);
  for (const int width : {18, 64, 128, 320, 480, 640, 960, 1536, 1920, 3840})
    for (const int height : {18, 32, 64, 120, 160, 256, 384, 540, 1080, 2160}) {
      CAPTURE(width, height);
      CHECK(faults_of(scene_of(city, config_of(ComparisonSettings{}), {width, height})) == "");
    }
}
