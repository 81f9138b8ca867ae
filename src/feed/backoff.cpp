#include "feed/backoff.h"

#include <algorithm>
#include <cmath>

namespace rankwall {

PollPace poll_pace(std::chrono::milliseconds interval, std::chrono::milliseconds longest_pause) {
  constexpr std::chrono::milliseconds min_growth{10'000};
  return {interval, std::min(longest_pause, std::max(10 * interval, min_growth))};
}

std::chrono::milliseconds next_pause(const PollPace& pace, unsigned failures,
                                     std::optional<std::chrono::milliseconds> retry_after, double random) {
  if (failures == 0) return pace.interval;
  constexpr double max_jitter = 0.25;
  constexpr unsigned max_doublings = 30;  // beyond any longest pause

  const int doublings = static_cast<int>(std::min(failures - 1, max_doublings));
  const double grown = std::ldexp(static_cast<double>(pace.interval.count()), doublings);
  const double capped = std::min(grown, static_cast<double>(pace.longest_pause.count()));
  const std::chrono::milliseconds jittered{std::llround(capped * (1 - max_jitter * random))};
  return std::max({jittered, pace.interval, retry_after.value_or(pace.interval)});
}

std::chrono::milliseconds soonest_pause(const PollPace& pace, unsigned failures,
                                        std::optional<std::chrono::milliseconds> retry_after) {
  constexpr std::chrono::milliseconds min{50};
  if (failures == 0) return std::min(min, pace.interval);
  return std::max(pace.interval, retry_after.value_or(pace.interval));
}

}  // namespace rankwall
