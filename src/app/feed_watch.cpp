#include "app/feed_watch.h"

#include <utility>

namespace rankwall {

FeedWatch::FeedWatch(const FeedSettings& settings, std::filesystem::path folder)
    : folder_(std::move(folder)),
      settings_(settings),
      slot_(std::make_unique<Slot<FeedReport>>()),
      poller_(std::make_unique<Poller>(settings_, folder_, *slot_)) {}

void FeedWatch::restart(const FeedSettings& settings) {
  if (settings == settings_) return;
  settings_ = settings;
  poller_.reset();
  seen_ = slot_->version();
  poller_ = std::make_unique<Poller>(settings_, folder_, *slot_);
}

bool FeedWatch::has_news() {
  const std::uint64_t version = slot_->version();
  if (version == seen_) return false;
  seen_ = version;
  if (const auto newest = slot_->newest()) report_ = *newest;
  return true;
}

}  // namespace rankwall
