#include "scene/scene.h"

namespace rankwall {

void compose_marquee(Scene&, const MarqueeSettings&, const Rect&) {}

}  // namespace rankwall
