// When the connection for events is given up and made again.
#pragma once

#include <chrono>

#include "feed/backoff.h"

namespace rankwall {

struct EventPace {
  /// A good server sends a comment every 15 s; one that has sent nothing for this long is gone.
  std::chrono::milliseconds longest_silence{45'000};
  /// After an end or a failure. The server's `retry` takes the place of the interval, up to the longest pause.
  PollPace reconnect{std::chrono::milliseconds{1'000}, std::chrono::milliseconds{60'000}};
  /// Until a server that has no events is asked for them again.
  std::chrono::milliseconds retry_unable{300'000};
};

}  // namespace rankwall
