#include "render/painter.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>

#include "render/fonts.h"
#include "render/picture.h"

namespace rankwall {

namespace {

Uint32 pixel_of(const SDL_Surface* surface, Color color) {
  return SDL_MapRGB(surface->format, color.red, color.green, color.blue);
}

void fill(SDL_Surface* surface, const Rect& rect, Color color) {
  const SDL_Rect area = sdl_rect(rect);
  SDL_FillRect(surface, &area, pixel_of(surface, color));
}

Uint8 mixed(Uint8 below, Uint8 above, int share, int whole) {
  return static_cast<Uint8>((below * (whole - share) + above * share + whole / 2) / whole);
}

/// Mixes `color` over one pixel; `share` of `whole` is covered.
void mix_pixel(SDL_Surface* surface, int x, int y, Color color, int share, int whole) {
  if (x < 0 || y < 0 || x >= surface->w || y >= surface->h || share == 0) return;
  const int bytes = surface->format->BytesPerPixel;
  Uint8* pixel = static_cast<Uint8*>(surface->pixels) + std::ptrdiff_t{y} * surface->pitch + std::ptrdiff_t{x} * bytes;
  Uint32 value = 0;
  SDL_memcpy(&value, pixel, static_cast<std::size_t>(bytes));
  Uint8 red = 0;
  Uint8 green = 0;
  Uint8 blue = 0;
  SDL_GetRGB(value, surface->format, &red, &green, &blue);
  value = SDL_MapRGB(surface->format, mixed(red, color.red, share, whole), mixed(green, color.green, share, whole),
                     mixed(blue, color.blue, share, whole));
  SDL_memcpy(pixel, &value, static_cast<std::size_t>(bytes));
}

/// How many of 4 × 4 points of a pixel lie in a quarter circle with its centre at (radius, radius).
int corner_coverage(int x, int y, int radius) {
  int covered = 0;
  for (int sample = 0; sample < 16; ++sample) {
    const int dx = 8 * radius - (8 * x + 2 * (sample % 4) + 1);
    const int dy = 8 * radius - (8 * y + 2 * (sample / 4) + 1);
    if (dx * dx + dy * dy <= 64 * radius * radius) ++covered;
  }
  return covered;
}

void fill_rounded(SDL_Surface* surface, const Rect& rect, int radius, Color color) {
  radius = std::clamp(radius, 0, std::min(rect.width, rect.height) / 2);
  fill(surface, {rect.x + radius, rect.y, rect.width - 2 * radius, rect.height}, color);
  fill(surface, {rect.x, rect.y + radius, radius, rect.height - 2 * radius}, color);
  fill(surface, {rect.right() - radius, rect.y + radius, radius, rect.height - 2 * radius}, color);
  for (int y = 0; y < radius; ++y) {
    for (int x = 0; x < radius; ++x) {
      const int share = corner_coverage(x, y, radius);
      for (const int column : {rect.x + x, rect.right() - 1 - x})
        for (const int row : {rect.y + y, rect.bottom() - 1 - y}) mix_pixel(surface, column, row, color, share, 16);
    }
  }
}

/// Fills what lies between a segment and `foot`.
void fill_under(SDL_Surface* surface, Point from, Point to, int foot, Color color) {
  for (int x = from.x; x <= to.x; ++x) {
    const int y = to.x > from.x ? from.y + (to.y - from.y) * (x - from.x) / (to.x - from.x) : std::min(from.y, to.y);
    if (y < foot) fill(surface, {x, y, 1, foot - y}, color);
  }
}

/// How far a pixel's centre is from a segment.
double distance(double x, double y, Point from, Point to) {
  const double dx = to.x - from.x;
  const double dy = to.y - from.y;
  const double length = dx * dx + dy * dy;
  const double along = length > 0 ? std::clamp(((x - from.x) * dx + (y - from.y) * dy) / length, 0.0, 1.0) : 0.0;
  return std::hypot(x - from.x - along * dx, y - from.y - along * dy);
}

void draw_segment(SDL_Surface* surface, Point from, Point to, int thickness, Color color) {
  constexpr int whole = 256;
  const int reach = thickness / 2 + 1;
  for (int x = std::min(from.x, to.x) - reach; x <= std::max(from.x, to.x) + reach; ++x) {
    for (int y = std::min(from.y, to.y) - reach; y <= std::max(from.y, to.y) + reach; ++y) {
      const double covered = std::clamp(thickness / 2.0 + 0.5 - distance(x, y, from, to), 0.0, 1.0);
      mix_pixel(surface, x, y, color, static_cast<int>(std::lround(covered * whole)), whole);
    }
  }
}

void draw_line(SDL_Surface* surface, const LineCommand& line) {
  for (std::size_t i = 1; i < line.points.size() && line.foot >= 0; ++i)
    fill_under(surface, line.points[i - 1], line.points[i], line.foot, line.under);
  for (std::size_t i = 1; i < line.points.size(); ++i)
    draw_segment(surface, line.points[i - 1], line.points[i], line.thickness, line.color);
}

/// A surface of pixels that outlive it and are only read.
SurfaceHandle surface_over(const Bitmap& drawn) {
  const int pitch = drawn.size.width * static_cast<int>(sizeof(drawn.pixels[0]));
  SurfaceHandle surface(SDL_CreateRGBSurfaceWithFormatFrom(const_cast<std::uint32_t*>(drawn.pixels.data()),
                                                           drawn.size.width, drawn.size.height, 32, pitch,
                                                           SDL_PIXELFORMAT_XRGB8888));
  if (surface) SDL_SetSurfaceBlendMode(surface.get(), SDL_BLENDMODE_NONE);
  return surface;
}

/// Carries out one command after the other.
struct CommandPainter {
  SDL_Surface* surface;
  const Fonts* fonts;

