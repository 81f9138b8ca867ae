// Fetches a feed over HTTP or HTTPS. The only place that knows libcurl. Lives on the feed thread.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "base/result.h"
#include "config/feed_settings.h"

namespace rankwall {

/// A good answer of a source.
struct Fetched {
  bool not_modified = false;
  std::string body;  ///< decoded; empty with not_modified
};

/// A failed one. `retry_after` is what the server asked for (429, 503), clamped to 1 s … 15 min.
struct FetchFailure {
  Error error;
  std::optional<std::chrono::milliseconds> retry_after;
};

class HttpSource {
 public:
  explicit HttpSource(FeedSettings settings);
  HttpSource(const HttpSource&) = delete;
  HttpSource& operator=(const HttpSource&) = delete;
  ~HttpSource();

  /// Blocks until the answer, a failure or `interrupt()`. Errors: Environment for the network and the server's
  /// answers, Input for a body over the size cap or an unreadable secret file.
  std::variant<Fetched, FetchFailure> fetch();

  /// The last body turned out to be unusable: ask for it unconditionally next time.
  void forget_validators();

  /// Ends a fetch under way within milliseconds, from any thread, also while a name is being looked up.
  void interrupt();

 private:
  struct Transfer;
  std::unique_ptr<Transfer> transfer_;
};

}  // namespace rankwall
