#include "scene/scene.h"

namespace rankwall {

void compose_unentered(Scene&, const UnenteredBoardSettings&, const Rect&) {}

}  // namespace rankwall
