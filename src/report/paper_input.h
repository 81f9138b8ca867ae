// What the paper is made of: the same snapshot and standings that the wall shows, and how the office writes them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/bulletin.h"
#include "config/config.h"
#include "model/history.h"
#include "model/snapshot.h"
#include "model/standings.h"

namespace rankwall {

/// What an office gives a document when it issues it.
struct Issue {
  std::optional<Date> date = {};  ///< absent: the day of the snapshot's publication
  std::string number = {};        ///< empty: the month of the date
};

struct PaperInput {
  const Config& config;
  const Bulletin& bulletin;
  const Snapshot& snapshot;
  const std::vector<Standings>& standings;  ///< of every ranking of the config, in its order
  Zone zone;
  const History* history = nullptr;  ///< null where there is none
  Issue issue = {};

  /// The standings of a ranking of the config.
  const Standings& of(std::string_view ranking) const;
  const Standings& leading() const { return of(bulletin.ranking); }
  Date issue_date() const { return issue.date.value_or(zone.local(snapshot.published_at).date); }
  /// Of the data.
  Date day() const { return day_of(snapshot, zone); }
};

}  // namespace rankwall
