// What is wrong with a scene, whatever it shows: texts that leave their panel, overlap or are too small, panels that
// leave their area, loops with gaps.
#pragma once

#include <string>

#include "scene/scene.h"

namespace rankwall {

/// One line per fault; empty for a sound scene. Texts are measured with the fixed measure.
std::string faults_of(const Scene& scene);

}  // namespace rankwall
