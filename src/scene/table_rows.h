// The rows of a table, which may be on several tracks of a scene. Internal to scene.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scene/scene.h"
#include "scene/staging.h"

namespace rankwall {

/// The track's leaf in the layout: the tracks of one table are of one leaf.
inline std::string_view leaf_of(const Track& track) {
  return std::string_view(track.name).substr(0, track.name.rfind('/'));
}

inline bool is_of_table(const Track& track, std::string_view leaf) {
  return track.stage.pitch > 0 && leaf_of(track) == leaf;
}

/// A row of a table: where it is placed at rest.
struct Row {
  const Track* track = nullptr;
  std::size_t placed = 0;

  const std::string& key() const { return track->placed[placed].key; }
  std::size_t panel() const { return track->placed[placed].panel; }
};

/// The rows of a table from its first slot on. Blocks of a roll carry the same rows, of which the first block's count.
std::vector<Row> rows_of(const Scene& scene, std::string_view leaf);

/// How many rows the table has, without making a list of them.
std::size_t row_count(const Scene& scene, std::string_view leaf);

/// How each row of `fresh` has come from the table of `old`; nothing if they are not the same rows. In the same order
/// no row has passed another: a scene of the same figures, in another theme maybe, tells nothing.
std::optional<std::vector<RowChange>> changes_of(const std::vector<Row>& old, const std::vector<Row>& fresh);

/// What a row is staged with, or null.
const StagedRow* staged_row(const Row& row);

}  // namespace rankwall
