// Settings of a board: key projects and how far they are built (晒进度).
#pragma once

#include <string>
#include <vector>

#include "config/field.h"

namespace rankwall {

/// Key projects and how far they are built (晒进度).
struct ProjectsSettings {
  std::string title = "晒进度·重点项目";
  double page_seconds = 15;

  bool operator==(const ProjectsSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, ProjectsSettings& board) {
  visit("title", board.title, Range{0, 32}, "title of the board");
  visit("page_seconds", board.page_seconds, Range{15, 3600}, "how long a page stays");
}

}  // namespace rankwall
