#include "wall/wall.h"

#include <cstdlib>
#include <cstring>

#include <fmt/format.h>

#include "catch.h"
#include "scene/place.h"
#include "scene/slide_view.h"
#include "support/demo_city.h"
#include "support/sample.h"
#include "wall/demo_wall.h"
#include "wall/frame_clock.h"
#include "wall/setup.h"

using namespace rankwall;

namespace {

constexpr Size wall_size{960, 540};

/// A wall with its canvas, and a second canvas on which every frame is drawn whole.
class ComparingStand {
 public:
  ComparingStand()
      : config_(shipped_config()),
        zone_(*Zone::named(config_.time_zone)),
        canvas_(*Canvas::offscreen(wall_size)),
        whole_(*Canvas::offscreen(wall_size)),
        wall(config_, zone_, *open_fonts(config_.theme), wall_size, frame_rate) {}

  /// Draws a frame; true when only drawing what changed gave the same picture as drawing everything.
  bool draw(FrameNumber frame) {
    wall.draw(canvas_, frame);
    wall.prepare(canvas_, frame);
    Frame strokes;
    place(wall.scene(), frame, std::nullopt, strokes);
    whole_.draw(strokes);
    const auto bytes = static_cast<std::size_t>(canvas_.surface()->pitch) * static_cast<std::size_t>(wall_size.height);
    return std::memcmp(canvas_.surface()->pixels, whole_.surface()->pixels, bytes) == 0;
  }

  /// Where a town's row is now, or nothing when it is out of view.
  std::optional<Point> row(const std::string& town, FrameNumber frame) const {
    for (const auto& track : wall.scene().tracks) {
      if (!view_at(wall.scene(), track.slide, frame).shown) continue;
      for (const auto& placed : track.placed) {
        if (placed.key != "town:" + town) continue;
        const Point at = position_at(wall.scene(), track, placed, frame);
        if (!intersection(rect_at(at, wall.scene().panels[placed.panel].size), track.area).empty()) return at;
      }
    }
    return std::nullopt;
  }

  Canvas& canvas() { return canvas_; }

 private:
  Config config_;
  Zone zone_;
  Canvas canvas_;
  Canvas whole_;

 public:
  Wall wall;
};

}  // namespace

TEST_CASE("A wall without data shows the waiting scene and then the first snapshot") {
  ComparingStand stand;
  stand.wall.update({}, start());
  FrameNumber frame = frame_at(start(), frame_rate);
  CHECK(stand.draw(frame));
  CHECK(stand.wall.scene().tracks.front().name == "waiting/panel");
  stand.wall.update(report_of(demo_city()), start());
  for (int i = 0; i < 60; ++i) CHECK(stand.draw(++frame));
  CHECK(stand.row("T01", frame));
}

TEST_CASE("Drawing only what changed gives the same picture, even while rows and bars move") {
  ComparingStand stand;
  Snapshot snapshot = demo_city();
  stand.wall.update(report_of(snapshot), start());
  FrameNumber frame = frame_at(start(), frame_rate);
  for (int i = 0; i < 90; ++i) REQUIRE(stand.draw(++frame));

  // A leader falls, a rolling town is pinned, neighbours swap, a bar grows.
  set_completion(snapshot, 1, 60);
  set_completion(snapshot, 10, 95);
  set_completion(snapshot, 14, 65);
  set_completion(snapshot, 4, 84);
  stand.wall.update(report_of(snapshot), start());
  bool changed = false;
  for (int i = 0; i < 240; ++i) {
    REQUIRE(stand.draw(++frame));
    changed |= stand.wall.scene().change.covers(frame);
    if (const char* folder = std::getenv("RANKWALL_PICTURES"); folder && i % 6 == 0)
      CHECK(stand.canvas().write_png(fmt::format("{}/change-{:03}.png", folder, i)));
  }
  CHECK(changed);
}

