#include "catch.h"
#include "support/repeated.h"
#include "support/sample.h"
#include "widgets/any_area.h"

using namespace rankwall;

namespace {

Scene with_stories(const MarqueeSettings& settings, Size size) {
  Snapshot city = sample_city(8);
  add_stories(city);
  return scene_of(city, config_of(settings), size);
}

}  // namespace

TEST_CASE("A marquee shows what its settings name") {
  MarqueeSettings settings;
  settings.ranking = "completion";
  settings.texts = {"欢迎参观"};
  CHECK(says(with_stories(settings, {1920, 90}), "纳统政策培训通知"));
  CHECK(says(with_stories(settings, {1920, 90}), "超越"));
  settings.notices = settings.chase = settings.problems = false;
  const Scene scene = with_stories(settings, {1920, 90});
  CHECK(keys_of(*track_of(scene, "/marquee")) == std::vector<std::string>{"text:欢迎参观"});
}

TEST_CASE("A marquee is sound in any rectangle") {
  MarqueeSettings tagged;
  tagged.tag = "你追我赶";
  tagged.texts = {repeated("长", 200), repeated("wide ", 40)};
  for (const auto& settings : {MarqueeSettings{}, tagged}) check_in_any_area(sample_city(8), config_of(settings));
}
