// The wall as it runs: the next scene is composed on one thread while frames are drawn on another. Built with the
// preset tsan these find data races; in every build they find a scene that is drawn in fonts that are not its own.

#include <array>
#include <atomic>
#include <cstring>
#include <set>
#include <thread>

#include "base/slot.h"
#include "catch.h"
#include "scene/place.h"
#include "support/demo_city.h"
#include "wall/demo_wall.h"
#include "wall/frame_clock.h"
#include "wall/setup.h"
#include "wall/wall.h"

using namespace rankwall;

namespace {

constexpr Size small_wall{320, 160};
constexpr int changes = 200;

/// A table and a marquee in these fonts.
Config config_in_fonts(const std::string& family) {
  Config config = *parse_config(R"({ "layouts": [ { "root": { "column": [
    { "widget": "leaderboard", "ranking": "completion", "size": "75%" },
    { "widget": "marquee", "ranking": "completion" } ] } } ] })",
                                "two_threads");
  config.theme.regular_fonts = {family};
  config.theme.bold_fonts = {family + ":bold"};
  config.theme.small_fonts = {family};
  return config;
}

/// A few towns whose ranks change with every edition.
FeedReport edition_report(int edition) {
  static const Snapshot demo = demo_city();
  Snapshot city = demo;
  city.towns.resize(8);
  for (std::size_t i = 0; i < city.towns.size(); ++i) {
    Values& values = city.towns[i].values;
    const int percent = (17 * edition + 31 * static_cast<int>(i)) % 100;
    values.set("built_investment", *values.find("built_investment_plan") * percent / 100);
  }
  return report_of(std::move(city));
}

using Pixels = std::vector<std::uint8_t>;

Pixels pixels_of(const Canvas& canvas) {
  const SDL_Surface& surface = *canvas.surface();
  Pixels pixels(static_cast<std::size_t>(surface.pitch) * static_cast<std::size_t>(surface.h));
  std::memcpy(pixels.data(), surface.pixels, pixels.size());
  return pixels;
}

/// A wall that draws frame after frame, as the frame loop does.
class FrameLoopStand {
 public:
  FrameLoopStand(const Config& config, Composing composing)
      : wall(config, zone, *open_fonts(config.theme), small_wall, frame_rate, composing) {
    wall.update(edition_report(0), start());
  }

  void draw() {
    wall.draw(canvas, ++frame);
    wall.prepare(canvas, frame, std::chrono::steady_clock::now() + std::chrono::milliseconds{1});
  }

  /// What the frame that was drawn last looks like when nothing is known of the frames before it.
  Pixels drawn_whole() const {
    Canvas whole = *Canvas::offscreen(small_wall);
    Frame strokes;
    place(wall.scene(), frame, std::nullopt, strokes);
    whole.draw(strokes);
    return pixels_of(whole);
  }

  const Zone zone = *Zone::named("Asia/Shanghai");
  Canvas canvas = *Canvas::offscreen(small_wall);
  FrameNumber frame = frame_at(start(), frame_rate);
  Wall wall;
};

}  // namespace

TEST_CASE("A scene is drawn in the fonts that it was composed with until the next one takes over") {
  FrameLoopStand stand(config_in_fonts("Noto Sans CJK SC"), Composing::AtOnce);
  for (int i = 0; i < 10; ++i) stand.draw();
  const Pixels before = pixels_of(stand.canvas);
  stand.wall.reconfigure(config_in_fonts("Noto Serif CJK SC"), stand.zone);
  stand.wall.update(edition_report(0), start());
  stand.wall.forget_drawn();
  stand.wall.draw(stand.canvas, stand.frame);
  CHECK((pixels_of(stand.canvas) == before));
  for (int i = 0; i < 60; ++i) stand.draw();
  const Pixels after = pixels_of(stand.canvas);
  CHECK((after != before));
  CHECK((after == stand.drawn_whole()));
}

TEST_CASE("Another theme with the same fonts does not open them again") {
  Config config = config_in_fonts("Noto Sans CJK SC");
  FrameLoopStand stand(config, Composing::AtOnce);
  const SharedFonts fonts = stand.wall.scene().fonts;
  config.theme.ground = {9, 9, 9};
  stand.wall.reconfigure(config, stand.zone);
  stand.wall.update(edition_report(0), start());
  for (int i = 0; i < 60; ++i) stand.draw();
  CHECK(stand.wall.scene().ground == config.theme.ground);
  CHECK(stand.wall.scene().fonts == fonts);
}

TEST_CASE("The config is reloaded with other fonts again and again under a changing feed while frames are drawn") {
  const std::array configs{config_in_fonts("Noto Sans CJK SC"), config_in_fonts("Noto Serif CJK SC")};
  FrameLoopStand stand(configs[0], Composing::Async);
  std::vector<std::weak_ptr<const Fonts>> opened;
  for (int i = 1; i <= changes; ++i) {
    // Now and then a reload comes before the scene of the one before is on the wall.
    const bool is_hasty = i % 5 == 0;
    stand.wall.reconfigure(configs[static_cast<std::size_t>(i) % 2], stand.zone);
    stand.wall.update(edition_report(i), start());
    const SharedFonts before = stand.wall.scene().fonts;
    for (int frames = 0; frames < 1000 && stand.wall.scene().fonts == before && !is_hasty; ++frames) stand.draw();
    for (int frames = 0; frames < 3; ++frames) stand.draw();
    opened.emplace_back(stand.wall.scene().fonts);
    CAPTURE(i);
    REQUIRE((pixels_of(stand.canvas) == stand.drawn_whole()));
  }
  // Those of the scene on the wall, of the one before, of the next one and of the one that is being composed.
  std::set<SharedFonts> kept;
  for (const auto& each : opened)
    if (auto fonts = each.lock()) kept.insert(std::move(fonts));
  CHECK(kept.size() <= 4);
}

TEST_CASE("Snapshots come through the slot from a thread of their own while scenes are composed and frames drawn") {
  FrameLoopStand stand(config_in_fonts("Noto Sans CJK SC"), Composing::Async);
  Slot<FeedReport> slot;
  std::atomic<bool> is_over = false;
  std::thread feed([&] {
    for (int edition = 1; !is_over; ++edition) {
      slot.publish(std::make_shared<const FeedReport>(edition_report(edition)));
      std::this_thread::sleep_for(std::chrono::microseconds{500});
    }
  });
  std::uint64_t seen = 0;
  for (int taken = 0; taken < changes;) {
    if (slot.version() != seen && !stand.wall.is_composing()) {
      seen = slot.version();
      stand.wall.update(*slot.newest(), start());
      ++taken;
    }
    stand.draw();
  }
  is_over = true;
  feed.join();
  CHECK(seen >= changes);
  CHECK((pixels_of(stand.canvas) == stand.drawn_whole()));
}
