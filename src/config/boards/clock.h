// Settings of a board: time, date and weekday.
#pragma once

#include <string>
#include <vector>

#include "config/field.h"

namespace rankwall {

/// Time, date and weekday.
struct ClockSettings {
  std::string title = "";

  bool operator==(const ClockSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, ClockSettings& board) {
  visit("title", board.title, Range{0, 32}, "title of the board");
}

}  // namespace rankwall
