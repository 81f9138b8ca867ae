// How the rows of one table of a new scene come to their places: what is staged becomes moves of its tracks. Internal
// to scene.
#pragma once

#include <string_view>

#include "scene/takeover_rows.h"

namespace rankwall {

/// Beyond it rows of a table only close up: whose rows pass whom is looked for among all of them.
constexpr std::size_t max_staged_rows = 400;

/// The track's leaf in the layout: the tracks of one table are of one leaf.
inline std::string_view leaf_of(const Track& track) {
  return std::string_view(track.name).substr(0, track.name.rfind('/'));
}

inline bool is_of_table(const Track& track, std::string_view leaf) {
  return track.stage.pitch > 0 && leaf_of(track) == leaf;
}

/// Sets the moves of a table's tracks, the rest of its rolls, and the change that they take.
void plan_table(const Succession& scenes, std::string_view leaf, TakeOver& plan);

}  // namespace rankwall
