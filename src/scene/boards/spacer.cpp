#include "scene/scene.h"

namespace rankwall {

void compose_spacer(Scene&, const SpacerSettings&, const Rect&) {}

}  // namespace rankwall
