#include "wall/feed_watch.h"

#include <utility>

#include "feed/store.h"

namespace rankwall {

FeedWatch::FeedWatch(const FeedSettings& settings, std::filesystem::path state_folder, Zone zone)
    : state_folder_(std::move(state_folder)),
      settings_(settings),
      zone_(zone),
      slot_(std::make_unique<Slot<FeedReport>>()) {
  start();
}

void FeedWatch::start() {
  poller_ = std::make_unique<Poller>(settings_, state_folder_ / source_folder(settings_), *slot_, zone_,
                                     PollerPeriods{}, LastShown{report_.snapshot, state_folder_ / last_source_note});
}

void FeedWatch::restart(const FeedSettings& settings, Zone zone) {
  if (settings == settings_ && zone == zone_) return;
  settings_ = settings;
  zone_ = zone;
  poller_.reset();
  seen_ = slot_->version();
  start();
}

bool FeedWatch::has_news() {
  const std::uint64_t version = slot_->version();
  if (version == seen_) return false;
  seen_ = version;
  if (const auto newest = slot_->newest()) report_ = *newest;
  return true;
}

}  // namespace rankwall
