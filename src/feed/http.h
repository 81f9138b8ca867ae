// Fetches a feed over HTTP or HTTPS, and listens between two polls for the server's events where the settings want it.
// With its siblings http_* the only place that knows libcurl. Runs on the feed thread.
#pragma once

#include <memory>

#include "config/feed_settings.h"
#include "feed/event_pace.h"
#include "feed/source.h"

namespace rankwall {

class HttpSource : public Source {
 public:
  explicit HttpSource(const FeedSettings& settings, const EventPace& pace = {});
  ~HttpSource() override;

  /// Errors: Environment for the network and the server's answers; Input for a body over the size cap, an unreadable
  /// secret file and a URL that cannot be requested.
  FetchOutcome fetch() override;

  /// Ends early for an event. Connects for events at its first call, so a single fetch never does.
  void wait(const Pause& pause) override;

  /// The next request is unconditional.
  void forget_validators() override;

  /// Works also while a name is being looked up.
  void interrupt() override;

 private:
  class Transfer;
  std::unique_ptr<Transfer> transfer_;
};

}  // namespace rankwall
