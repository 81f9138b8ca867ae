// What a table says beside its cells: the scale and the legend of its bars, overtakings, the seam of its roll.
#pragma once

#include <string>

#include "config/field.h"

namespace rankwall {

struct TableWords {
  std::string pace_before_share = "序时";
  std::string overtook = "反超{other}";
  std::string seam = "榜首";
  std::string seam_from = "自第{rank}位";
  std::string within_pace = "序时内";
  std::string far_behind_by = "落后超过{points}点";
  std::string slot = "黑缝为上期";
  std::string tightest = "咬得最紧";

  bool operator==(const TableWords&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, TableWords& words) {
  constexpr Range text{0, 64};
  visit("pace_before_share", words.pace_before_share, text, "the same before its share, above the bars");
  visit("overtook", words.overtook, text, "in the row of a town that has just overtaken; {other}");
  visit("seam", words.seam, text, "between the last row of a roll and the first");
  visit("seam_from", words.seam_from, text, "the same where the first ranks stay above the roll; {rank}");
  visit("within_pace", words.within_pace, text, "legend: a bar up to the pace");
  visit("far_behind_by", words.far_behind_by, text, "legend: far behind the pace; {points}");
  visit("slot", words.slot, text, "legend: the slot in a bar, where it was in the last bulletin");
  visit("tightest", words.tightest, text, "legend: the smallest gap of the table");
}

}  // namespace rankwall
