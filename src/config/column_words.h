// The heads of columns, the same on wall, paper and terminal.
#pragma once

#include <string>

#include "config/field.h"

namespace rankwall {

struct ColumnWords {
  std::string rank = "名次";
  std::string movement = "升降";
  std::string movement_since = "较{baseline}";
  std::string movement_short = "较上期";
  std::string name = "单位";
  std::string group = "组别";
  std::string target = "目标";
  std::string share = "{label}占比";
  std::string completion = "完成率";
  std::string completion_of = "{label}完成率";
  std::string pace_gap = "较{pace}";
  std::string points = "百分点";
  std::string progress = "进度";
  std::string score = "得分";
  std::string gap = "距前位";
  std::string chase = "追";
  std::string chase_of = "前一位";
  std::string chase_cell = "追";
  std::string first_cell = "领";
  std::string lead = "被追";
  std::string lead_of = "后一位";
  std::string lead_cell = "被追";
  std::string tied_cell = "并列";
  std::string adjustment = "加减分";

  bool operator==(const ColumnWords&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, ColumnWords& words) {
  constexpr Range text{1, 16};
  visit("rank", words.rank, text, "rank of a town");
  visit("movement", words.movement, text, "ranks gained or lost since the last bulletin");
  visit("movement_since", words.movement_since, Range{0, 32}, "the same on a wall with a last bulletin; {baseline}");
  visit("movement_short", words.movement_short, text, "the same where that has no room");
  visit("name", words.name, text, "name of a town");
  visit("group", words.group, text, "its group");
  visit("target", words.target, text, "target of an indicator");
  visit("share", words.share, text, "a town's share of the sum of all towns; {label} of the indicator");
  visit("completion", words.completion, text, "how much of it is reached");
  visit("completion_of", words.completion_of, text, "the same of another indicator; {label}");
  visit("pace_gap", words.pace_gap, text, "how far that is from the pace; {pace}");
  visit("points", words.points, text, "second line of that head");
  visit("progress", words.progress, text, "a lamp, or a bar on paper");
  visit("score", words.score, text, "score of a town");
  visit("gap", words.gap, text, "what it lacks to the next better rank");
  visit("chase", words.chase, text, "the same on the wall");
  visit("chase_of", words.chase_of, Range{0, 16}, "second line of that head");
  visit("chase_cell", words.chase_cell, Range{0, 8}, "before such a figure");
  visit("first_cell", words.first_cell, Range{0, 8}, "before the lead of the first, who has no one ahead to chase");
  visit("lead", words.lead, text, "what the next worse rank lacks to it");
  visit("lead_of", words.lead_of, Range{0, 16}, "second line of that head");
  visit("lead_cell", words.lead_cell, Range{0, 8}, "before that figure");
  visit("tied_cell", words.tied_cell, Range{1, 8}, "in place of a gap of nothing");
  visit("adjustment", words.adjustment, text, "bonus and deduction points");
}

}  // namespace rankwall
