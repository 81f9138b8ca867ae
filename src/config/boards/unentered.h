// Settings of a board: projects that should have been entered by now (应统未统).
#pragma once

#include <string>
#include <vector>

#include "config/field.h"

namespace rankwall {

/// Projects that should have been entered by now (应统未统).
struct UnenteredBoardSettings {
  std::string title = "应统未统提醒";
  double page_seconds = 15;

  bool operator==(const UnenteredBoardSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, UnenteredBoardSettings& board) {
  visit("title", board.title, Range{0, 32}, "title of the board");
  visit("page_seconds", board.page_seconds, Range{15, 3600}, "how long a page stays");
}

}  // namespace rankwall
