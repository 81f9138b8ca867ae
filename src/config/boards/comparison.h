// Settings of a board: two indicators of every town, bar beside bar.
#pragma once

#include <string>
#include <vector>

#include "config/field.h"

namespace rankwall {

/// Two indicators of every town, bar beside bar.
struct ComparisonSettings {
  std::string title = "";

  bool operator==(const ComparisonSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, ComparisonSettings& board) {
  visit("title", board.title, Range{0, 32}, "title of the board");
}

}  // namespace rankwall
