#include "scene/scene.h"

namespace rankwall {

void compose_qr(Scene&, const QrSettings&, const Rect&) {}

}  // namespace rankwall
