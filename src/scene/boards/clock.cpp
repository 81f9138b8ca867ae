#include "scene/scene.h"

namespace rankwall {

void compose_clock(Scene&, const ClockSettings&, const Rect&) {}

}  // namespace rankwall
