// Themes on walls: what is drawn can be read in each of them, and sizes and radii are the theme's.
#include <numeric>
#include <vector>

#include "catch.h"
#include "support/faults.h"
#include "support/fixed_measure.h"
#include "support/legibility.h"
#include "support/sample.h"
#include "support/themes.h"

using namespace rankwall;

namespace {

constexpr Size themed_sizes[] = {{1920, 1080}, {1536, 384}, {1080, 1920}, {320, 160}};

Snapshot told_city() {
  Snapshot city = sample_city(27);
  add_stories(city);
  return city;
}

Config themed(const Theme& theme) {
  Config config = shipped_config();
  config.theme = theme;
  return config;
}

template <class Command, class Value>
std::vector<int> values_of(const Scene& scene, Value value) {
  std::vector<int> values;
  for (const auto& panel : scene.panels)
    for (const auto& command : panel.commands)
      if (const auto* found = std::get_if<Command>(&command)) values.push_back(value(*found));
  return values;
}

std::vector<int> radii_of(const Scene& scene) {
  return values_of<RoundedCommand>(scene, [](const auto& shape) { return shape.radius; });
}

std::vector<int> text_sizes_of(const Scene& scene) {
  return values_of<TextCommand>(scene, [](const auto& text) { return text.style.pixels; });
}

Scene with_text(const TextCommand& text, const Command& below) {
  Scene scene;
  scene.add({{200, 40}, {}, {below, text}, {}});
  return scene;
}

}  // namespace

TEST_CASE("Every text on the shipped scenes can be read in every shipped theme") {
  const Snapshot city = told_city();
  for (const auto& [name, theme] : shipped_themes())
    for (const Size size : themed_sizes) {
      CAPTURE(name, size.width, size.height);
      CHECK(illegible_texts(scene_of(city, themed(theme), size), fixed_measure) == "");
    }
}

TEST_CASE("A text that cannot be read is detected") {
  const Color white{255, 255, 255};
  const TextCommand text{{10, 30}, "榜", {20, Weight::Regular, white}};
  const auto found = [&](const Command& below) { return illegible_texts(with_text(text, below), fixed_measure); };
  CHECK(found(FillCommand{{0, 0, 200, 40}, {0x40, 0, 0}}).empty());
  CHECK(found(FillCommand{{0, 0, 200, 40}, {0xc8, 0x10, 0x2e}}) == "\"榜\": #ffffff on #c8102e has 5.88:1\n");
  // Half a badge under a text counts, and so does the line of an outline; a line below the text does not.
  CHECK_FALSE(found(RoundedCommand{{0, 0, 20, 40}, 2, white}).empty());
  CHECK_FALSE(found(OutlineCommand{{0, 0, 20, 40}, 2, 4, white, {}}).empty());
  CHECK(found(OutlineCommand{{0, 0, 200, 40}, 2, 4, white, {}}).empty());
  CHECK(found(FillCommand{{0, 38, 200, 2}, white}).empty());
}

TEST_CASE("Corners are as round as the theme says") {
  const Snapshot city = told_city();
  Theme theme;
  const auto designed = radii_of(scene_of(city, themed(theme), {1920, 1080}));
  REQUIRE(designed.size() > 3);
  theme.corner_radius = 2;
  auto doubled = radii_of(scene_of(city, themed(theme), {1920, 1080}));
  for (auto& radius : doubled) radius /= 2;
  CHECK(doubled == designed);
  theme.corner_radius = 0;
  for (const int radius : radii_of(scene_of(city, themed(theme), {1920, 1080}))) CHECK(radius == 0);
}

TEST_CASE("Text is as large as the theme says, and the scenes stay sound") {
  const Snapshot city = told_city();
  Theme theme;
  const auto designed = text_sizes_of(scene_of(city, themed(theme), {1920, 1080}));
  for (const double scale : {0.8, 1.3}) {
    theme.text_scale = scale;
    for (const Size size : themed_sizes) {
      CAPTURE(scale, size.width, size.height);
      CHECK(faults_of(scene_of(city, themed(theme), size)) == "");
    }
    const auto sizes_now = text_sizes_of(scene_of(city, themed(theme), {1920, 1080}));
    const auto sum = [](const std::vector<int>& all) { return std::accumulate(all.begin(), all.end(), 0.0); };
    const double growth =
        sum(sizes_now) / static_cast<double>(sizes_now.size()) * static_cast<double>(designed.size()) / sum(designed);
    CHECK((scale > 1 ? growth > 1.1 : growth < 0.95));
  }
}