  void operator()(const FillCommand& command) const { fill(surface, command.rect, command.color); }
  void operator()(const RoundedCommand& command) const {
    fill_rounded(surface, command.rect, command.radius, command.color);
  }
  void operator()(const OutlineCommand& command) const {
    fill_rounded(surface, command.rect, command.radius, command.color);
    fill_rounded(surface, inset(command.rect, command.thickness, command.thickness),
                 std::max(0, command.radius - command.thickness), command.inner);
  }
  void operator()(const ImageCommand& command) const {
    if (!command.picture.file || command.rect.empty()) return;
    const SurfaceHandle picture = command.drawn.picture
                                      ? surface_over(*command.drawn.picture)
                                      : drawn_picture(*command.picture.file, command.rect.size(), command.ground);
    SDL_Rect to = sdl_rect(command.rect);
    if (!picture) return;
    const auto light = static_cast<Uint8>(255 * command.brightness / 100);
    SDL_SetSurfaceColorMod(picture.get(), light, light, light);
    SDL_BlitSurface(picture.get(), nullptr, surface, &to);
  }
  void operator()(const LineCommand& command) const { draw_line(surface, command); }
  void operator()(const TextCommand& command) const {
    assert(fonts);
    fonts->draw(surface, command);
  }
};

}  // namespace

SurfaceHandle bake(const Panel& panel, const Fonts* fonts, ScratchSurface& scratch, Uint32 format) {
  SurfaceHandle surface = scratch.surface(panel.size, format);
  if (!surface) return nullptr;
  fill(surface.get(), {0, 0, panel.size.width, panel.size.height}, panel.ground);
  for (const auto& command : panel.commands) std::visit(CommandPainter{surface.get(), fonts}, command);
  BarFills parts;
  for (const auto& bar : panel.bars) add_bar_fills(bar, bar.filled, parts);
  for (const auto& part : parts) fill(surface.get(), part.rect, part.color);
  return surface;
}

void veil(SDL_Surface* surface, const Veil& veil) {
  const Rect rect = intersection(veil.rect, {0, 0, surface->w, surface->h});
  if (surface->format->BytesPerPixel != 4) {
    if (veil.share >= 128) fill(surface, rect, veil.color);
    return;
  }
  // Two channels of eight bits at a time, with room between them for the products.
  constexpr Uint32 pairs = 0x00ff00ff;
  const Uint32 color = pixel_of(surface, veil.color);
  const auto share = static_cast<Uint32>(veil.share);
  const Uint32 low = (color & pairs) * share;
  const Uint32 high = ((color >> 8) & pairs) * share;
  for (int y = rect.y; y < rect.bottom(); ++y) {
    Uint8* line = static_cast<Uint8*>(surface->pixels) + std::ptrdiff_t{y} * surface->pitch;
    auto* pixel = reinterpret_cast<Uint32*>(line) + rect.x;
    for (int x = 0; x < rect.width; ++x) {
      const Uint32 below = pixel[x];
      const Uint32 mixed_low = (((below & pairs) * (256 - share) + low) >> 8) & pairs;
      const Uint32 mixed_high = ((((below >> 8) & pairs) * (256 - share) + high) >> 8) & pairs;
      pixel[x] = mixed_low | (mixed_high << 8);
    }
  }
}

}  // namespace rankwall
