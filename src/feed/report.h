// What the feed thread tells the main thread: the last good snapshot and whether its source still answers.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "base/clock.h"
#include "model/history.h"
#include "model/snapshot.h"

namespace rankwall {

struct FeedReport {
  /// The last good snapshot; null before there ever was one.
  std::shared_ptr<const Snapshot> snapshot;
  /// What the source has said so far, this snapshot included; null before the first.
  std::shared_ptr<const History> history;
  /// When the source first failed after it had last answered well; absent while it answers.
  std::optional<Instant> failing_since;
  /// Whether the source has answered well (a good body, or "not modified") since the start of the process.
  bool confirmed = false;
  /// Polls done since the start, good or bad.
  std::uint64_t polls = 0;
};

}  // namespace rankwall
