#include "scene/scene.h"

namespace rankwall {

void compose_projects(Scene&, const ProjectsSettings&, const Rect&) {}

}  // namespace rankwall
