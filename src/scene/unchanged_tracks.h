// What a new scene shows just as the scene before it did. It is on the canvas already, so a take-over draws only
// the rest. Noted by take_over, read by place, asked for by whoever draws.
#pragma once

#include <optional>

#include "scene/scene.h"

namespace rankwall {

/// Notes in `fresh`, whose motions have been anchored, which of its tracks show at every frame from `now` on what they
/// showed on `old`. Scenes of different layouts have nothing in common: then `fresh.took_over` stays empty.
void note_kept_picture(const Scene& old, FrameNumber now, Scene& fresh);

/// What place may take as the frame before when `fresh` has taken over from `old`, whose frame `drawn` is on the
/// canvas: that frame, or nothing if everything has to be drawn.
std::optional<FrameNumber> kept_frame(const Scene& old, FrameNumber drawn, const Scene& fresh);

}  // namespace rankwall
