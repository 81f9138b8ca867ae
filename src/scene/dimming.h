// Dims a scene for the night: its panels are baked darker, so that a dimmed frame costs no more than a bright one.
#pragma once

#include "scene/scene.h"

namespace rankwall {

/// Scales every colour of the scene to `brightness` percent.
void dim(Scene& scene, int brightness);

}  // namespace rankwall
