// What is done now and then, not at every poll. Internal to feed.
#pragma once

#include <chrono>
#include <optional>

namespace rankwall {

/// Lets through what is due now and then.
class Throttle {
 public:
  /// True at first, then once a period.
  bool is_due(std::chrono::milliseconds period) {
    const auto now = std::chrono::steady_clock::now();
    if (last_ && now - *last_ < period) return false;
    last_ = now;
    return true;
  }

 private:
  std::optional<std::chrono::steady_clock::time_point> last_;
};

}  // namespace rankwall
