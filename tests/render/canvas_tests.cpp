#include "render/canvas.h"

#include <filesystem>

#include <SDL_image.h>

#include "catch.h"
#include "render/pictures.h"
#include "support/temporary_folder.h"

using namespace rankwall;

namespace {

constexpr Size canvas_size{120, 80};

Panel plain_panel(Size panel_size, Color color) { return {panel_size, color, {}, {}}; }

PanelCopy copy_of(const Panel& panel, Point at, const Rect& clip = rect_at({}, canvas_size)) {
  return {&panel, digest_of(panel), at, clip};
}

Frame frame_of(std::vector<Stroke> strokes) { return {std::move(strokes), {}}; }

Color pixel(const Canvas& canvas, int x, int y) { return pixel_of(canvas.surface(), x, y); }

/// Panels in which no two neighbouring pixels are alike, so that they take as much memory as a plain picture.
std::vector<Panel> restless_panels() {
  std::vector<Panel> panels;
  for (int i = 0; i < 40; ++i) {
    Panel panel = plain_panel({240, 240}, {static_cast<std::uint8_t>(50 + i), 9, 9});
    for (int x = 1; x < 240; ++x)
      for (int y = 0; y < 240; y += 16)
        panel.commands.emplace_back(
            FillCommand{{x, y, 1, 1 + x % 16}, {static_cast<std::uint8_t>(x), static_cast<std::uint8_t>(y), 40}});
    panels.push_back(std::move(panel));
  }
  return panels;
}

}  // namespace

TEST_CASE("The strokes of a frame are drawn in order") {
  auto canvas = Canvas::offscreen(canvas_size);
  REQUIRE(canvas);
  CHECK(canvas->size() == canvas_size);
  const Panel panel = plain_panel({20, 10}, white);
  canvas->draw(
      frame_of({FillCommand{{0, 0, 120, 80}, red}, copy_of(panel, {30, 40}), FillCommand{{35, 40, 2, 2}, red}}));
  CHECK(pixel(*canvas, 0, 0) == red);
  CHECK(pixel(*canvas, 30, 40) == white);
  CHECK(pixel(*canvas, 49, 49) == white);
  CHECK(pixel(*canvas, 50, 49) == red);
  CHECK(pixel(*canvas, 36, 41) == red);
}

TEST_CASE("A copy stays within its clip and the canvas") {
  auto canvas = Canvas::offscreen(canvas_size);
  REQUIRE(canvas);
  Panel panel = plain_panel({40, 40}, white);
  panel.commands = {FillCommand{{20, 20, 20, 20}, red}};
  canvas->draw(frame_of({copy_of(panel, {-10, 60}, {5, 65, 22, 200})}));
  CHECK(pixel(*canvas, 4, 70) == Color{});
  CHECK(pixel(*canvas, 5, 64) == Color{});
  CHECK(pixel(*canvas, 5, 65) == white);
  CHECK(pixel(*canvas, 10, 79) == white);
  CHECK(pixel(*canvas, 26, 79) == white);
  CHECK(pixel(*canvas, 27, 79) == Color{});
  canvas->draw(frame_of({copy_of(panel, {500, 500}), copy_of(panel, {0, 0}, {50, 50, 10, 10})}));
  CHECK(pixel(*canvas, 55, 55) == Color{});
}

TEST_CASE("A panel is baked once, and in advance when asked") {
  auto canvas = Canvas::offscreen(canvas_size);
  REQUIRE(canvas);
  const Panel panel = plain_panel({20, 10}, white);
  CHECK(canvas->prepare(copy_of(panel, {})));
  CHECK_FALSE(canvas->prepare(copy_of(panel, {5, 5})));
  const std::size_t bytes = canvas->baked_bytes();
  CHECK(bytes > 0);
  canvas->draw(frame_of({copy_of(panel, {}), copy_of(panel, {50, 0})}));
  CHECK(canvas->baked_bytes() == bytes);
}

