// A scene as text, one thing per line: tracks with their motions, panels with their rectangles and texts.
#pragma once

#include <string>

#include "scene/scene.h"

namespace rankwall {

std::string dump(const Scene& scene);
/// "X,Y WIDTHxHEIGHT"
std::string text_of(const Rect& rect);

}  // namespace rankwall
