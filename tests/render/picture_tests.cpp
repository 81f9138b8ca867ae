#include "render/picture.h"

#include <cstdlib>

#include <SDL_image.h>

#include "base/file.h"
#include "catch.h"
#include "render/pictures.h"
#include "render/svg_check.h"

using namespace rankwall;

namespace {

constexpr Color ground{10, 20, 30};

std::string emblem() { return *read_file(RANKWALL_SOURCE_DIR "/assets/emblem.svg", 1u << 20); }
std::string png() { return *read_file(RANKWALL_SOURCE_DIR "/tests/cases/wall_320x160/frame.png", 1u << 20); }

std::string svg(const std::string& inside) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\">" + inside + "</svg>";
}

std::string fault_of(std::string bytes) {
  const auto file = checked_picture(std::move(bytes));
  return file ? std::string() : file.error().message;
}

}  // namespace

TEST_CASE("A PNG has its own size, an SVG its shape") {
  const auto picture = checked_picture(png());
  REQUIRE(picture);
  CHECK(picture->size == Size{320, 160});
  const auto drawing = checked_picture(svg("<rect width=\"20\" height=\"10\"/>"));
  REQUIRE(drawing);
  CHECK(drawing->size.width == 2 * drawing->size.height);
  CHECK(picture->digest != drawing->digest);
}

TEST_CASE("A picture is drawn at the requested size, with its transparent parts over the ground") {
  const auto drawing = checked_picture(emblem());
  REQUIRE(drawing);
  for (const int side : {16, 100, 333}) {
    const SurfaceHandle drawn = drawn_picture(*drawing, {side, side}, ground);
    REQUIRE(drawn);
    CHECK((drawn->w == side && drawn->h == side));
    CHECK(pixel_of(drawn, 0, 0) == ground);
    CHECK(pixel_of(drawn, side * 168 / 240, side * 120 / 240) == Color{0xff, 0xc5, 0x3d});
  }
  const auto picture = checked_picture(png());
  const SurfaceHandle small = drawn_picture(*picture, {40, 20}, ground);
  REQUIRE(small);
  CHECK((small->w == 40 && small->h == 20));
}

TEST_CASE("An SVG for a large wall is enlarged from a size that can be drawn in bounded time") {
  const auto drawing = checked_picture(emblem());
  REQUIRE(drawing);
  const SurfaceHandle drawn = drawn_picture(*drawing, {2160, 2160}, ground);
  REQUIRE(drawn);
  CHECK((drawn->w == 2160 && drawn->h == 2160));
  CHECK(pixel_of(drawn, 2160 * 168 / 240, 1080) == Color{0xff, 0xc5, 0x3d});
}

TEST_CASE("A picture that is drawn in advance is the same picture") {
  const auto drawing = checked_picture(emblem());
  REQUIRE(drawing);
  const SurfaceHandle drawn = drawn_picture(*drawing, {60, 50}, ground);
  const auto ahead = predecode(*drawing, {60, 50}, ground).picture;
  REQUIRE(ahead);
  REQUIRE(ahead->size == Size{60, 50});
  for (int y = 0; y < 50; ++y)
    for (int x = 0; x < 60; ++x) {
      const Color color = pixel_of(drawn, x, y);
      const auto value = static_cast<std::uint32_t>(color.red << 16 | color.green << 8 | color.blue);
      REQUIRE((ahead->pixels[static_cast<std::size_t>(y * 60 + x)] & 0xffffffu) == value);
    }
}

TEST_CASE("A JPEG has its own size and is drawn in its colours") {
  // Left half red, right half blue.
  const SurfaceHandle original = blank_picture({64, 32}, {200, 30, 30});
  const SDL_Rect right{32, 0, 32, 32};
  SDL_FillRect(original.get(), &right, SDL_MapRGB(original->format, 30, 30, 200));
  std::string bytes(1u << 16, '\0');
  SDL_RWops* sink = SDL_RWFromMem(bytes.data(), static_cast<int>(bytes.size()));
  REQUIRE(IMG_SaveJPG_RW(original.get(), sink, 0, 95) == 0);
  bytes.resize(static_cast<std::size_t>(SDL_RWtell(sink)));
  SDL_RWclose(sink);

  const auto file = checked_picture(bytes);
  REQUIRE(file);
  CHECK(file->format == PictureFormat::Jpeg);
  CHECK(file->size == Size{64, 32});
  const SurfaceHandle drawn = drawn_picture(*file, {128, 64}, ground);
  REQUIRE(drawn);
  const auto is_near = [](Color a, Color b) {
    return std::abs(a.red - b.red) < 12 && std::abs(a.green - b.green) < 12 && std::abs(a.blue - b.blue) < 12;
  };
  CHECK(is_near(pixel_of(drawn, 20, 32), {200, 30, 30}));
  CHECK(is_near(pixel_of(drawn, 108, 32), {30, 30, 200}));
  CHECK(fault_of(bytes.substr(0, bytes.size() / 2)).starts_with("is cut off"));
}

TEST_CASE("A file that is not a picture, or only half of one, is refused with a reason") {
  CHECK(fault_of("") == "is none of them");
  CHECK(fault_of("hello") == "is none of them");
  CHECK(fault_of(png().substr(0, 20)).starts_with("is broken"));
  CHECK(fault_of(png().substr(0, 600)).starts_with("is broken"));
  CHECK(fault_of("\xff\xd8\xff") == "is broken");
  CHECK(fault_of("<svg") == "has no shapes");
  CHECK(fault_of("<svg></svg>") == "has no shapes");
}

TEST_CASE("A picture that is too large is refused before it is decoded") {
  std::string large = png();
  large[18] = '\x40';
  CHECK(fault_of(large) == "has 16448x160 pixels, more than 8192 a side or 32 million");
}

TEST_CASE("An SVG that could take unlimited time, or would lose parts, is refused") {
  CHECK(fault_of("<!DOCTYPE svg [<!ENTITY a \"b\">]>" + svg("")) == "has a DOCTYPE");
  CHECK(fault_of(svg("<path stroke-dasharray=\"0.001\" d=\"M0 0L20 10\"/>")) == "has dashed lines");
  CHECK(fault_of(svg("<text>a</text>")) == "has text that is not turned into paths");
  CHECK(fault_of(svg("<path d=\"M0 0L123456789 1\"/>")) == "has numbers of more than 7 digits");
  CHECK(fault_of(svg("<path d=\"M0 0L1e30 1\"/>")) == "has numbers of more than 7 digits");
  CHECK(fault_of(svg(std::string(300'000, ' '))) == "is larger than 256 KiB");
  std::string many = "<path d=\"M0 0";
  for (int i = 0; i < 5'001; ++i) many += "L1 2";
  CHECK(fault_of(svg(many + "\"/>")) == "has more than 10,000 numbers");
  std::string shapes;
  for (int i = 0; i < 300; ++i) shapes += "<rect width=\"1\" height=\"1\"/>";
  CHECK(svg_fault(svg(shapes)).empty());
  CHECK(fault_of(svg(shapes + "<circle r=\"1\"/>")) == "has more than 300 shapes");
  CHECK(svg_fault(svg("<rect fill=\"#00e100\" x=\"0.123456789\" width=\"5\"/>")).empty());
}
