#include "render/pictures.h"

#include <cstring>
#include <stdexcept>

namespace rankwall {

SharedFonts wall_fonts() {
  const Theme theme;
  auto fonts = Fonts::open({theme.regular_fonts, theme.bold_fonts, theme.small_fonts});
  if (!fonts) throw std::runtime_error(fonts.error().message);
  return std::move(*fonts);
}

Picture blank_picture(Size size, Color ground) {
  Picture picture(SDL_CreateRGBSurfaceWithFormat(0, size.width, size.height, 32, picture_format));
  SDL_FillRect(picture.get(), nullptr, SDL_MapRGB(picture->format, ground.red, ground.green, ground.blue));
  return picture;
}

Color pixel_of(const SDL_Surface* surface, int x, int y) {
  Uint32 value = 0;
  const auto* line = static_cast<const Uint8*>(surface->pixels) + std::ptrdiff_t{y} * surface->pitch;
  std::memcpy(&value, line + std::ptrdiff_t{x} * 4, 4);
  Color color;
  SDL_GetRGB(value, surface->format, &color.red, &color.green, &color.blue);
  return color;
}

bool same(const Picture& a, const Picture& b) {
  if (a->w != b->w || a->h != b->h) return false;
  for (int y = 0; y < a->h; ++y)
    for (int x = 0; x < a->w; ++x)
      if (pixel_of(a, x, y) != pixel_of(b, x, y)) return false;
  return true;
}

Rect inked_area(const Picture& picture, Color ground) {
  Rect area;
  for (int y = 0; y < picture->h; ++y)
    for (int x = 0; x < picture->w; ++x)
      if (pixel_of(picture, x, y) != ground) area = united(area, {x, y, 1, 1});
  return area;
}

}  // namespace rankwall
