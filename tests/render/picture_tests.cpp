#include "render/picture.h"

#include <cstdlib>

#include <SDL_image.h>
#include <lcms2.h>

#include "base/file.h"
#include "catch.h"
#include "render/pictures.h"
#include "render/svg_check.h"

using namespace rankwall;

namespace {

constexpr Color picture_ground{10, 20, 30};

std::string emblem() { return *read_file(RANKWALL_SOURCE_DIR "/assets/emblem.svg", 1u << 20); }
std::string png() { return *read_file(RANKWALL_SOURCE_DIR "/tests/cases/wall_320x160/frame.png", 1u << 20); }

std::string svg(const std::string& inside) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\">" + inside + "</svg>";
}

/// As it is saved by a camera: a JPEG, and the bytes of its Exif header put behind the first two.
std::string jpeg_of(SDL_Surface* picture, const std::string& exif = "") {
  std::string bytes(1u << 16, '\0');
  SDL_RWops* sink = SDL_RWFromMem(bytes.data(), static_cast<int>(bytes.size()));
  REQUIRE(IMG_SaveJPG_RW(picture, sink, 0, 95) == 0);
  bytes.resize(static_cast<std::size_t>(SDL_RWtell(sink)));
  SDL_RWclose(sink);
  return bytes.insert(2, exif);
}

/// Exif with nothing but the orientation, in either order of bytes.
std::string exif_of(char orientation, bool big_endian) {
  std::string tiff = big_endian ? std::string("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0_\0\0", 22)
                                : std::string("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0_\0\0\0", 22);
  tiff[tiff.find('_')] = orientation;
  const std::string content = std::string("Exif\0\0", 6) + tiff;
  return std::string("\xff\xe1\0", 3) + static_cast<char>(content.size() + 2) + content;
}

bool is_near(Color a, Color b) {
  return std::abs(a.red - b.red) < 14 && std::abs(a.green - b.green) < 14 && std::abs(a.blue - b.blue) < 14;
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
    const SurfaceHandle drawn = drawn_picture(*drawing, {side, side}, picture_ground);
    REQUIRE(drawn);
    CHECK((drawn->w == side && drawn->h == side));
    CHECK(pixel_of(drawn, 0, 0) == picture_ground);
    CHECK(pixel_of(drawn, side * 168 / 240, side * 120 / 240) == Color{0xff, 0xc5, 0x3d});
  }
  const auto picture = checked_picture(png());
  const SurfaceHandle small = drawn_picture(*picture, {40, 20}, picture_ground);
  REQUIRE(small);
  CHECK((small->w == 40 && small->h == 20));
}

TEST_CASE("An SVG for a large wall is enlarged from a size that can be drawn in bounded time") {
  const auto drawing = checked_picture(emblem());
  REQUIRE(drawing);
  const SurfaceHandle drawn = drawn_picture(*drawing, {2160, 2160}, picture_ground);
  REQUIRE(drawn);
  CHECK((drawn->w == 2160 && drawn->h == 2160));
  CHECK(pixel_of(drawn, 2160 * 168 / 240, 1080) == Color{0xff, 0xc5, 0x3d});
}

