// What is wrong with a scene by itself, whatever it shows: texts that leave their panel, overlap or are too small,
// panels that leave their area, loops with holes.
#pragma once

#include <string>

#include "scene/scene.h"

namespace rankwall {

/// One line a fault; empty for a sound scene. Texts are measured with the fixed measure.
std::string faults_of(const Scene& scene);

}  // namespace rankwall
