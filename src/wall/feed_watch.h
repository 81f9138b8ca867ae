// The main thread's view of the feed thread: the poller with its slot, restarted when its settings change.
#pragma once

#include <filesystem>
#include <memory>

#include "base/clock.h"
#include "base/slot.h"
#include "config/feed_settings.h"
#include "feed/poller.h"
#include "feed/report.h"

namespace rankwall {

class FeedWatch {
 public:
  /// Every source keeps its last good feed in a folder of its own below `state_folder`.
  /// The days of its history are those of `zone`.
  FeedWatch(const FeedSettings& settings, std::filesystem::path state_folder, Zone zone);

  /// Polls by other settings from now on; what was shown stays until there is something newer.
  void restart(const FeedSettings& settings, Zone zone);
  /// True once for every new report.
  bool has_news();
  const FeedReport& report() const { return report_; }

 private:
  void start();

  std::filesystem::path state_folder_;
  FeedSettings settings_;
  Zone zone_;
  std::unique_ptr<Slot<FeedReport>> slot_;
  std::unique_ptr<Poller> poller_;
  std::uint64_t seen_ = 0;
  FeedReport report_;
};

}  // namespace rankwall
