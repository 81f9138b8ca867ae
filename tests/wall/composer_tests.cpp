#include "wall/composer.h"

#include "catch.h"
#include "support/demo_city.h"
#include "support/sample.h"
#include "wall/demo_wall.h"
#include "wall/setup.h"

using namespace rankwall;
using namespace std::chrono_literals;

namespace {

/// A composer of the shipped wall.
struct ShippedWall {
  const Config config = shipped_config();
  const Zone zone = *Zone::named(config.time_zone);
  Composer composer{config, zone, *open_fonts(config.theme), {960, 540}, frame_rate};
};

}  // namespace

TEST_CASE("A scene is due at the start, and then only when something changed") {
  ShippedWall wall;
  const FeedReport report = report_of(demo_city());
  CHECK(wall.composer.is_due({}, start()));
  (void)wall.composer.compose({}, start());
  CHECK_FALSE(wall.composer.is_due({}, start()));
  CHECK(wall.composer.is_due(report, start()));
  (void)wall.composer.compose(report, start());
  CHECK_FALSE(wall.composer.is_due(report, start() + 1s));
}

TEST_CASE("Another snapshot, size, config, freshness, day or mark makes a scene due") {
  const FeedReport report = report_of(demo_city());
  const auto composed = [&](ShippedWall& wall) -> Composer& {
    (void)wall.composer.compose(report, start());
    return wall.composer;
  };
  ShippedWall wall;
  CHECK(composed(wall).is_due(report_of(demo_city()), start()));
  composed(wall).resize({640, 360});
  CHECK(wall.composer.is_due(report, start()));
  composed(wall).reconfigure(wall.config, wall.zone);
  CHECK(wall.composer.is_due(report, start()));
  composed(wall).mark_for_operator(true);
  CHECK(wall.composer.is_due(report, start()));
  FeedReport lost = report;
  lost.source.failing_since = start() - 24h;
  lost.source.is_confirmed = false;
  CHECK(composed(wall).is_due(lost, start()));
  CHECK(composed(wall).is_due(report, start() + 6h));  // midnight
}

TEST_CASE("A notice makes a scene due when it begins and when it ends") {
  Snapshot city = demo_city();
  city.notices = {{"停电检修", NoticeLevel::Info, start() + 10min, start() + 20min}};
  const FeedReport report = report_of(std::move(city));
  ShippedWall wall;
  CHECK_FALSE(says(*wall.composer.compose(report, start()), "停电检修"));
  CHECK_FALSE(wall.composer.is_due(report, start() + 9min));
  CHECK(wall.composer.is_due(report, start() + 11min));
  CHECK(says(*wall.composer.compose(report, start() + 11min), "停电检修"));
  CHECK_FALSE(wall.composer.is_due(report, start() + 19min));
  CHECK(wall.composer.is_due(report, start() + 21min));
}

TEST_CASE("What a new snapshot changes is shown for as long as the config says, and then no longer") {
  Snapshot before = demo_city();
  Snapshot after = before;
  Values& last = after.towns.back().values;
  last.set("entered_projects_month", last.find("entered_projects_month").value_or(0) + 3);
  ShippedWall wall;
  (void)wall.composer.compose(report_of(std::move(before)), start());
  const FeedReport report = report_of(std::move(after));
  const std::string name = report.snapshot->towns.back().name + " 本月新入库增加3个";
  const auto scene = wall.composer.compose(report, start());
  CHECK(says(*scene, name));
  const Instant later = start() + std::chrono::seconds(static_cast<int>(wall.config.findings.minutes * 60)) + 1min;
  CHECK(wall.composer.is_due(report, later));
  CHECK_FALSE(says(*wall.composer.compose(report, later), name));
}
