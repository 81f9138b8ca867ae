// Where a feed's bytes come from: a web server or a file. The poller polls either and sees no difference
// between the two. A source knows nothing of what the bytes mean.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "base/result.h"
#include "config/feed_settings.h"
#include "feed/backoff.h"

namespace rankwall {

/// A good answer of a source. One that cannot tell whether anything has changed always gives the body: equal bytes cost
/// no more than to compare them.
struct Fetched {
  bool not_modified = false;
  std::string body;            ///< decoded; empty with not_modified
  std::string signature = {};  ///< of the body, where the source has one
};

/// A failed one. `retry_after` is what the server asked for (429, 503), clamped to 1 s … 15 min.
struct FetchFailure {
  Error error;
  std::optional<std::chrono::milliseconds> retry_after;
  bool is_answer = false;  ///< the source was reached, but what it said is no feed
};

using FetchOutcome = std::variant<Fetched, FetchFailure>;

class Source {
 public:
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  virtual ~Source() = default;

  /// The URL or path as messages name it: without user and password.
  const std::string& name() const { return source_name_; }

  /// Blocks until an answer, a failure or `interrupt()`.
  virtual FetchOutcome fetch() = 0;

  /// Waits for `pause.longest`, or for less when interrupted or when the source itself reports news; with news, for
  /// at least `pause.soonest`.
  virtual void wait(const Pause& pause) = 0;

  /// The last body turned out to be unusable: the next fetch gets one again, changed or not.
  virtual void forget_validators() = 0;

  /// Ends the fetch or wait in progress within milliseconds and every later one at once. From any thread.
  virtual void interrupt() = 0;

 protected:
  explicit Source(std::string source_name) : source_name_(std::move(source_name)) {}
  FetchFailure interrupted() const { return {environment_error(source_name_ + ": interrupted"), {}}; }

 private:
  std::string source_name_;
};

/// The source that `settings.url` names.
std::unique_ptr<Source> open_source(const FeedSettings& settings);

/// `max_mebibytes` in bytes.
std::size_t max_bytes(const FeedSettings& settings);

}  // namespace rankwall
