// Whether every text of a scene can be read on what is under it: the colours as they are drawn, not as they are meant.
#pragma once

#include <string>

#include "draw/text_style.h"
#include "scene/scene.h"

namespace rankwall {

/// One line for every text with a contrast below 7:1 to a shape or ground under it, or with a bar across it; empty
/// where all can be read. Panels that look the same are named once.
std::string illegible_texts(const Scene& scene, const TextMeasure& measure);

}  // namespace rankwall
