// What of a track can be asked for whatever the number of towns, because it was prepared while the scene was composed:
// where a key is, and whether two tracks carry the same. Made by compose, used by take-over.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "scene/scene.h"

namespace rankwall {

/// Fills in the index of every track, once panels and tracks are complete.
void index_tracks(Scene& scene);

/// Positions in `track.placed` of what has this key, in their order; none for the empty key.
std::span<const std::uint32_t> find_key(const Track& track, std::string_view key);

/// The track of this name, or null.
const Track* find_track(const Scene& scene, std::string_view name);

}  // namespace rankwall