TEST_CASE("Pictures beyond the budget are dropped and drawn again when they are needed") {
  auto canvas = Canvas::offscreen(canvas_size);
  REQUIRE(canvas);
  const std::vector<Panel> panels = restless_panels();
  std::size_t max = 0;
  for (int round = 0; round < 2; ++round) {
    for (std::size_t i = 0; i < panels.size(); ++i) {
      canvas->draw(frame_of({copy_of(panels[i], {})}));
      CHECK(pixel(*canvas, 0, 40) == panels[i].ground);
      max = std::max(max, canvas->baked_bytes());
    }
  }
  CHECK(max <= (8u << 20u));
  CHECK(max >= 5'000'000);
}

TEST_CASE("A frame that needs more than the budget is still drawn") {
  auto canvas = Canvas::offscreen(canvas_size);
  REQUIRE(canvas);
  const std::vector<Panel> panels = restless_panels();
  std::vector<Stroke> strokes;
  for (std::size_t i = 0; i < panels.size(); ++i)
    strokes.emplace_back(copy_of(panels[i], {static_cast<int>(i) * 3, 0}));
  canvas->draw(frame_of(strokes));
  for (int i = 0; i < 40; ++i) CHECK(pixel(*canvas, i * 3, 40) == panels[static_cast<std::size_t>(i)].ground);
}

TEST_CASE("Baking counts as work even when it pushes another picture out") {
  auto canvas = Canvas::offscreen(canvas_size);
  REQUIRE(canvas);
  for (int i = 0; i < 20; ++i) {
    const Panel panel = plain_panel({500, 500}, {static_cast<std::uint8_t>(50 + i), 9, 9});
    canvas->draw({});
    CHECK(canvas->prepare(copy_of(panel, {})));
  }
}

TEST_CASE("A canvas on a screen draws in its rectangle and nowhere else") {
  const Picture screen = blank_picture({200, 100}, red);
  auto canvas = Canvas::on_screen(screen.get(), {50, 10, 120, 80});
  REQUIRE(canvas);
  CHECK(canvas->size() == canvas_size);
  const Panel panel = plain_panel({500, 500}, white);
  canvas->draw(frame_of({copy_of(panel, {-5, -5}, {-5, -5, 500, 500}), FillCommand{{-9, -9, 500, 500}, white}}));
  for (int y = 0; y < 100; ++y)
    for (int x = 0; x < 200; ++x)
      REQUIRE(pixel_of(screen, x, y) == (Rect{50, 10, 120, 80}.contains({x, y, 1, 1}) ? white : red));
}

TEST_CASE("A picture is written as a PNG that reads back the same, in a folder that need not exist") {
  auto canvas = Canvas::offscreen(canvas_size);
  REQUIRE(canvas);
  canvas->draw(frame_of({FillCommand{{0, 0, 120, 80}, {1, 2, 3}}, FillCommand{{10, 20, 30, 40}, red}}));
  const TemporaryFolder folder;
  const auto path = folder / "deep" / "frame.png";
  for (int twice = 0; twice < 2; ++twice) REQUIRE(canvas->write_png(path));
  const Picture read(IMG_Load(path.c_str()));
  REQUIRE(read);
  const Picture plain(SDL_ConvertSurfaceFormat(read.get(), picture_format, 0));
  REQUIRE(plain->w == canvas_size.width);
  REQUIRE(plain->h == canvas_size.height);
  for (int y = 0; y < canvas_size.height; ++y)
    for (int x = 0; x < canvas_size.width; ++x) REQUIRE(pixel_of(plain, x, y) == pixel(*canvas, x, y));
  CHECK(std::distance(std::filesystem::directory_iterator(path.parent_path()), {}) == 1);
}

TEST_CASE("A picture that cannot be written is the environment's fault") {
  auto canvas = Canvas::offscreen(canvas_size);
  REQUIRE(canvas);
  const auto written = canvas->write_png("/proc/nowhere/frame.png");
  REQUIRE_FALSE(written);
  CHECK(written.error().fault == Fault::Environment);
  CHECK(written.error().message.find("/proc/nowhere/frame.png") != std::string::npos);
}
