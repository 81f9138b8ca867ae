#include "scene/scene.h"

namespace rankwall {

void compose_climbers(Scene&, const ClimbersSettings&, const Rect&) {}

}  // namespace rankwall
