#include "wall/composer.h"

#include "base/file.h"
#include "catch.h"
#include "feed/parse.h"
#include "wall/setup.h"

using namespace rankwall;
using namespace std::chrono_literals;

namespace {

const std::string source = RANKWALL_SOURCE_DIR;

Instant start() { return *parse_instant("2021-06-30T18:05:32+08:00"); }

Snapshot demo() { return *parse_feed(*read_file(source + "/tests/data/demo.json", 1u << 20), "demo.json", start()); }

FeedReport report_of(Snapshot snapshot) {
  FeedReport report;
  report.snapshot = std::make_shared<const Snapshot>(std::move(snapshot));
  report.source.is_confirmed = true;
  report.polls = 1;
  return report;
}

/// A composer of the shipped wall.
struct Composing {
  const Config config = *read_config(source + "/config/wall.json");
  const Zone zone = *Zone::named(config.time_zone);
  Composer composer{config, zone, *open_fonts(config.theme), {960, 540}, 60};
};

bool says(const Scene& scene, std::string_view part) {
  for (const auto& panel : scene.panels)
    for (const auto& command : panel.commands)
      if (const auto* text = std::get_if<TextCommand>(&command); text && text->text.find(part) != std::string::npos)
        return true;
  return false;
}

}  // namespace

TEST_CASE("A scene is due at the start, and then only when something changed") {
  Composing wall;
  const FeedReport report = report_of(demo());
  CHECK(wall.composer.is_due({}, start()));
  (void)wall.composer.compose({}, start());
  CHECK_FALSE(wall.composer.is_due({}, start()));
  CHECK(wall.composer.is_due(report, start()));
  (void)wall.composer.compose(report, start());
  CHECK_FALSE(wall.composer.is_due(report, start() + 1s));
}

TEST_CASE("Another snapshot, size, config, freshness, day or mark makes a scene due") {
  const FeedReport report = report_of(demo());
  const auto composed = [&](Composing& wall) -> Composer& {
    (void)wall.composer.compose(report, start());
    return wall.composer;
  };
  Composing wall;
  CHECK(composed(wall).is_due(report_of(demo()), start()));
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
  Snapshot city = demo();
  city.notices = {{"停电检修", NoticeLevel::Info, start() + 10min, start() + 20min}};
  const FeedReport report = report_of(std::move(city));
  Composing wall;
  CHECK_FALSE(says(*wall.composer.compose(report, start()), "停电检修"));
  CHECK_FALSE(wall.composer.is_due(report, start() + 9min));
  CHECK(wall.composer.is_due(report, start() + 11min));
  CHECK(says(*wall.composer.compose(report, start() + 11min), "停电检修"));
  CHECK_FALSE(wall.composer.is_due(report, start() + 19min));
  CHECK(wall.composer.is_due(report, start() + 21min));
}

TEST_CASE("What a new snapshot changes is shown for as long as the config says, and then no longer") {
  Snapshot before = demo();
  Snapshot after = before;
  Values& last = after.towns.back().values;
  last.set("entered_projects_month", last.find("entered_projects_month").value_or(0) + 3);
  Composing wall;
  (void)wall.composer.compose(report_of(std::move(before)), start());
  const FeedReport report = report_of(std::move(after));
  const std::string name = report.snapshot->towns.back().name + " 本月新入库增加3个";
  const auto scene = wall.composer.compose(report, start());
  CHECK(says(*scene, name));
  const Instant later = start() + std::chrono::seconds(static_cast<int>(wall.config.findings.minutes * 60)) + 1min;
  CHECK(wall.composer.is_due(report, later));
  CHECK_FALSE(says(*wall.composer.compose(report, later), name));
}
