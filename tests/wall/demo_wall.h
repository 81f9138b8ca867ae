// When and how fast the walls of these tests run, and what the feed reports to them.
#pragma once

#include <memory>
#include <utility>

#include "feed/report.h"
#include "support/sample.h"

namespace rankwall {

constexpr int frame_rate = 60;

inline Instant start() { return sample_time(); }

/// A source that answered with this snapshot.
inline FeedReport report_of(Snapshot snapshot) {
  FeedReport report;
  report.snapshot = std::make_shared<const Snapshot>(std::move(snapshot));
  report.source.is_confirmed = true;
  report.polls = 1;
  return report;
}

}  // namespace rankwall
