// Places a scene at a frame: the per-frame half of the scene. Pure, and it allocates nothing once the frame's lists
// have grown.
#pragma once

#include <optional>

#include "draw/frame.h"
#include "scene/scene.h"

namespace rankwall {

/// Draws `frame` into `out`. With `before`, the frame now on the canvas, only the tracks whose picture differs
/// are drawn and named as changed; without it the whole scene is. `before` is a frame of the same scene or, if that
/// has taken over from a scene of the same layout, an earlier frame of that one at which no row was moving. `out`
/// points into `scene`, which must outlive it.
void place(const Scene& scene, FrameNumber frame, std::optional<FrameNumber> before, Frame& out);

/// Where a panel of a track is at `frame` as a person sees it, a change in progress included. On a loop it is the
/// first copy whose end is past the view's near edge; it may be beyond the far edge.
Point position_at(const Scene& scene, const Track& track, const Placed& placed, FrameNumber frame);

}  // namespace rankwall
