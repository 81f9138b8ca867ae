// Settings of a board: a QR code with a caption.
#pragma once

#include <string>
#include <vector>

#include "config/field.h"

namespace rankwall {

/// A QR code with a caption.
struct QrSettings {
  std::string title = "";

  bool operator==(const QrSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, QrSettings& board) {
  visit("title", board.title, Range{0, 32}, "title of the board");
}

}  // namespace rankwall
