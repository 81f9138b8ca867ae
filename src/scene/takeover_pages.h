// Steps of a take-over for what shows one thing after the other: playlists, marquees and decks. Internal to scene.
#pragma once

#include <vector>

#include "scene/takeover.h"
#include "scene/takeover_rows.h"

namespace rankwall {

/// 0. Playlist.
std::vector<Playlist> anchored_playlists(const Succession& scenes);

/// 2. Marquee. `old` is the track that goes on in `fresh`.
TrackTakeOver anchored_marquee(const Succession& scenes, const Track& old, const Track& fresh);

/// 3. Deck.
Motion anchored_deck(const Succession& scenes, const Track& old, const Track& fresh);

}  // namespace rankwall
