#include "scene/scene.h"

namespace rankwall {

void compose_pipeline(Scene&, const PipelineSettings&, const Rect&) {}

}  // namespace rankwall
