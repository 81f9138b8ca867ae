// The feed thread: polls the source, checks what comes, keeps the last good snapshot on disk and publishes
// every change through one slot. Nothing that goes wrong here reaches the wall except as a FeedReport.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>

#include "base/clock.h"
#include "base/result.h"
#include "base/slot.h"
#include "config/feed_settings.h"
#include "feed/publication_gate.h"
#include "feed/report.h"
#include "model/snapshot.h"

namespace rankwall {

/// How often the poller does what it does not do at every poll.
struct PollerPeriods {
  /// The whole feed is asked for again, changed or not: "not modified" may be wrong.
  std::chrono::milliseconds whole_look = std::chrono::minutes{10};
  /// A line of the log, and a write to the disk, about what is known already: a publication that only says the same
  /// again, an older one that is offered again.
  std::chrono::milliseconds repetition = std::chrono::hours{1};
  /// The same about another older publication.
  std::chrono::milliseconds refusal = std::chrono::minutes{1};
  /// Between two attempts to write to a disk that takes nothing; doubled with each, up to sixteen times as long.
  std::chrono::milliseconds disk_retry = std::chrono::seconds{5};
  /// Before the first poll, where starts before this one may have crashed on what the source said.
  std::chrono::milliseconds before_first{0};
};

/// What the wall showed last, whatever its source was: a new address must not darken it.
struct LastShown {
  std::shared_ptr<const Snapshot> snapshot;  ///< by the source before; null: `note` names it
  std::filesystem::path note;                ///< file beside the sources' folders that names the last one; empty: none
};

class Poller {
 public:
  /// Starts the thread. Before the first poll the stored snapshot is published, else what was shown last, or that there
  /// is none.
  /// `reports` must outlive the poller. `state_folder` holds the store and the history, whose days are those of `zone`.
  /// Without a gate every publication that is good by itself is shown.
  Poller(const FeedSettings& settings, const std::filesystem::path& state_folder, Slot<FeedReport>& reports,
         Zone zone = {}, const PollerPeriods& periods = {}, LastShown last = {},
         std::shared_ptr<const Gate> gate = nullptr);
  Poller(const Poller&) = delete;
  Poller& operator=(const Poller&) = delete;
  /// Stops within milliseconds, whatever the thread is doing.
  ~Poller();

  /// Whether its thread has come round in the time that a turn may take at most. False where it hangs, in a disk or a
  /// library: then nothing tells the wall that its figures are old.
  bool is_alive() const;

 private:
  class Loop;
  std::unique_ptr<Loop> loop_;
};

}  // namespace rankwall
