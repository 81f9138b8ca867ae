// Settings of a board: the first three of a ranking.
#pragma once

#include <string>
#include <vector>

#include "config/field.h"

namespace rankwall {

/// The first three of a ranking.
struct PodiumSettings {
  std::string title = "";
  std::string ranking = "overall";

  bool operator==(const PodiumSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, PodiumSettings& board) {
  visit("title", board.title, Range{0, 32}, "title of the board");
  visit("ranking", board.ranking, Range{1, 64}, "id of a ranking");
}

}  // namespace rankwall
