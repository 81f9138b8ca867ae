// What a new scene shows just as the scene before it did. It is on the canvas already, so a take-over draws only
// the rest. Noted by take_over, read by place, asked for by whoever draws.
#pragma once

#include <optional>

#include "scene/scene.h"
#include "scene/takeover.h"

namespace rankwall {

/// Notes in the plan for `fresh`, whose motions have been anchored, which of its tracks show at every frame from `now`
/// on what they showed on `old`. Scenes of different layouts or fonts have nothing in common: then `took_over` stays
/// empty.
void note_kept_picture(const Scene& old, FrameNumber now, const Scene& fresh, TakeOver& plan);

/// What place may take as the frame before when `fresh` has taken over from `old`, whose frame `drawn` is on the
/// canvas: that frame, or nothing if everything has to be drawn.
std::optional<FrameNumber> kept_frame(const Scene& old, FrameNumber drawn, const Scene& fresh);

}  // namespace rankwall
