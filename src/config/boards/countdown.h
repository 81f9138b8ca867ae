// Settings of a board: days left to a date.
#pragma once

#include <string>
#include <vector>

#include "config/field.h"

namespace rankwall {

/// Days left to a date.
struct CountdownSettings {
  std::string title = "";

  bool operator==(const CountdownSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, CountdownSettings& board) {
  visit("title", board.title, Range{0, 32}, "title of the board");
}

}  // namespace rankwall
