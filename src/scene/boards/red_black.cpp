#include "scene/scene.h"

namespace rankwall {

void compose_red_black(Scene&, const RedBlackSettings&, const Rect&) {}

}  // namespace rankwall
