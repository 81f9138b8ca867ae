// Settings of a board: projects by stage, the five batches (五个一批).
#pragma once

#include <string>
#include <vector>

#include "config/field.h"

namespace rankwall {

/// Projects by stage, the five batches (五个一批).
struct PipelineSettings {
  std::string title = "“五个一批”进展";

  bool operator==(const PipelineSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, PipelineSettings& board) {
  visit("title", board.title, Range{0, 32}, "title of the board");
}

}  // namespace rankwall
