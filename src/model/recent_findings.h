// The findings that are told now: those of the last snapshots, the newest first, for as long as they are new and true.
// Kept by the wall. Pure: what is known, what is found and the time give what is known next.
#pragma once

#include <vector>

#include "base/clock.h"
#include "model/findings.h"

namespace rankwall {

struct RecentFinding {
  Finding finding;
  Instant found_at;

  bool operator==(const RecentFinding&) const = default;
};

/// Whether a finding of `found_at` is still told at `now`.
bool is_told(const RecentFinding& finding, Instant now, const FindingSettings& settings);

/// 1. News comes before what is known, the important first; a known finding with the same id is renewed, not doubled.
/// 2. Findings told for the settings' minutes are dropped, and so are those beyond their number.
std::vector<RecentFinding> with_news(const std::vector<RecentFinding>& known, const std::vector<Finding>& news,
                                     Instant now, const FindingSettings& settings);

}  // namespace rankwall
