#include "wall/feed_watch.h"

#include <utility>

#include "feed/store.h"

namespace rankwall {

FeedWatch::FeedWatch(const Config& config, std::filesystem::path state_folder, Zone zone,
                     std::chrono::milliseconds first_pause)
    : state_folder_(std::move(state_folder)),
      settings_(config.feed),
      gate_(std::make_shared<const Gate>(Gate{config.rules, config.gate})),
      zone_(zone),
      slot_(std::make_unique<Slot<FeedReport>>()) {
  start(first_pause);
}

void FeedWatch::start(std::chrono::milliseconds first_pause) {
  PollerPeriods periods;
  periods.before_first = first_pause;
  poller_ = std::make_unique<Poller>(settings_, state_folder_ / source_folder(settings_), *slot_, zone_, periods,
                                     LastShown{report_.snapshot, state_folder_ / last_source_note}, gate_);
}

void FeedWatch::restart(const Config& config, Zone zone) {
  Gate gate{config.rules, config.gate};
  if (config.feed == settings_ && zone == zone_ && gate == *gate_) return;
  settings_ = config.feed;
  zone_ = zone;
  gate_ = std::make_shared<const Gate>(std::move(gate));
  poller_.reset();
  has_news();
  counts_before_ = report_.counts;
  seen_ = slot_->version();
  start({});
}

bool FeedWatch::has_news() {
  const std::uint64_t version = slot_->version();
  if (version == seen_) return false;
  seen_ = version;
  if (const auto newest = slot_->newest()) {
    report_ = *newest;
    report_.counts += counts_before_;
  }
  return true;
}

}  // namespace rankwall
