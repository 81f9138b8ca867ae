// Settings of a board: an indicator over the days.
#pragma once

#include <string>
#include <vector>

#include "config/field.h"

namespace rankwall {

/// An indicator over the days.
struct TrendSettings {
  std::string title = "";

  bool operator==(const TrendSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, TrendSettings& board) {
  visit("title", board.title, Range{0, 32}, "title of the board");
}

}  // namespace rankwall
