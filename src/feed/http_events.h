// The connection on which a feed server reports news (Server-Sent Events), beside the polls and on the same thread.
// It only shortens a pause: whatever happens here, polling goes on. Used by HttpSource, which drives its multi handle.
#pragma once

#include <chrono>
#include <memory>
#include <random>
#include <string>
#include <string_view>

#include "config/feed_settings.h"
#include "feed/backoff.h"
#include "feed/event_pace.h"
#include "feed/event_parser.h"
#include "feed/http_handles.h"

namespace rankwall {

class EventStream {
 public:
  /// Connects with the first `update()`. `multi` must outlive the stream.
  EventStream(const FeedSettings& settings, const Multi& multi, const EventPace& pace);
  EventStream(const EventStream&) = delete;
  EventStream& operator=(const EventStream&) = delete;
  ~EventStream();

  /// Connects when it is time to, and gives up a connection that has fallen silent. `address` is the feed's, or where
  /// its server has redirected the last poll to.
  void update(const std::string& address);
  /// Time until `update()` has something to do.
  std::chrono::milliseconds idle_time() const;
  /// To be called when libcurl reports that the connection is over.
  void end(CURLcode code);

  /// Whether an event came since the last `forget_news()`.
  bool has_news() const { return has_news_; }
  void forget_news() { has_news_ = false; }

 private:
  using Clock = std::chrono::steady_clock;

  void connect(const std::string& address);
  void disconnect();
  void postpone(std::chrono::milliseconds pause);
  static std::size_t receive(char* data, std::size_t size, std::size_t count, void* stream);
  bool take(std::string_view bytes);

  bool is_event_stream() const;
  /// The server has answered, but not with events: no reason to ask again soon.
  bool is_unable() const;
  std::chrono::milliseconds pause_after_failure();
  std::string reason(CURLcode code) const;
  void say_failure(const std::string& reason);

  FeedSettings settings_;
  std::string source_name_;
  EventPace pace_;
  CURLM* multi_;
  HeaderList headers_;
  Easy easy_;
  std::minstd_rand random_;

  bool is_connected_ = false;  ///< or connecting
  Clock::time_point due_;      ///< of the next attempt, when not connected
  Clock::time_point heard_;    ///< last sign of life of the connection, or its start
  Clock::time_point opened_;   ///< of the connection
  unsigned failures_ = 0;      ///< in a row
  EventParser parser_;
  std::string fault_;  ///< in what the server sent
  bool has_news_ = false;
  bool said_open_ = false;
  std::string said_failure_;
};

}  // namespace rankwall
