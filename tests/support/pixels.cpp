#include "support/pixels.h"

#include <algorithm>
#include <cstdlib>

#include <SDL_image.h>

#include "catch.h"

namespace rankwall {

namespace {

constexpr int channels = 3;

std::size_t pixel_count(const SDL_Surface& picture) {
  return static_cast<std::size_t>(picture.w) * static_cast<std::size_t>(picture.h);
}

bool same_size(const SDL_Surface& a, const SDL_Surface& b) { return a.w == b.w && a.h == b.h; }

int level(const SDL_Surface& picture, int x, int y, int channel) {
  return static_cast<const Uint8*>(picture.pixels)[y * picture.pitch + 4 * x + channel];
}

template <class Differs>
std::size_t count_pixels(const SDL_Surface& picture, const Differs& differs) {
  std::size_t count = 0;
  for (int y = 0; y < picture.h; ++y)
    for (int x = 0; x < picture.w; ++x)
      for (int channel = 0; channel < channels; ++channel)
        if (differs(x, y, channel)) {
          ++count;
          break;
        }
  return count;
}

/// Pixels of `picture` that are beyond all levels around the same spot of `other`.
std::size_t unmatched_pixels(const SDL_Surface& picture, const SDL_Surface& other) {
  constexpr int tolerance = 112;
  return count_pixels(picture, [&](int x, int y, int channel) {
    int lowest = 255, highest = 0;
    for (int v = std::max(0, y - 1); v <= std::min(y + 1, other.h - 1); ++v)
      for (int u = std::max(0, x - 1); u <= std::min(x + 1, other.w - 1); ++u) {
        lowest = std::min(lowest, level(other, u, v, channel));
        highest = std::max(highest, level(other, u, v, channel));
      }
    const int own = level(picture, x, y, channel);
    return own < lowest - tolerance || own > highest + tolerance;
  });
}

}  // namespace

SurfaceHandle same_format(const SDL_Surface& picture) {
  SurfaceHandle converted(SDL_ConvertSurfaceFormat(const_cast<SDL_Surface*>(&picture), SDL_PIXELFORMAT_XRGB8888, 0));
  REQUIRE(converted);
  return converted;
}

SurfaceHandle read_picture(const std::filesystem::path& file) {
  const SurfaceHandle loaded(IMG_Load(file.c_str()));
  INFO(file.string());
  REQUIRE(loaded);
  return same_format(*loaded);
}

std::size_t differing_pixels(const SDL_Surface& ours, const SDL_Surface& theirs) {
  constexpr int rounding = 24;
  if (!same_size(ours, theirs)) return std::max(pixel_count(ours), pixel_count(theirs));
  return count_pixels(ours, [&](int x, int y, int channel) {
    return std::abs(level(ours, x, y, channel) - level(theirs, x, y, channel)) > rounding;
  });
}

std::size_t misplaced_pixels(const SDL_Surface& ours, const SDL_Surface& theirs) {
  if (!same_size(ours, theirs)) return std::max(pixel_count(ours), pixel_count(theirs));
  return std::max(unmatched_pixels(ours, theirs), unmatched_pixels(theirs, ours));
}

}  // namespace rankwall
