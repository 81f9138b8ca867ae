// What the footer says beside its marquee.
#include <algorithm>

#include "catch.h"
#include "support/faults.h"
#include "support/sample.h"
#include "widgets/any_area.h"
#include "widgets/wall_sizes.h"

using namespace rankwall;

namespace {

FooterSettings footer() {
  FooterSettings settings;
  settings.ranking = "completion";
  return settings;
}

}  // namespace

TEST_CASE("Source and disclaimer are in the footer's corner in turns, or in its marquee where there is no room") {
  const Snapshot city = sample_city(27);
  for (const Size size : {Size{1920, 92}, Size{1536, 54}, Size{640, 30}}) {
    const Scene scene = scene_of(city, config_of(footer()), size);
    CAPTURE(size.width);
    std::string texts = texts_of(scene);
    std::erase(texts, '|');  // a text may be on two lines
    for (const auto* text : {"市统计局", "以统计部门最终核定数为准"}) CHECK(texts.find(text) != std::string::npos);
  }
}

TEST_CASE("A footer with nothing to say has no marquee") {
  Snapshot city = sample_city(3);
  city.baseline.reset();
  FooterSettings settings = footer();
  settings.source = false;
  CHECK_FALSE(track_of(scene_of(city, config_of(settings), {1920, 92}), "/marquee"));
}

TEST_CASE("The corner names the snapshot and the rules") {
  Snapshot city = sample_city(8);
  city.id = "03d884e8031e";
  const Config config = config_of(FooterSettings{});
  const std::string hash = rank_all(city, config.rules).front().rules;
  FooterSettings settings;
  CHECK(texts_of(scene_of(city, config_of(settings), {1920, 100})).find("03d884e8031e · " + hash) != std::string::npos);
  // On a low strip in turns with the rest.
  CHECK(texts_of(scene_of(city, config_of(settings), {1920, 54})).find("03d884e8031e · " + hash) != std::string::npos);
  // Never as rolling news.
  const Scene narrow = scene_of(city, config_of(settings), {640, 30});
  CHECK(texts_of(narrow).find("03d884e8031e") == std::string::npos);
}

TEST_CASE("A footer is sound in strips of many heights") {
  Snapshot city = sample_city(27);
  add_stories(city);
  for (const Size size : wall_sizes) {
    for (const int part : {6, 9, 12}) {
      // Two lines of the smallest text and a rule need 36 px.
      const Size strip{size.width, std::max(36, size.height / part)};
      CAPTURE(strip.width, strip.height);
      CHECK(faults_of(scene_of(city, config_of(FooterSettings{}), strip)) == "");
    }
  }
}

TEST_CASE("A footer is sound in any rectangle") { check_in_any_area(sample_city(27), config_of(FooterSettings{})); }
