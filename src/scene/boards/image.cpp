#include "scene/scene.h"

namespace rankwall {

void compose_image(Scene&, const ImageSettings&, const Rect&) {}

}  // namespace rankwall
