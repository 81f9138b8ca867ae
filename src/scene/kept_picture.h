// What a new board shows just as the board before it did. It stands on the canvas already, so a take-over draws only
// the rest. Noted by take_over, read by place, asked for by whoever draws.
#pragma once

#include <optional>

#include "scene/board.h"

namespace rankwall {

/// Notes in `fresh`, whose motions have been anchored, which of its tracks show at every frame from `now` on what they
/// showed on `old`. Boards of different layouts have nothing in common: then `fresh.took_over` stays empty.
void note_kept_picture(const Board& old, FrameNumber now, Board& fresh);

/// What place may take as the frame before when `fresh` has taken over from `old`, whose frame `drawn` stands on the
/// canvas: that frame, or nothing where everything has to be drawn.
std::optional<FrameNumber> kept_frame(const Board& old, FrameNumber drawn, const Board& fresh);

}  // namespace rankwall
