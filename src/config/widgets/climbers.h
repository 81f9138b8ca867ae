// Settings of a widget: who has risen most (进步榜).
#pragma once

#include <string>
#include <string_view>

#include "config/field.h"

namespace rankwall {

/// Who has risen most since the last bulletin, and from which rank to which.
struct ClimbersSettings {
  static constexpr std::string_view word = "climbers";
  static constexpr std::string_view help = "who has risen most (进步榜)";

  std::string title = "进步榜";
  std::string since = "{title} · 较{baseline}";
  std::string ranking;
  int count = 10;
  std::string rank_change = "第{from}位 → 第{to}位";
  std::string rank_change_short = "{from}→{to}";
  std::string none_risen = "暂无进步单位";
  std::string no_baseline = "暂无上期名次";
  double page_seconds = 15;

  bool operator==(const ClimbersSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, ClimbersSettings& widget) {
  visit("title", widget.title, Range{0, 32}, "title of the widget");
  visit("since", widget.since, Range{0, 64}, "the title if the last bulletin has a name; {title} {baseline}");
  visit("ranking", widget.ranking, Range{0, 64}, "id of a ranking; empty: the first");
  visit("count", widget.count, Range{1, 100}, "at most this many towns");
  visit("rank_change", widget.rank_change, Range{0, 64}, "after a town; {from} {to}");
  visit("rank_change_short", widget.rank_change_short, Range{0, 32}, "the same where there is little room");
  visit("none_risen", widget.none_risen, Range{1, 32}, "shown when no town has risen");
  visit("no_baseline", widget.no_baseline, Range{1, 32}, "shown when there is no last bulletin of this ranking");
  visit("page_seconds", widget.page_seconds, Range{15, 3600}, "how long a page stays");
}

}  // namespace rankwall
