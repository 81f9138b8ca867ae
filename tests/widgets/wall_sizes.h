// Walls as cities have them: screens, strips of LED panels, upright ones.
#pragma once

#include "base/geometry.h"

namespace rankwall {

constexpr Size wall_sizes[] = {{1920, 1080}, {3840, 2160}, {1280, 720}, {1536, 384}, {1080, 1920},
                               {320, 160},   {640, 320},   {1280, 256}, {2560, 512}, {3840, 1080}};

}  // namespace rankwall
