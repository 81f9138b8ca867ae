// Settings of the problems (晒问题).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/field.h"

namespace rankwall {

/// Problems by urgency, as many per page as there is room for.
struct ProblemsSettings {
  static constexpr std::string_view word = "problems";
  static constexpr std::string_view help = "problems by urgency (晒问题)";

  std::string title = "晒问题·堵点交办";
  std::string none = "目前没有堵点问题";
  double page_seconds = 15;

  bool operator==(const ProblemsSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, ProblemsSettings& problems) {
  visit("title", problems.title, Range{0, 32}, "title of the widget");
  visit("none", problems.none, Range{0, 32}, "shown when there is none");
  visit("page_seconds", problems.page_seconds, Range{15, 3600}, "how long a page stays");
}

}  // namespace rankwall
