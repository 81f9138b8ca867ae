// The news of the wall: what another snapshot changes in the rankings that it tells. Every finding is logged once.
// Used by the wall when the feed brings a snapshot.
#pragma once

#include <memory>
#include <vector>

#include "base/clock.h"
#include "base/geometry.h"
#include "config/config.h"
#include "model/recent_findings.h"
#include "model/snapshot.h"
#include "model/standings.h"

namespace rankwall {

/// A snapshot with its standings in every ranking of the config.
struct Ranked {
  std::shared_ptr<const Snapshot> snapshot;  ///< null before there is any
  std::vector<Standings> standings;
};

/// What is told once `after` has taken the place of `before`: the new findings, and of the known ones those that are
/// still true. Both have a snapshot and were ranked by this config; `size` is the wall's.
std::vector<RecentFinding> news_after(const Config& config, const Zone& zone, Size size, const Ranked& before,
                                      const Ranked& after, std::vector<RecentFinding> known, Instant now);

}  // namespace rankwall
