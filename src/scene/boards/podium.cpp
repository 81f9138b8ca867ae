#include "scene/scene.h"

namespace rankwall {

void compose_podium(Scene&, const PodiumSettings&, const Rect&) {}

}  // namespace rankwall
