// The memory that panels are painted on before they are packed: one piece for all of them, for fresh pages cost more
// than the painting. Internal to render.
#pragma once

#include <cstddef>
#include <memory>

#include "base/geometry.h"
#include "render/sdl_handles.h"

namespace rankwall {

class ScratchSurface {
 public:
  /// A surface of an SDL pixel format of up to 32 bits; its content is left over from before. It is valid
  /// until the next call. Null when there is no memory for it.
  SurfaceHandle surface(Size size, Uint32 format);

 private:
  std::unique_ptr<Uint32[]> pixels_;
  std::size_t count_ = 0;
};

}  // namespace rankwall
