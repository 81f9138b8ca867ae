// How long the feed thread waits until it asks again. A pure function: the number of failures, the server's wish and
// the randomness are arguments.
#pragma once

#include <chrono>
#include <optional>

namespace rankwall {

struct PollPace {
  std::chrono::milliseconds interval{5000};
  std::chrono::milliseconds longest_pause{300000};
};

/// The pace of polls: a source that is back is asked within ten intervals or 10 s, whichever is longer, and in any case
/// within `longest_pause`.
PollPace poll_pace(std::chrono::milliseconds interval, std::chrono::milliseconds longest_pause);

/// How long until the next poll: `longest`, or when the source reports news meanwhile, at least `soonest`.
struct Pause {
  std::chrono::milliseconds soonest{0};
  std::chrono::milliseconds longest{0};
};

/// The longest pause before the next poll. Without failures it is the interval. After `failures` in a row it starts at
/// the interval and doubles up to the longest pause; then `random` (0 to 1) takes off up to a quarter, so that many
/// walls don't come back to a server in step. It is never shorter than the interval nor than `retry_after`.
std::chrono::milliseconds next_pause(const PollPace& pace, unsigned failures,
                                     std::optional<std::chrono::milliseconds> retry_after, double random);

/// The shortest pause before the next poll, whatever news there is: a server that reports news without end is not
/// asked without end, and one that fails is spared as by a wall that hears no events.
std::chrono::milliseconds soonest_pause(const PollPace& pace, unsigned failures,
                                        std::optional<std::chrono::milliseconds> retry_after);

}  // namespace rankwall
