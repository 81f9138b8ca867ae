#include "catch.h"
#include "scene/place.h"
#include "support/sample.h"
#include "widgets/any_area.h"
#include "widgets/one_widget.h"

using namespace rankwall;

TEST_CASE("A clock leaves out what there is no room for, the time last") {
  const auto cells = [](Size size) { return track_of(alone(ClockSettings{}, size), "/clock")->cells.size(); };
  CHECK(cells({1920, 1080}) == 6);
  CHECK(says(alone(ClockSettings{}, {1920, 1080}), "2021年6月30日 星期三"));
  CHECK(cells({320, 24}) == 6);
  CHECK(cells({60, 24}) == 4);
  CHECK_FALSE(track_of(alone(ClockSettings{}, {30, 30}), "/clock"));
}

TEST_CASE("A clock without seconds is drawn once a minute") {
  const Scene scene = alone(ClockSettings{false, true}, {640, 320});
  const FrameNumber minute = 60 * 60;
  const FrameNumber start = 27'084'125 * minute;
  Frame frame;
  int drawn = 0;
  for (FrameNumber at = start + 1; at <= start + 2 * minute; ++at) {
    place(scene, at, at - 1, frame);
    if (!frame.changed.empty()) ++drawn;
  }
  CHECK(drawn == 2);
}

TEST_CASE("A clock is sound in any rectangle") {
  for (const ClockSettings& settings : {ClockSettings{}, ClockSettings{false, false}})
    check_in_any_area(sample_city(8), config_of(settings));
}
