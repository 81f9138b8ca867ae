// Settings of a widget: time, date and weekday.
#pragma once

#include "config/field.h"

namespace rankwall {

struct ClockSettings {
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
