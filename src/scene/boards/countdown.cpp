#include "scene/scene.h"

namespace rankwall {

void compose_countdown(Scene&, const CountdownSettings&, const Rect&) {}

}  // namespace rankwall
