// A board as text, one line a thing: tracks with their motions, panels with their rectangles and texts.
#pragma once

#include <string>

#include "scene/board.h"

namespace rankwall {

std::string dump(const Board& board);

}  // namespace rankwall
