// Fetches a feed over HTTP or HTTPS. The only place that knows libcurl. Lives on the feed thread.
#pragma once

#include <memory>

#include "config/feed_settings.h"
#include "feed/source.h"

namespace rankwall {

class HttpSource : public Source {
 public:
  explicit HttpSource(const FeedSettings& settings);
  ~HttpSource() override;

  /// Errors: Environment for the network and the server's answers; Input for a body over the size cap, an unreadable
  /// secret file and a URL that cannot be asked.
  FetchOutcome fetch() override;

  /// The next request is unconditional.
  void forget_validators() override;

  /// Also while a name is being looked up.
  void interrupt() override;

 private:
  class Transfer;
  std::unique_ptr<Transfer> transfer_;
};

}  // namespace rankwall
