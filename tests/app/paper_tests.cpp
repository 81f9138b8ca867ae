// The paper of the demo city: its pages as pictures, the same as those in the docs. RANKWALL_ACCEPT=1 writes them anew.
#include "app/paper.h"

#include <cstdlib>

#include <SDL_image.h>

#include "base/file.h"
#include "catch.h"
#include "render/sdl_handles.h"

using namespace rankwall;

namespace {

namespace fs = std::filesystem;

const fs::path source = RANKWALL_SOURCE_DIR;

/// Not what a wall on this machine may have kept.
const fs::path no_history = source / "tests/data/no-history";

CommonOptions demo() { return {(source / "config/wall.json").string(), (source / "tests/data/demo.json").string()}; }

/// Pixels that differ by more than a rounding of the font engine; all where the sizes differ.
std::size_t differing_pixels(const fs::path& ours, const fs::path& theirs) {
  constexpr int rounding = 24;
  const SurfaceHandle a(
      SDL_ConvertSurfaceFormat(SurfaceHandle(IMG_Load(ours.c_str())).get(), SDL_PIXELFORMAT_XRGB8888, 0));
  const SurfaceHandle b(
      SDL_ConvertSurfaceFormat(SurfaceHandle(IMG_Load(theirs.c_str())).get(), SDL_PIXELFORMAT_XRGB8888, 0));
  REQUIRE((a && b));
  if (a->w != b->w || a->h != b->h) return static_cast<std::size_t>(a->w) * static_cast<std::size_t>(a->h);
  std::size_t differing = 0;
  for (int y = 0; y < a->h; ++y) {
    const auto* left = static_cast<const Uint8*>(a->pixels) + y * a->pitch;
    const auto* right = static_cast<const Uint8*>(b->pixels) + y * b->pitch;
    for (int x = 0; x < a->w; ++x, left += 4, right += 4)
      for (int channel = 0; channel < 3; ++channel)
        if (std::abs(left[channel] - right[channel]) > rounding) {
          ++differing;
          break;
        }
  }
  return differing;
}

/// Draws a page into this file and holds it against the one in docs/.
template <class Draw>
void expect_page(const std::string& name, const Draw& draw) {
  const fs::path golden = source / "docs" / name;
  if (std::getenv("RANKWALL_ACCEPT")) REQUIRE(draw(golden));
  const fs::path actual = fs::temp_directory_path() / ("rankwall-" + name);
  REQUIRE(draw(actual));
  INFO(actual.string());
  CHECK(differing_pixels(actual, golden) == 0);
}

}  // namespace

TEST_CASE("The bulletin's first page and a table look as in the docs") {
  const auto page = [](int number) {
    return [number](const fs::path& file) {
      BulletinOptions options;
      options.common = demo();
      options.history = no_history;
      options.preview = {file, number};
      return print_bulletin(options);
    };
  };
  expect_page("bulletin.png", page(1));
  expect_page("bulletin-table.png", page(4));
}

TEST_CASE("A score card looks as in the docs") {
  expect_page("card.png", [](const fs::path& file) {
    CardOptions options;
    options.common = demo();
    options.history = no_history;
    options.town = "白塔镇";
    options.preview = {file, 1};
    return print_cards(options);
  });
}

TEST_CASE("A page that there is not and a town that nobody knows are wrong usage") {
  BulletinOptions bulletin;
  bulletin.common = demo();
  bulletin.preview = {fs::temp_directory_path() / "rankwall-none.png", 99};
  const auto page = print_bulletin(bulletin);
  REQUIRE_FALSE(page);
  CHECK(page.error() == usage_error("--page: expected 1 to 10, got 99"));

  CardOptions cards;
  cards.common = demo();
  cards.output = fs::temp_directory_path() / "rankwall-none.pdf";
  cards.town = "白塔阵";
  const auto town = print_cards(cards);
  REQUIRE_FALSE(town);
  CHECK(town.error() == usage_error("--town: expected a town's id or name, got \"白塔阵\", did you mean \"白塔镇\"?"));
  CHECK_FALSE(fs::exists(cards.output));
}
