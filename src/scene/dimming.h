// Dims a board for the night: its panels are baked darker, so that a dimmed frame costs no more than a bright one.
#pragma once

#include "scene/board.h"

namespace rankwall {

/// Scales every colour of the board to `brightness` percent.
void dim(Board& board, int brightness);

}  // namespace rankwall
