// Settings of a board: who has risen most (进步榜).
#pragma once

#include <string>
#include <vector>

#include "config/field.h"

namespace rankwall {

/// Who has risen most (进步榜).
struct ClimbersSettings {
  std::string title = "进步榜";
  std::string ranking = "overall";

  bool operator==(const ClimbersSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, ClimbersSettings& board) {
  visit("title", board.title, Range{0, 32}, "title of the board");
  visit("ranking", board.ranking, Range{1, 64}, "id of a ranking");
}

}  // namespace rankwall