TEST_CASE("Nothing jumps when a scene takes over") {
  ComparingStand stand;
  Snapshot snapshot = demo_city();
  stand.wall.update(report_of(snapshot), start());
  FrameNumber frame = frame_at(start(), frame_rate);
  for (int i = 0; i < 60; ++i) stand.draw(++frame);
  set_completion(snapshot, 1, 60);
  set_completion(snapshot, 14, 65);
  stand.wall.update(report_of(snapshot), start());

  std::map<std::string, Point> before;
  for (int i = 0; i < 120; ++i) {
    stand.draw(++frame);
    // While slides turn a row is on both.
    if (is_turning(stand.wall.scene(), frame)) {
      before.clear();
      continue;
    }
    for (const auto& town : snapshot.towns) {
      const auto at = stand.row(town.id, frame);
      const auto last = before.find(town.id);
      // The fastest row crosses the table in 0.8 s, at the start at three times the mean speed.
      if (at && last != before.end()) CHECK(std::abs(at->y - last->second.y) <= 3 * wall_size.height / 48);
      if (at)
        before[town.id] = *at;
      else
        before.erase(town.id);
    }
  }
}

TEST_CASE("A scene of the same figures tells no overtaking again, and leaves a tag where it is") {
  ComparingStand stand;
  Snapshot snapshot = demo_city();
  stand.wall.update(report_of(snapshot), start());
  FrameNumber frame = frame_at(start(), frame_rate);
  for (int i = 0; i < 60; ++i) stand.draw(++frame);
  set_completion(snapshot, 9, completion_percent(snapshot, 6) - 0.5);
  const FeedReport report = report_of(snapshot);
  stand.wall.update(report, start());
  // Composed again, once while the tag of the overtaking is shown, once after that.
  for (const int seconds : {7, 20}) {
    for (int i = 0; i < seconds * frame_rate; ++i) REQUIRE(stand.draw(++frame));
    const Change shown = stand.wall.scene().change;
    stand.wall.mark_for_operator(seconds == 7);
    stand.wall.update(report, start());
    for (int i = 0; i < 10; ++i) REQUIRE(stand.draw(++frame));
    CHECK(stand.wall.scene().change == (shown.covers(frame) ? shown : Change{}));
    CHECK(shown.covers(frame) == (seconds == 7));
  }
}

TEST_CASE("The same report again does not compose another scene") {
  ComparingStand stand;
  const FeedReport report = report_of(demo_city());
  stand.wall.update(report, start());
  const Scene* scene = &stand.wall.scene();
  FrameNumber frame = frame_at(start(), frame_rate);
  for (int i = 0; i < 10; ++i) {
    stand.wall.update(report, start());
    stand.draw(++frame);
  }
  CHECK(&stand.wall.scene() == scene);
}

TEST_CASE("Setting the clock moves the frame count without a jump on the wall") {
  ComparingStand stand;
  stand.wall.update(report_of(demo_city()), start());
  FrameNumber frame = frame_at(start(), frame_rate);
  stand.draw(frame);
  const auto before = stand.row("T01", frame);
  const auto rolling = [&](FrameNumber at) {
    std::vector<std::optional<Point>> rows;
    for (int i = 4; i < 27; ++i) rows.push_back(stand.row(fmt::format("T{:02}", i), at));
    return rows;
  };
  const auto rows = rolling(frame);
  stand.wall.shift_frames(3600 * frame_rate);
  frame += 3600 * frame_rate;
  CHECK(stand.draw(frame));
  CHECK(stand.row("T01", frame) == before);
  CHECK(rolling(frame) == rows);
}

TEST_CASE("An urgent notice takes the wall, and the ranking returns when it ends") {
  ComparingStand stand;
  Snapshot snapshot = demo_city();
  using namespace std::chrono_literals;
  snapshot.notices.push_back({"台风红色预警", NoticeLevel::Urgent, start() + 10s, start() + 20s});
  const FeedReport report = report_of(snapshot);
  FrameNumber frame = frame_at(start(), frame_rate);
  for (int second = 0; second < 30; ++second) {
    stand.wall.update(report, start() + std::chrono::seconds(second));
    for (int i = 0; i < frame_rate; ++i) REQUIRE(stand.draw(++frame));
    CAPTURE(second);
    const bool is_urgent = stand.wall.scene().tracks.front().name.starts_with("urgent/");
    CHECK(is_urgent == (second >= 10 && second < 20));
    CHECK(stand.row("T01", frame).has_value() == !is_urgent);
  }
}
