// Owners of SDL's C handles. Internal to render.
#pragma once

#include <memory>

#include <SDL.h>
#include <SDL_ttf.h>

namespace rankwall {

struct SurfaceDeleter {
  void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};
using SurfaceHandle = std::unique_ptr<SDL_Surface, SurfaceDeleter>;

struct FontDeleter {
  void operator()(TTF_Font* font) const { TTF_CloseFont(font); }
};
using FontHandle = std::unique_ptr<TTF_Font, FontDeleter>;

struct WindowDeleter {
  void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
};
using WindowHandle = std::unique_ptr<SDL_Window, WindowDeleter>;

inline SDL_Rect sdl_rect(const auto& rect) { return {rect.x, rect.y, rect.width, rect.height}; }

}  // namespace rankwall
