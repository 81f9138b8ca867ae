// Who is praised, who is reminded (红榜, 黑榜) and which projects should have been entered by now (应统未统).
#pragma once

#include <string>

#include "config/field.h"

namespace rankwall {

/// When a town has met its target: at the pace of the year, or only at the full target. During the year lists are
/// published against the pace (序时进度), and in December both are the same.
enum class TargetMet { Pace, Full };

template <>
struct EnumWords<TargetMet> {
  static constexpr auto words = word_table<TargetMet>({{"pace", TargetMet::Pace}, {"full", TargetMet::Full}});
};

struct ListSettings {
  int count = 3;
  TargetMet target_met = TargetMet::Pace;
  std::string red = "红榜";
  std::string black = "黑榜";

  bool operator==(const ListSettings&) const = default;
};

struct UnenteredSettings {
  int yellow_after_days = 30;
  int red_after_days = 60;
  std::string title = "应统未统";
  std::string text = "{project} 已开工{days}天未入库";

  bool operator==(const UnenteredSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, ListSettings& lists) {
  visit("count", lists.count, Range{0, 100},
        "how many of the first may be on the red list, and of the last on the black list");
  visit("target_met", lists.target_met, "a target is met at the pace of the year, or in full");
  visit("red", lists.red, Range{1, 16}, "name of the red list, of praise; softer: 先进榜");
  visit("black", lists.black, Range{1, 16}, "name of the black list, of those behind; softer: 提醒榜");
}

template <class Visitor>
void describe(Visitor& visit, UnenteredSettings& unentered) {
  visit("yellow_after_days", unentered.yellow_after_days, Range{0, 3650},
        "a project not entered more than this many days after its start has a yellow lamp");
  visit("red_after_days", unentered.red_after_days, Range{0, 3650}, "and after more than this many a red one");
  visit("title", unentered.title, Range{1, 16}, "name of the list");
  visit("text", unentered.text, Range{0, 64}, "text for one project; {project} {days}");
}

}  // namespace rankwall
