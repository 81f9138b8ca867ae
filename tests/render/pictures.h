// Pictures in memory for the tests of render: made blank, looked at pixel by pixel, compared.
#pragma once

#include <memory>

#include "base/color.h"
#include "base/geometry.h"
#include "config/theme.h"
#include "render/fonts.h"
#include "render/sdl_handles.h"

namespace rankwall {

using Picture = SurfaceHandle;

constexpr Uint32 picture_format = SDL_PIXELFORMAT_XRGB8888;

constexpr Color red{200, 16, 46};
constexpr Color white{255, 255, 255};

/// The fonts that the shipped theme names.
SharedFonts wall_fonts();

Picture blank_picture(Size size, Color ground);
Color pixel_of(const SDL_Surface* surface, int x, int y);
inline Color pixel_of(const Picture& picture, int x, int y) { return pixel_of(picture.get(), x, y); }
bool same(const Picture& a, const Picture& b);
/// The smallest rectangle around everything that is not ground.
Rect inked_area(const Picture& picture, Color ground);

}  // namespace rankwall