TEST_CASE("A picture that is drawn in advance is the same picture") {
  const auto drawing = checked_picture(emblem());
  REQUIRE(drawing);
  const SurfaceHandle drawn = drawn_picture(*drawing, {60, 50}, picture_ground);
  const auto ahead = predecode(*drawing, {60, 50}, picture_ground).picture;
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
  const std::string bytes = jpeg_of(original.get());
  const auto file = checked_picture(bytes);
  REQUIRE(file);
  CHECK(file->format == PictureFormat::Jpeg);
  CHECK(file->size == Size{64, 32});
  const SurfaceHandle drawn = drawn_picture(*file, {128, 64}, picture_ground);
  REQUIRE(drawn);
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

TEST_CASE("A photo is shown as its camera was held") {
  // Stored: red at the left, blue at the right; a white strip along the top.
  const SurfaceHandle stored = blank_picture({64, 32}, {200, 30, 30});
  const SDL_Rect right{32, 0, 32, 32};
  const SDL_Rect top{0, 0, 64, 8};
  SDL_FillRect(stored.get(), &right, SDL_MapRGB(stored->format, 30, 30, 200));
  SDL_FillRect(stored.get(), &top, SDL_MapRGB(stored->format, 255, 255, 255));
  const Color red{200, 30, 30};
  const Color blue{30, 30, 200};
  const Color white{255, 255, 255};
  struct Seen {
    char orientation;
    Size size;
    Point red, blue, white;  // where they are then
  };
  const Seen cases[] = {{1, {64, 32}, {10, 24}, {54, 24}, {10, 3}}, {2, {64, 32}, {54, 24}, {10, 24}, {10, 3}},
                        {3, {64, 32}, {54, 8}, {10, 8}, {10, 28}},  {4, {64, 32}, {10, 8}, {54, 8}, {10, 28}},
                        {5, {32, 64}, {24, 10}, {24, 54}, {3, 10}}, {6, {32, 64}, {8, 10}, {8, 54}, {28, 10}},
                        {7, {32, 64}, {8, 54}, {8, 10}, {28, 10}},  {8, {32, 64}, {24, 54}, {24, 10}, {3, 10}}};
  for (const auto& seen : cases)
    for (const bool big_endian : {false, true}) {
      CAPTURE(static_cast<int>(seen.orientation), big_endian);
      const auto file = checked_picture(jpeg_of(stored.get(), exif_of(seen.orientation, big_endian)));
      REQUIRE(file);
      CHECK(file->size == seen.size);
      const SurfaceHandle drawn = drawn_picture(*file, seen.size, picture_ground);
      REQUIRE(drawn);
      REQUIRE((drawn->w == seen.size.width && drawn->h == seen.size.height));
      CHECK(is_near(pixel_of(drawn, seen.red.x, seen.red.y), red));
      CHECK(is_near(pixel_of(drawn, seen.blue.x, seen.blue.y), blue));
      CHECK(is_near(pixel_of(drawn, seen.white.x, seen.white.y), white));
    }
  // An orientation that there is not, and headers that end too soon.
  CHECK(checked_picture(jpeg_of(stored.get(), exif_of(9, true)))->orientation == 1);
  for (std::size_t length = 1; length < 29; ++length) {
    std::string exif = exif_of(6, true).substr(0, 4 + length);
    exif[3] = static_cast<char>(length + 2);
    CHECK(checked_picture(jpeg_of(stored.get(), exif)));
  }
}

TEST_CASE("A picture in the colours of print is refused, not shown in wrong ones") {
  const SurfaceHandle picture = blank_picture({8, 8}, {200, 30, 30});
  std::string bytes = jpeg_of(picture.get());
  const auto frame = bytes.find("\xff\xc0");
  REQUIRE(frame != std::string::npos);
  bytes[frame + 9] = 4;
  CHECK(fault_of(bytes) == "has the CMYK colours of print; save it in RGB");
}

TEST_CASE("A WebP is a picture too, a moving one is not") {
  // One pixel, lossy.
  const std::string webp(
      "RIFF\x22\0\0\0WEBPVP8 \x16\0\0\0\x30\x01\0\x9d\x01\x2a\x01\0\x01\0\x0e\xc0\xfe\x25\xa4\0\x03\x70\0\0\0\0", 42);
  const auto file = checked_picture(webp);
  REQUIRE(file);
  CHECK(file->format == PictureFormat::Webp);
  CHECK(file->size == Size{1, 1});
  CHECK(fault_of(webp.substr(0, 30)).starts_with("is broken"));
  const std::string moving = std::string("RIFF\x30\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0\x07\0\0\x07\0\0", 30) +
                             std::string("ANIM\x06\0\0\0\0\0\0\0\0\0", 14);
  CHECK(fault_of(moving) == "is a moving picture");
}

TEST_CASE("Colours are those of the picture's profile") {
  // A profile in which red and green have changed places.
  const cmsCIExyY white{0.3127, 0.3290, 1};
  const cmsCIExyYTRIPLE primaries{{0.30, 0.60, 1}, {0.64, 0.33, 1}, {0.15, 0.06, 1}};
  cmsToneCurve* const curve = cmsBuildGamma(nullptr, 2.2);
  cmsToneCurve* const curves[] = {curve, curve, curve};
  void* const profile = cmsCreateRGBProfile(&white, &primaries, curves);
  cmsUInt32Number size = 0;
  REQUIRE(cmsSaveProfileToMem(profile, nullptr, &size));
  std::string icc(size, '\0');
  REQUIRE(cmsSaveProfileToMem(profile, icc.data(), &size));
  cmsCloseProfile(profile);
  cmsFreeToneCurve(curve);

  const SurfaceHandle stored = blank_picture({16, 16}, {220, 10, 10});
  const std::string content = std::string("ICC_PROFILE\0\x01\x01", 14) + icc;
  const auto length = content.size() + 2;
  const std::string segment =
      std::string("\xff\xe2") + static_cast<char>(length >> 8) + static_cast<char>(length & 0xff) + content;
  const auto file = checked_picture(jpeg_of(stored.get(), segment));
  REQUIRE(file);
  const Color seen = pixel_of(drawn_picture(*file, {16, 16}, picture_ground), 8, 8);
  CHECK(seen.green > 180);
  CHECK(seen.red < 90);
  // A profile that is none changes nothing.
  const std::string broken = std::string("\xff\xe2\0\x14", 4) + std::string("ICC_PROFILE\0\x01\x01nono", 18);
  const auto plain = checked_picture(jpeg_of(stored.get(), broken));
  REQUIRE(plain);
  CHECK(is_near(pixel_of(drawn_picture(*plain, {16, 16}, picture_ground), 8, 8), {220, 10, 10}));
}
