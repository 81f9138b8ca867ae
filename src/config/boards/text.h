// Settings of a board: a text that stands.
#pragma once

#include <string>
#include <vector>

#include "config/field.h"

namespace rankwall {

/// A text that stands.
struct TextSettings {
  std::string title = "";

  bool operator==(const TextSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, TextSettings& board) {
  visit("title", board.title, Range{0, 32}, "title of the board");
}

}  // namespace rankwall
