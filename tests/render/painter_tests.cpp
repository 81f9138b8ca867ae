#include "render/painter.h"

#include "catch.h"
#include "render/pictures.h"

using namespace rankwall;

namespace {

constexpr Color panel_ground{0, 0, 0};

Picture baked(const Panel& panel) {
  const auto fonts = wall_fonts();
  ScratchSurface scratch;
  return Picture(SDL_DuplicateSurface(bake(panel, fonts.get(), scratch, picture_format).get()));
}

Panel panel_of(std::vector<Command> commands) { return {{60, 40}, panel_ground, std::move(commands), {}}; }

bool is_mirrored(const Picture& picture, const Rect& rect) {
  for (int y = 0; y < rect.height; ++y)
    for (int x = 0; x < rect.width; ++x) {
      const Color color = pixel_of(picture, rect.x + x, rect.y + y);
      if (color != pixel_of(picture, rect.right() - 1 - x, rect.y + y)) return false;
      if (color != pixel_of(picture, rect.x + x, rect.bottom() - 1 - y)) return false;
    }
  return true;
}

}  // namespace

TEST_CASE("A panel without commands is its ground") {
  const Picture picture = baked({{7, 5}, red, {}, {}});
  CHECK(picture->w == 7);
  CHECK(picture->h == 5);
  CHECK(inked_area(picture, red).empty());
}

TEST_CASE("A scratch surface takes panels of every size one after the other, and nothing of the previous one shows") {
  ScratchSurface scratch;
  for (const Size size : {Size{60, 40}, Size{300, 200}, Size{7, 90}, Size{0, 0}}) {
    const Picture picture = bake({size, red, {}, {}}, nullptr, scratch, picture_format);
    REQUIRE(picture);
    CHECK(picture->w == size.width);
    CHECK(picture->h == size.height);
    CHECK(inked_area(picture, red).empty());
    REQUIRE(SDL_FillRect(picture.get(), nullptr, 0xffffff) == 0);
  }
}

TEST_CASE("A fill is exact to the pixel") {
  const Rect rect{10, 5, 20, 30};
  const Picture picture = baked(panel_of({FillCommand{rect, red}}));
  for (int y = 0; y < 40; ++y)
    for (int x = 0; x < 60; ++x) REQUIRE(pixel_of(picture, x, y) == (rect.contains({x, y, 1, 1}) ? red : panel_ground));
}

TEST_CASE("A fill that leaves its panel is clipped") {
  const Picture picture = baked(panel_of({FillCommand{{-10, -10, 1000, 1000}, red}}));
  CHECK(inked_area(picture, red).empty());
}

TEST_CASE("Round corners are symmetric and stay within their rectangle") {
  for (const int radius : {1, 2, 4, 7, 10}) {
    CAPTURE(radius);
    const Rect rect{10, 5, 33, 21};
    const Picture picture = baked(panel_of({RoundedCommand{rect, radius, red}}));
    CHECK(inked_area(picture, panel_ground) == rect);
    CHECK(is_mirrored(picture, rect));
    CHECK(pixel_of(picture, 10, 15) == red);
    CHECK(pixel_of(picture, 26, 5) == red);
    if (radius > 1) CHECK(pixel_of(picture, 10, 5) != red);
  }
}

TEST_CASE("A radius larger than the rectangle makes a round plate, not a broken one") {
  const Picture picture = baked(panel_of({RoundedCommand{{10, 5, 20, 20}, 500, red}}));
  CHECK(is_mirrored(picture, {10, 5, 20, 20}));
  CHECK(pixel_of(picture, 10, 5) == panel_ground);
  CHECK(pixel_of(picture, 20, 15) == red);
}

TEST_CASE("A radius of 0 is a plain rectangle") {
  const Rect rect{10, 5, 20, 20};
  CHECK(same(baked(panel_of({RoundedCommand{rect, 0, red}})), baked(panel_of({FillCommand{rect, red}}))));
}

TEST_CASE("An outline is a line of its thickness around what it encloses") {
  const Picture picture = baked(panel_of({OutlineCommand{{10, 5, 30, 20}, 4, 2, red, white}}));
  CHECK(is_mirrored(picture, {10, 5, 30, 20}));
  for (const int x : {10, 11, 38, 39}) CHECK(pixel_of(picture, x, 15) == red);
  for (const int x : {12, 25, 37}) CHECK(pixel_of(picture, x, 15) == white);
  for (const int y : {5, 6, 23, 24}) CHECK(pixel_of(picture, 25, y) == red);
}

TEST_CASE("Commands are carried out in order") {
  const Picture picture = baked(panel_of({FillCommand{{0, 0, 20, 20}, red}, FillCommand{{10, 10, 20, 20}, white}}));
  CHECK(pixel_of(picture, 15, 15) == white);
  CHECK(pixel_of(picture, 5, 5) == red);
}

TEST_CASE("A bar lies above the commands with its filled part, its rest and its mark") {
  Panel panel = panel_of({FillCommand{{0, 0, 60, 40}, red}});
  const Color rest{10, 20, 30};
  const Color fill{40, 50, 60};
  Bar bar;
  bar.track = {5, 10, 50, 10};
  bar.filled = 20;
  bar.mark = 30;
  bar.mark_overhang = 3;
  bar.fill = fill;
  bar.ground = rest;
  bar.mark_color = white;
  panel.bars = {bar};
  const Picture picture = baked(panel);
  CHECK(pixel_of(picture, 5, 10) == fill);
  CHECK(pixel_of(picture, 24, 19) == fill);
  CHECK(pixel_of(picture, 25, 10) == rest);
  CHECK(pixel_of(picture, 54, 19) == rest);
  CHECK(pixel_of(picture, 55, 10) == red);
  for (const int y : {7, 15, 22}) CHECK(pixel_of(picture, 34, y) == white);
  CHECK(pixel_of(picture, 34, 6) == red);
}

TEST_CASE("Baking twice gives the same bytes") {
  const Panel panel =
      panel_of({RoundedCommand{{2, 2, 50, 30}, 6, red}, TextCommand{{6, 28}, "石鼓", {24, Weight::Bold, white}}});
  CHECK(same(baked(panel), baked(panel)));
}

TEST_CASE("A line is as thick as requested, and the area under it is filled") {
  LineCommand line;
  line.points = {{10, 10}, {30, 10}, {50, 30}};
  line.thickness = 3;
  line.color = white;
  line.foot = 35;
  line.under = red;
  const Picture picture = baked(panel_of({line}));
  for (const int y : {9, 10, 11}) CHECK(pixel_of(picture, 20, y) == white);
  CHECK(pixel_of(picture, 20, 8) == panel_ground);
  CHECK(pixel_of(picture, 20, 12) == red);
  CHECK(pixel_of(picture, 20, 34) == red);
  CHECK(pixel_of(picture, 20, 35) == panel_ground);
  CHECK(pixel_of(picture, 40, 20) == white);
  CHECK(pixel_of(picture, 40, 25) == red);
}

TEST_CASE("A line that leaves its panel is clipped") {
  const Picture picture = baked(panel_of({LineCommand{{{-20, 20}, {100, 20}}, 2, red, -1, {}}}));
  CHECK(pixel_of(picture, 0, 20) == red);
  CHECK(pixel_of(picture, 59, 20) == red);
}
