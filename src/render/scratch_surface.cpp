#include "render/scratch_surface.h"

#include <new>

namespace rankwall {

SurfaceHandle ScratchSurface::surface(Size size, Uint32 format) {
  const std::size_t needed = static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
  if (needed > count_) {
    pixels_.reset();  // freed before allocating: never both at once
    pixels_.reset(new (std::nothrow) Uint32[needed]);
    count_ = pixels_ ? needed : 0;
  }
  if (count_ < needed) return nullptr;
  return SurfaceHandle(SDL_CreateRGBSurfaceWithFormatFrom(pixels_.get(), size.width, size.height, 32,
                                                          size.width * static_cast<int>(sizeof(Uint32)), format));
}

}  // namespace rankwall
