// Settings of a board: findings, notices and free texts on one line.
#pragma once

#include <string>
#include <vector>

#include "config/field.h"

namespace rankwall {

/// Findings, notices and free texts on one line.
struct MarqueeSettings {
  std::string title = "";

  bool operator==(const MarqueeSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, MarqueeSettings& board) {
  visit("title", board.title, Range{0, 32}, "title of the board");
}

}  // namespace rankwall
