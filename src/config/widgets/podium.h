// Settings of a widget: the first three ranks of a ranking.
#pragma once

#include <string>
#include <string_view>

#include "config/field.h"

namespace rankwall {

/// The first three ranks, the first in the middle; where groups are ranked separately one page per group.
struct PodiumSettings {
  static constexpr std::string_view word = "podium";
  static constexpr std::string_view help = "the first three of a ranking";

  std::string title;
  std::string ranking;
  std::string nobody = "暂无排名";
  double page_seconds = 15;

  bool operator==(const PodiumSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, PodiumSettings& widget) {
  visit("title", widget.title, Range{0, 32}, "title of the widget; empty: the ranking's");
  visit("ranking", widget.ranking, Range{0, 64}, "id of a ranking; empty: the first");
  visit("nobody", widget.nobody, Range{1, 32}, "shown when no town has a rank");
  visit("page_seconds", widget.page_seconds, Range{15, 3600}, "how long a page stays, where there are several");
}

}  // namespace rankwall
