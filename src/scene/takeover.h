// A new scene takes over from the one on the wall: rolls go on where they are, marquees finish what is in view, decks
// keep their page, rows go to their new places and bars to their new lengths. Pure.
#pragma once

#include <optional>
#include <vector>

#include "draw/frame.h"
#include "scene/scene.h"

namespace rankwall {

/// What a track of the new scene takes from the scene before it.
struct TrackTakeOver {
  Motion motion;  ///< anchored
  std::vector<Move> moves;
  std::vector<Leaving> leaving;
  bool is_new = true;

  bool operator==(const TrackTakeOver&) const = default;
};

/// How a new scene goes on from the one on the wall, so that nothing jumps.
struct TakeOver {
  std::vector<Playlist> playlists;    ///< the new scene's, anchored
  std::vector<TrackTakeOver> tracks;  ///< in the order of the new scene's
  Change change;
  std::optional<FrameNumber> took_over;

  bool operator==(const TakeOver&) const = default;
};

/// Both scenes as composed or taken over, with the index of compose. Scenes of different sizes don't take over from
/// each other: the new one goes on as composed.
///
/// 0. Playlist: the current slide stays, unless towns overtake each other on another one, which then comes in; every
///    slide keeps its own time. Don't take over while one slide is giving way to another.
/// 1. Roll: every slot stays where it is; where towns have come or gone, the rows in view do. Speed and cadence are
///    kept.
/// 2. Marquee: what is in view and still told runs out to the left, what is no longer told goes at once, and the new
///    texts follow behind: first those that are news, for which also what is not whole in view yet gives way.
/// 3. Deck: the page in view stays, if it is still there.
/// 4. Rows with the same key go from their old place to the new one as staging.h says, bars and figures from the old
///    value to the new one. Rows that are out of view all the while don't. A scene of the same figures goes on with the
///    rows that are still lit. Don't take over while rows move.
/// 5. What looks the same as before is noted, so that it need not be drawn again.
TakeOver plan_take_over(const Scene& old, FrameNumber now, const Scene& fresh);

/// Lets the scene that it was planned for go on so.
void apply(TakeOver plan, Scene& fresh);

/// Plans and applies.
void take_over(const Scene& old, FrameNumber now, Scene& fresh);

/// The new scene's own panels that are in view if it takes over so at `now`, to be baked before it does. They point
/// into `fresh`.
std::vector<PanelCopy> panels_in_view(const Scene& fresh, const TakeOver& plan, FrameNumber now);

/// How long rows take to close up where nothing is staged.
constexpr double change_seconds = 0.8;

}  // namespace rankwall
