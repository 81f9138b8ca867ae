// What the feed thread tells the main thread: the last good snapshot and whether its source still answers.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "base/clock.h"
#include "model/freshness.h"
#include "model/history.h"
#include "model/snapshot.h"

namespace rankwall {

/// What has come of polling since the start.
struct PollCounts {
  std::uint64_t polls = 0;
  std::uint64_t shown = 0;        ///< publications
  std::uint64_t unreachable = 0;  ///< polls without an answer
  std::uint64_t invalid = 0;      ///< answers that are no feed, or break its rules
  std::uint64_t not_signed = 0;   ///< feeds without a signature that is known
  std::uint64_t older = 0;        ///< feeds that are older than the one that is shown
  std::uint64_t held = 0;         ///< feeds that are implausible
  std::uint64_t reconnects = 0;   ///< times that the source has answered again after it had not

  PollCounts& operator+=(const PollCounts& more) {
    polls += more.polls;
    shown += more.shown;
    unreachable += more.unreachable;
    invalid += more.invalid;
    not_signed += more.not_signed;
    older += more.older;
    held += more.held;
    reconnects += more.reconnects;
    return *this;
  }
};

struct FeedReport {
  /// The last good snapshot; null before there ever was one.
  std::shared_ptr<const Snapshot> snapshot;
  /// What the source has said so far, this snapshot included; null before the first.
  std::shared_ptr<const History> history;
  SourceState source;
  /// A newer publication that is held since it is implausible: its findings, one per line. Empty: none is.
  std::string held;
  /// The disk does not take what the next start needs.
  bool cannot_keep = false;
  /// Polls done since the start, good or bad.
  std::uint64_t polls = 0;
  PollCounts counts;
};

}  // namespace rankwall
