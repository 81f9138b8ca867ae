// The main thread's view of the feed thread: the poller with its slot, restarted when its settings change.
#pragma once

#include <filesystem>
#include <memory>

#include "base/clock.h"
#include "base/slot.h"
#include "config/config.h"
#include "feed/poller.h"
#include "feed/report.h"

namespace rankwall {

class FeedWatch {
 public:
  /// Every source keeps its last good feed in a folder of its own below `state_folder`.
  /// The days of its history are those of `zone`. The first poll waits for `first_pause`.
  FeedWatch(const Config& config, std::filesystem::path state_folder, Zone zone,
            std::chrono::milliseconds first_pause = {});

  /// Polls by another config from now on; what was shown stays until there is something newer.
  void restart(const Config& config, Zone zone);
  /// True once for every new report.
  bool has_news();
  const FeedReport& report() const { return report_; }
  /// Whether the feed thread comes round; where it does not the figures may be old without a word.
  bool is_alive() const { return poller_->is_alive(); }

 private:
  void start(std::chrono::milliseconds first_pause);

  std::filesystem::path state_folder_;
  FeedSettings settings_;
  std::shared_ptr<const Gate> gate_;
  Zone zone_;
  std::unique_ptr<Slot<FeedReport>> slot_;
  std::unique_ptr<Poller> poller_;
  std::uint64_t seen_ = 0;
  FeedReport report_;
  PollCounts counts_before_;  ///< of pollers that were restarted
};

}  // namespace rankwall
