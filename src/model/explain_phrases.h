// The sentences of the explanation in both languages. Words in braces are filled in. Internal to the explanation.
#pragma once

#include <string>
#include <string_view>

#include "base/text.h"
#include "model/explain.h"

namespace rankwall {

struct Phrases {
  // Head
  std::string_view title, source;
  // Items: what the ratio is made of, what limits it, what it earns
  std::string_view to_target, to_quarter, to_largest, to_mean, to_sum, as_value, no_divisor;
  std::string_view capped, floored, weight, weight_grown, points;
  std::string_view no_value, left_out, no_target;
  std::string_view ratio_score, value_score;
  // Parts
  std::string_view part, part_sum, part_cut;
  // Adjustments and score
  std::string_view bonus, deduction, bonus_sum, deduction_sum, adjustment, adjustment_cut, score;
  // Rank
  std::string_view not_reported, not_ranked, no_goal;
  std::string_view rank, group_rank, tied, competition, dense, parted_ahead, parted_behind;
  std::string_view ahead, level, closing, closing_less, closing_separator, closings, behind;
  std::string_view risen, fallen, unmoved;
  // Pace and lists
  std::string_view pace, lamp_ahead, lamp_even, lamp_behind, lamp_far_behind, red, black, unentered, yellow, red_lamp;
  /// A unit behind its figure; without a unit there is nothing
  std::string_view unit, name_separator;
  std::string_view percent_points;  ///< empty: the config's word
};

inline constexpr Phrases chinese_phrases{
    .title = "{town} · {ranking} · {period}",
    .source = "快照{snapshot},规则{rules}。",
    .to_target = "{label}:完成{value}{unit},目标{target}{unit},比值{ratio}",
    .to_quarter = "{label}:完成{value}{unit},本季目标{target}{unit}(全年{year}{unit}的{share}%),比值{ratio}",
    .to_largest = "{label}:完成{value}{unit},各单位最高{target}{unit},比值{ratio}",
    .to_mean = "{label}:完成{value}{unit},各单位平均{target}{unit},比值{ratio}",
    .to_sum = "{label}:完成{value}{unit},各单位合计{target}{unit},比值{ratio}",
    .as_value = "{label}:{value}{unit}直接计为比值{ratio}",
    .no_divisor = "{label}:完成{value}{unit},各单位没有正值可比,比值0",
    .capped = ",按上限{cap}计",
    .floored = ",低于0按0计",
    .weight = ";权重{weight}",
    .weight_grown = ";权重{rule},分摊没有目标的项目后为{weight}",
    .points = ",得{points}分。",
    .no_value = "{label}:未报送,得0分。",
    .left_out = "{label}:没有目标,不计此项,权重{weight}由其他项目分摊。",
    .no_target = "{label}:没有目标,按规则得0分。",
    .ratio_score = "{label}:完成{value}{unit},目标{target}{unit},完成{score}%。",
    .value_score = "{label}:{score}{unit}。",
    .part = "【{part}】最高{max}分:",
    .part_sum = "【{part}】得{points}分。",
    .part_cut = "【{part}】各项合计{sum}分,按最高{points}分计。",
    .bonus = "加分:{reason},{points}分。",
    .deduction = "减分:{reason},{points}分。",
    .bonus_sum = "加分合计{points}分",
    .deduction_sum = "减分合计{points}分",
    .adjustment = ",计{points}分。",
    .adjustment_cut = ",按规则限{min}至{max}分,计{points}分。",
    .score = "得分:{sum}={score}分,四舍五入到{decimals}位小数。",
    .not_reported = "未报送:本榜各项都没有数据,不排名次。",
    .not_ranked = "不参与排名。",
    .no_goal = "各项都没有目标,不参与本榜排名。",
    .rank = "名次:{count}个排名单位中第{rank}位。",
    .group_rank = "名次:{group}{count}个排名单位中第{rank}位。",
    .tied = "与{towns}并列,",
    .competition = "并列之后的名次空出。",
    .dense = "并列之后的名次不空。",
    .parted_ahead = "与{town}得分相同,按{indicators}排在其后。",
    .parted_behind = "与{town}得分相同,按{indicators}排在其前。",
    .ahead = "前面是第{rank}位{town},{score}{unit},还差{gap}{gap_unit}",
    .level = "。",
    .closing = "新增{label}{amount}{unit}",
    .closing_less = "减少{label}{amount}{unit}",
    .closing_separator = ",或",
    .closings = ",约合{ways}。",
    .behind = "后面是第{rank}位{town},{score}{unit},领先{gap}{gap_unit}。",
    .risen = "较{baseline}第{before}位上升{ranks}位。",
    .fallen = "较{baseline}第{before}位下降{ranks}位。",
    .unmoved = "与{baseline}名次相同。",
    .pace = "完成率{completion}%,{pace_word}{pace}%,{standing}。",
    .lamp_ahead = "{word}{gap}{unit}",
    .lamp_even = "{word}",
    .lamp_behind = "{word}{gap}{unit}",
    .lamp_far_behind = "{word}{gap}{unit}",
    .red = "列入{list}:目标已完成,且名次在前{count}位。",
    .black = "列入{list}:目标未完成,且名次在后{count}位。",
    .unentered = "{title}:{text},{lamp}。",
    .yellow = "黄灯",
    .red_lamp = "红灯",
    .unit = "{unit}",
    .name_separator = "、",
    .percent_points = "",
};

inline constexpr Phrases english_phrases{
    .title = "{town} · {ranking} · {period}",
    .source = "Snapshot {snapshot}, rules {rules}.",
    .to_target = "{label}: {value}{unit} of a target of {target}{unit} is a ratio of {ratio}",
    .to_quarter =
        "{label}: {value}{unit} of the quarter's {target}{unit} ({share} % of the year's {year}{unit}) is "
        "a ratio of {ratio}",
    .to_largest = "{label}: {value}{unit} where the best town has {target}{unit} is a ratio of {ratio}",
    .to_mean = "{label}: {value}{unit} where the mean is {target}{unit} is a ratio of {ratio}",
    .to_sum = "{label}: {value}{unit} of {target}{unit} in all is a ratio of {ratio}",
    .as_value = "{label}: {value}{unit} counts as a ratio of {ratio}",
    .no_divisor = "{label}: {value}{unit}, no town has a figure above 0 to compare with, a ratio of 0",
    .capped = ", counted up to {cap}",
    .floored = ", counted as 0",
    .weight = "; with the weight {weight}",
    .weight_grown = "; with the weight {rule}, grown to {weight} by items without a target",
    .points = " it earns {points} points.",
    .no_value = "{label}: not reported, 0 points.",
    .left_out = "{label}: no target; the item is left out and its weight {weight} goes to the others.",
    .no_target = "{label}: no target, 0 points by the rules.",
    .ratio_score = "{label}: {value}{unit} of a target of {target}{unit} is {score} %.",
    .value_score = "{label}: {score}{unit}.",
    .part = "[{part}] at most {max} points:",
    .part_sum = "[{part}] earns {points} points.",
    .part_cut = "[{part}] comes to {sum} points and counts with its maximum, {points} points.",
    .bonus = "Bonus: {reason}, {points} points.",
    .deduction = "Deduction: {reason}, {points} points.",
    .bonus_sum = "Bonuses come to {points} points",
    .deduction_sum = "Deductions come to {points} points",
    .adjustment = ", together {points} points.",
    .adjustment_cut = ", limited to {min} to {max} points: {points} points.",
    .score = "Score: {sum} = {score} points, rounded half away from zero to {decimals} decimals.",
    .not_reported = "Not reported: no figure for any item of this ranking, so no rank.",
    .not_ranked = "Outside the ranking.",
    .no_goal = "No target for any item, so outside this ranking.",
    .rank = "Rank {rank} of {count} ranked towns.",
    .group_rank = "Rank {rank} of {count} ranked towns of {group}.",
    .tied = "Tied with {towns}; ",
    .competition = "the ranks after a tie stay empty.",
    .dense = "no rank after a tie stays empty.",
    .parted_ahead = "Equal score to {town}, behind it by {indicators}.",
    .parted_behind = "Equal score to {town}, before it by {indicators}.",
    .ahead = "Ahead on rank {rank} is {town} with {score}{unit}; the gap is {gap}{gap_unit}",
    .level = ".",
    .closing = "{amount}{unit} more of {label}",
    .closing_less = "{amount}{unit} less of {label}",
    .closing_separator = ", or ",
    .closings = ", which would take {ways}.",
    .behind = "Behind on rank {rank} is {town} with {score}{unit}; the lead is {gap}{gap_unit}.",
    .risen = "Risen by {ranks} from rank {before} in {baseline}.",
    .fallen = "Fallen by {ranks} from rank {before} in {baseline}.",
    .unmoved = "The same rank as in {baseline}.",
    .pace = "Completion {completion} %, pace {pace} %: {standing}.",
    .lamp_ahead = "{gap}{unit} ahead",
    .lamp_even = "even with it",
    .lamp_behind = "{gap}{unit} behind",
    .lamp_far_behind = "{gap}{unit}, far behind",
    .red = "On the list {list}: target met and among the first {count}.",
    .black = "On the list {list}: target missed and among the last {count}.",
    .unentered = "{title}: {text}, {lamp}.",
    .yellow = "yellow lamp",
    .red_lamp = "red lamp",
    .unit = " {unit}",
    .name_separator = ", ",
    .percent_points = "percentage points",
};

inline std::string spaced_unit(const Phrases& phrases, const std::string& unit) {
  return unit.empty() ? std::string() : filled(phrases.unit, {{"unit", unit}});
}

}  // namespace rankwall
