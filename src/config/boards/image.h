// Settings of a board: a picture: PNG, JPEG or SVG.
#pragma once

#include <string>
#include <vector>

#include "config/field.h"

namespace rankwall {

/// A picture: PNG, JPEG or SVG.
struct ImageSettings {
  std::string title = "";

  bool operator==(const ImageSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, ImageSettings& board) {
  visit("title", board.title, Range{0, 32}, "title of the board");
}

}  // namespace rankwall
