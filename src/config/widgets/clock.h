// Settings of a widget: time, date and weekday.
#pragma once

#include <string_view>

#include "config/field.h"

namespace rankwall {

struct ClockSettings {
  static constexpr std::string_view word = "clock";
  static constexpr std::string_view help = "time, date and weekday";

  bool seconds = true;
  bool date = true;

  bool operator==(const ClockSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, ClockSettings& clock) {
  visit("seconds", clock.seconds, "seconds, where there is room");
  visit("date", clock.date, "date and weekday, where there is room");
}

}  // namespace rankwall
