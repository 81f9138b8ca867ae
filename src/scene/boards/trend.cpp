#include "scene/scene.h"

namespace rankwall {

void compose_trend(Scene&, const TrendSettings&, const Rect&) {}

}  // namespace rankwall
