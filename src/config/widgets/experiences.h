// Settings of good practice (晒经验).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/field.h"

namespace rankwall {

/// Good practice, one card per page.
struct ExperiencesSettings {
  static constexpr std::string_view word = "experiences";
  static constexpr std::string_view help = "good practice, one card per page (晒经验)";

  std::string title = "晒经验";
  std::string none = "暂无经验做法";
  double page_seconds = 15;

  bool operator==(const ExperiencesSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, ExperiencesSettings& experiences) {
  visit("title", experiences.title, Range{0, 32}, "title of the widget");
  visit("none", experiences.none, Range{0, 32}, "shown when there is none");
  visit("page_seconds", experiences.page_seconds, Range{15, 3600}, "how long a card stays");
}

}  // namespace rankwall
