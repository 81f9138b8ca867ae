#include "scene/scene.h"

namespace rankwall {

void compose_text(Scene&, const TextSettings&, const Rect&) {}

}  // namespace rankwall
