// A new scene takes over from the one on the wall: rolls go on where they are, marquees finish what is in view, decks
// keep their page, rows go to their new places and bars to their new lengths. Pure.
#pragma once

#include "scene/scene.h"

namespace rankwall {

/// Sets the anchors of `fresh` and its change, which starts at `now`, so that nothing jumps. Scenes of different sizes
/// don't take over from each other: `fresh` stays as composed.
///
/// 0. Playlist: the current slide stays, and every slide keeps its own time. Don't take over while one
///    slide is giving way to another.
/// 1. Roll: the visible rows stay where they are; what counts is the median of their moves, so that one town that moves
///    far does not drag the view along. Speed and cadence are kept.
/// 2. Marquee: what is in view runs out to the left, then the new texts follow, beginning behind the last one in view.
/// 3. Deck: the page in view stays, if it is still there.
/// 4. Rows with the same key move from their old place to the new one, bars from the old length to the new one.
/// 5. What looks the same as before is noted, so that it need not be drawn again.
void take_over(const Scene& old, FrameNumber now, Scene& fresh);

/// How long rows and bars take to reach their new places.
constexpr double change_seconds = 0.8;

}  // namespace rankwall
