#include "scene/table_rows.h"

#include <algorithm>
#include <map>

namespace rankwall {

namespace {

/// The slot of each row of `fresh` in the table of `old`; nothing if they are not the same rows.
std::optional<std::vector<int>> former_slots(const std::vector<Row>& old, const std::vector<Row>& fresh) {
  if (old.size() != fresh.size()) return std::nullopt;
  std::map<std::string_view, int> slots;
  for (std::size_t i = 0; i < old.size(); ++i) slots.emplace(old[i].key(), static_cast<int>(i));
  std::vector<int> former;
  for (const auto& row : fresh) {
    const auto found = slots.find(row.key());
    if (found == slots.end()) return std::nullopt;
    former.push_back(found->second);
    slots.erase(found);
  }
  return former;
}

}  // namespace

std::vector<Row> rows_of(const Scene& scene, std::string_view leaf) {
  std::vector<Row> rows;
  for (const auto& track : scene.tracks) {
    if (!is_of_table(track, leaf) || static_cast<std::size_t>(track.stage.first_slot) != rows.size()) continue;
    for (std::size_t i = 0; i < track.placed.size(); ++i) rows.push_back({&track, i});
  }
  return rows;
}

std::size_t row_count(const Scene& scene, std::string_view leaf) {
  std::size_t count = 0;
  for (const auto& track : scene.tracks)
    if (is_of_table(track, leaf) && static_cast<std::size_t>(track.stage.first_slot) == count)
      count += track.placed.size();
  return count;
}

const StagedRow* staged_row(const Row& row) {
  const auto& rows = row.track->stage.rows;
  const auto found = std::lower_bound(rows.begin(), rows.end(), row.placed,
                                      [](const StagedRow& each, std::size_t wanted) { return each.placed < wanted; });
  return found != rows.end() && found->placed == row.placed ? &*found : nullptr;
}

std::optional<std::vector<RowChange>> changes_of(const std::vector<Row>& old, const std::vector<Row>& fresh) {
  const auto former = former_slots(old, fresh);
  if (!former) return std::nullopt;
  const bool is_told = !std::is_sorted(former->begin(), former->end());
  std::vector<RowChange> changes;
  for (std::size_t i = 0; i < fresh.size(); ++i) {
    const StagedRow* staged = staged_row(fresh[i]);
    RowChange change{(*former)[i], static_cast<int>(i)};
    if (staged && is_told) {
      change.can_be_staged = staged->lit != no_panel;
      change.waits = staged->before != no_panel && !change.can_be_staged;
      change.rank_before = staged->rank_before;
      change.rank = staged->rank;
    }
    changes.push_back(change);
  }
  return changes;
}

}  // namespace rankwall
