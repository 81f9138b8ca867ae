#include "render/packed_picture.h"

#include <cstring>
#include <random>

#include <SDL.h>

#include "catch.h"
#include "render/sdl_handles.h"

using namespace rankwall;

namespace {

SurfaceHandle surface_of(Size size, Uint32 format) {
  return SurfaceHandle(SDL_CreateRGBSurfaceWithFormat(0, size.width, size.height, 32, format));
}

/// Ground with spots, as panels have it; the same for the same seed.
SurfaceHandle spotted(Size size, Uint32 format, unsigned seed) {
  SurfaceHandle surface = surface_of(size, format);
  SDL_FillRect(surface.get(), nullptr, 0x111111);
  std::mt19937 engine(seed);
  const auto below = [&](int max) { return static_cast<int>(engine() % static_cast<unsigned>(max)); };
  for (int i = 0; i < 30; ++i) {
    const SDL_Rect spot{below(size.width), below(size.height), 1 + below(9), 1 + below(9)};
    SDL_FillRect(surface.get(), &spot, static_cast<Uint32>(engine()));
  }
  return surface;
}

std::byte* pixel_at(const SurfaceHandle& surface, Point at) {
  return static_cast<std::byte*>(surface->pixels) + at.y * surface->pitch + at.x * surface->format->BytesPerPixel;
}

bool is_equal(const SurfaceHandle& a, const SurfaceHandle& b) {
  const auto bytes = static_cast<std::size_t>(a->w) * a->format->BytesPerPixel;
  for (int y = 0; y < a->h; ++y)
    if (std::memcmp(pixel_at(a, {0, y}), pixel_at(b, {0, y}), bytes) != 0) return false;
  return true;
}

}  // namespace

TEST_CASE("Any part of a packed picture is the same as that part of the picture, in every format") {
  std::mt19937 engine(3);
  const auto below = [&](int max) { return static_cast<int>(engine() % static_cast<unsigned>(max)); };
  RunTable table;  // reused after the previous picture
  for (const Uint32 format :
       {SDL_PIXELFORMAT_XRGB8888, SDL_PIXELFORMAT_RGB888, SDL_PIXELFORMAT_RGB24, SDL_PIXELFORMAT_RGB565}) {
    for (unsigned seed = 0; seed < 40; ++seed) {
      const Size size{1 + below(100), 1 + below(40)};
      const SurfaceHandle picture = spotted(size, format, seed);
      const PackedPicture packed(*picture, table);
      REQUIRE(packed.size() == size);
      const Rect part = intersection({below(size.width), below(size.height), 1 + below(100), 1 + below(40)},
                                     {0, 0, size.width, size.height});
      // The part is copied into place, and nothing around it is touched.
      const SurfaceHandle expected = surface_of({130, 70}, format);
      const SurfaceHandle copied = surface_of({130, 70}, format);
      for (int y = 0; y < part.height; ++y)
        std::memcpy(pixel_at(expected, {7, 5 + y}), pixel_at(picture, {part.x, part.y + y}),
                    static_cast<std::size_t>(part.width) * picture->format->BytesPerPixel);
      packed.copy(part, pixel_at(copied, {7, 5}), copied->pitch);
      REQUIRE(is_equal(copied, expected));
    }
  }
}

TEST_CASE("An empty part of a packed picture copies nothing") {
  const SurfaceHandle picture = spotted({20, 20}, SDL_PIXELFORMAT_XRGB8888, 1);
  const SurfaceHandle copied = surface_of({20, 20}, SDL_PIXELFORMAT_XRGB8888);
  RunTable table;
  PackedPicture(*picture, table).copy({5, 5, 0, 0}, pixel_at(copied, {0, 0}), copied->pitch);
  CHECK(is_equal(copied, surface_of({20, 20}, SDL_PIXELFORMAT_XRGB8888)));
}

TEST_CASE("Repetition takes little memory when packed, and a photograph as much as its pixels") {
  const SurfaceHandle plain = surface_of({1250, 77}, SDL_PIXELFORMAT_XRGB8888);
  RunTable table;
  CHECK(PackedPicture(*plain, table).bytes() < 1250 * 77 * 4 / 15);
  // More different runs than can be numbered.
  const Size size{1024, 600};
  const SurfaceHandle photograph = surface_of(size, SDL_PIXELFORMAT_XRGB8888);
  std::mt19937 engine(9);
  for (int y = 0; y < size.height; ++y)
    for (int x = 0; x < size.width; ++x) {
      const auto value = static_cast<Uint32>(engine());
      std::memcpy(pixel_at(photograph, {x, y}), &value, 4);
    }
  const PackedPicture packed(*photograph, table);
  CHECK(packed.bytes() == 1024 * 600 * 4);
  const SurfaceHandle copied = surface_of(size, SDL_PIXELFORMAT_XRGB8888);
  packed.copy({0, 0, size.width, size.height}, pixel_at(copied, {0, 0}), copied->pitch);
  CHECK(is_equal(copied, photograph));
}
