// Settings of a widget: who is praised and who is reminded (红榜, 黑榜). The lists' names and rules are the config's.
#pragma once

#include <string>
#include <string_view>

#include "config/field.h"

namespace rankwall {

/// The red and the black list of a ranking, side by side or one below the other.
struct RedBlackSettings {
  static constexpr std::string_view word = "red_black";
  static constexpr std::string_view help = "who is praised and who is reminded (红榜, 黑榜)";

  std::string ranking;
  std::string rank = "第{rank}位";
  std::string nobody = "暂无上榜单位";
  double page_seconds = 15;

  bool operator==(const RedBlackSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, RedBlackSettings& widget) {
  visit("ranking", widget.ranking, Range{0, 64}, "id of a ranking; empty: the first");
  visit("rank", widget.rank, Range{1, 16}, "before a town; {rank}");
  visit("nobody", widget.nobody, Range{1, 32}, "shown when a list is empty");
  visit("page_seconds", widget.page_seconds, Range{15, 3600}, "how long a page stays");
}

}  // namespace rankwall
