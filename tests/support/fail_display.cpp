// To be preloaded: a display that does not take what it is given. From the FAIL_DISPLAY-th call that presents a part of
// a window on, FAIL_DISPLAY_COUNT calls fail.
//   LD_PRELOAD=libfail_display.so FAIL_DISPLAY=N FAIL_DISPLAY_COUNT=M PROGRAM…
#include <cstdlib>

#include <dlfcn.h>

struct SDL_Window;
struct SDL_Rect;

namespace {

long number_of(const char* name) {
  const char* const text = std::getenv(name);
  return text ? std::atol(text) : 0;
}

bool fails() {
  static const long first = number_of("FAIL_DISPLAY");
  static const long count = number_of("FAIL_DISPLAY_COUNT");
  static long calls = 0;
  return first > 0 && ++calls >= first && calls < first + count;
}

}  // namespace

extern "C" {

int SDL_UpdateWindowSurfaceRects(SDL_Window* window, const SDL_Rect* rects, int count) {
  using Update = int (*)(SDL_Window*, const SDL_Rect*, int);
  static const auto update = reinterpret_cast<Update>(dlsym(RTLD_NEXT, "SDL_UpdateWindowSurfaceRects"));
  return fails() ? -1 : update(window, rects, count);
}

int SDL_UpdateWindowSurface(SDL_Window* window) {
  using Update = int (*)(SDL_Window*);
  static const auto update = reinterpret_cast<Update>(dlsym(RTLD_NEXT, "SDL_UpdateWindowSurface"));
  return fails() ? -1 : update(window);
}

}  // extern "C"
