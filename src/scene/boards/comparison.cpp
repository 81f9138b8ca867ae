#include "scene/scene.h"

namespace rankwall {

void compose_comparison(Scene&, const ComparisonSettings&, const Rect&) {}

}  // namespace rankwall
