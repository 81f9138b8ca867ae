// Eligible but not entered (应统未统): projects that have started and still have no date of entry, with the lamp of
// their delay. Pure. Rule: yellow more than a month after the start, red after two; the days are settings.
#pragma once

#include <cstddef>
#include <vector>

#include "config/lists.h"
#include "model/snapshot.h"

namespace rankwall {

enum class EntryLamp { Yellow, Red };

struct Unentered {
  std::size_t project = 0;  ///< index into Snapshot::projects
  int days = 0;             ///< since its start
  EntryLamp lamp = EntryLamp::Yellow;

  bool operator==(const Unentered&) const = default;
};

/// Those that have a lamp on `as_of_day`, the longest first; equals in the feed's order.
std::vector<Unentered> unentered_projects(const Snapshot& snapshot, Date as_of_day, const UnenteredSettings& settings);
/// Whole months from one date to a later one. The last day of a month completes one that began on a later day: from
/// March 31st to April 30th is one.
int months_between(Date from, Date to);

}  // namespace rankwall
