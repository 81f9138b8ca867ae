// How long it is to a deadline that comes once, or every month or week. Used by the countdown widget. Pure: now
// is an argument.
#pragma once

#include <optional>

#include "base/clock.h"
#include "config/widgets/countdown.h"

namespace rankwall {

enum class CountdownState { Ahead, Today, Passed };

struct Countdown {
  CountdownState state = CountdownState::Ahead;
  int days = 0;               ///< to the day of the deadline; negative after it
  Date day{};                 ///< of the deadline: the next one where it recurs
  std::optional<int> minute;  ///< of that day, when the deadline ends before midnight

  bool operator==(const Countdown&) const = default;
};

/// `settings` must be checked. A recurring deadline stays passed until the end of its day; then the next one counts.
Countdown countdown_at(const CountdownSettings& settings, const LocalTime& now);

}  // namespace rankwall
