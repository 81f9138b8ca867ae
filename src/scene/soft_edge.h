// Soft edges: what moves in or out fades at either end of its track. Nothing is blended: lines in the colour of the
// ground lie above it, close together at the edge and fewer farther in, which is grey at a distance. Internal to scene.
#pragma once

#include <array>

#include "draw/frame.h"
#include "scene/scene.h"
#include "scene/slide_view.h"

namespace rankwall {

/// Both ends of a track that is at `area`: of a roll the top and the bottom, of a marquee the left and the right.
std::array<Rect, 2> edges_of(const Track& track, const Rect& area);
/// What is left of it between them.
Rect between_edges(const Track& track, const Rect& area);

/// Draws the lines, if the track has soft edges.
void add_soft_edges(const Track& track, const SlideView& view, Frame& out);

}  // namespace rankwall
