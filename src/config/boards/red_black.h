// Settings of a board: who is praised and who is reminded (红榜, 黑榜).
#pragma once

#include <string>
#include <vector>

#include "config/field.h"

namespace rankwall {

/// Who is praised and who is reminded (红榜, 黑榜).
struct RedBlackSettings {
  std::string title = "";
  std::string ranking = "overall";

  bool operator==(const RedBlackSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, RedBlackSettings& board) {
  visit("title", board.title, Range{0, 32}, "title of the board");
  visit("ranking", board.ranking, Range{1, 64}, "id of a ranking");
}

}  // namespace rankwall
