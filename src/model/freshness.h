// How far the data on the wall can be trusted: fresh, old, or from a source that no longer answers, or not with a feed.
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
  Stale,    ///< the publication is old, whether the source answers or not
  Lost,     ///< the source does not answer; takes precedence over Stale
  Refused,  ///< it answers, but not with a feed that can be shown; takes precedence over Stale
};

struct Freshness {
  FreshnessState state = FreshnessState::None;
  int hours = 0;  ///< whole hours since publication where it is not fresh; 0 for one from the future

  bool operator==(const Freshness&) const = default;
};

/// What is known of the source.
struct SourceState {
  std::optional<Instant> failing_since;  ///< when it first failed after its last good answer; absent while it answers
  bool is_refused = false;               ///< at its last failure it did answer
  bool is_confirmed = false;  ///< it has answered well since the start of the process; before, the first failure counts

  bool operator==(const SourceState&) const = default;
};

/// `snapshot` may be null.
Freshness freshness_of(const Snapshot* snapshot, Instant now, const SourceState& source, const FeedSettings& settings);

}  // namespace rankwall
