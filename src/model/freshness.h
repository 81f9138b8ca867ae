// How far the data on the wall can be trusted: fresh, old, or from a source that no longer answers.
// Used by the header and footer. Pure: now and the source's state are arguments.
#pragma once

#include <optional>

#include "base/clock.h"
#include "config/feed_settings.h"
#include "model/snapshot.h"

namespace rankwall {

enum class FreshnessState {
  None,  ///< no snapshot yet
  Fresh,
  Stale,  ///< the publication is old, whether the source answers or not
  Lost,   ///< the source does not answer; takes precedence over Stale
};

struct Freshness {
  FreshnessState state = FreshnessState::None;
  int hours = 0;  ///< whole hours since publication for Stale and Lost; 0 for one from the future

  bool operator==(const Freshness&) const = default;
};

/// `snapshot` may be null. `failing_since` is when the source first failed after its last good answer, `confirmed`
/// whether it has answered well since the start of the process: a stored snapshot counts as lost at the first failure.
Freshness freshness_of(const Snapshot* snapshot, Instant now, std::optional<Instant> failing_since, bool confirmed,
                       const FeedSettings& settings);

}  // namespace rankwall
