#include "catch.h"
#include "support/faults.h"
#include "support/sample.h"

using namespace rankwall;

namespace {

LayoutNode leaf(WidgetSettings widget) {
  LayoutNode node;
  node.widget = std::move(widget);
  return node;
}

}  // namespace

TEST_CASE("Demo figures are marked on every wall, whatever its layout leaves out") {
  const Snapshot city = sample_city(12);
  REQUIRE(city.status == Status::Demo);
  for (const Size size : {Size{320, 64}, Size{320, 160}, Size{160, 96}, Size{640, 360}, Size{1536, 384},
                          Size{1920, 1080}, Size{1080, 1920}, Size{3840, 2160}}) {
    const Scene scene = scene_of(city, config_of(OverviewSettings{}), size);
    INFO(size.width << "x" << size.height);
    CHECK(says(scene, shipped_config().words.demo_short));
    CHECK(faults_of(scene) == "");
  }
}

TEST_CASE("A lost source is reported on a wall without a header") {
  const Snapshot city = sample_city(12);
  Freshness lost;
  lost.state = FreshnessState::Lost;
  const Scene scene = scene_of(&city, config_of(OverviewSettings{}), {640, 360}, lost);
  CHECK(says(scene, shipped_config().words.lost_short));
}

TEST_CASE("A header that is always shown replaces the data line, one on a slide does not") {
  const Snapshot city = sample_city(12);
  LayoutNode slides;
  slides.split = Split::Playlist;
  slides.children = {leaf(HeaderSettings{}), leaf(OverviewSettings{})};
  CHECK(track_of(scene_of(city, config_of(slides), {640, 360}), "data/line") != nullptr);
  LayoutNode column;
  column.split = Split::Column;
  column.children = {leaf(HeaderSettings{}), slides};
  CHECK(track_of(scene_of(city, config_of(column), {640, 360}), "data/line") == nullptr);
}
