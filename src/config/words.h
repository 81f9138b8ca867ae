// Every word that wall, paper and terminal add on their own. Names and figures come from the feed; titles of widgets
// are with their settings. Words in braces are filled in.
#pragma once

#include <string>
#include <vector>

#include "config/column_words.h"
#include "config/field.h"
#include "config/paper_words.h"
#include "config/table_words.h"

namespace rankwall {

struct Words {
  std::string waiting = "暂无数据,等待数据源";
  std::string fresh = "数据截至{time}";
  std::string stale = "数据更新于{time},已{hours}小时未更新";
  std::string lost = "数据源未连接,正在展示最近一次有效数据";
  std::string lost_short = "数据源未连接";
  std::string refused = "数据源返回有误,正在展示最近一次有效数据";
  std::string refused_short = "数据源返回有误";
  std::string stale_short = "已{hours}小时未更新";
  std::string stale_days = "数据更新于{time},已{days}天未更新";
  std::string stale_days_short = "已{days}天未更新";
  std::string updated = "更新于{time}";
  std::string demo = "演示数据·非真实统计数据";
  std::string demo_short = "演示数据";
  std::string demo_sign = "演";
  std::string forecast = "预报数";
  std::string returned = "反馈数";
  std::string verified = "核定数";
  std::string period = "{from}—{to}月";
  std::string one_month = "{to}月";
  std::vector<std::string> months{"1月", "2月", "3月", "4月",  "5月",  "6月",
                                  "7月", "8月", "9月", "10月", "11月", "12月"};
  std::string days = "{from}—{to_day}";
  std::string date = "{year}年{month}月{day}日";
  std::string day = "{month}月{day}日";
  std::string moment = "{day}{time}";
  std::string time = "{hour}:{minute}";
  std::vector<std::string> halves{"上午", "下午"};
  std::string long_date = "{date} {weekday}";
  std::vector<std::string> weekdays{"星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"};
  std::string pace = "序时";
  std::string pace_long = "序时进度";
  std::string pace_share = "{pace}{share}%";
  std::string ahead_of_pace = "超序时进度单位";
  std::string not_reported = "未报送";
  std::string not_ranked = "不参与排名";
  std::string operator_mark = "!";
  std::string lead_in = "{title}:";
  std::string risen = "▲";
  std::string fallen = "▼";
  std::string unmoved = "—";
  std::string unknown = "—";
  std::string not_published = "暂无数据";
  std::string not_comparable = "尚无数据可比";
  std::vector<std::string> stages{"谋划", "签约", "立项", "开工", "入库", "在建", "竣工", "投产", "增资"};
  std::string open = "待交办";
  std::string assigned = "已交办";
  std::string in_progress = "办理中";
  std::string closed = "已销号";
  std::string overdue = "逾期{days}天";
  std::string days_left = "剩{days}天";
  std::string due_today = "今日到期";
  std::string overtaking = "{town} 超越 {other} 升至第{rank}位";
  std::string gap_to_next = ",距第{next}位还差{gap}";
  std::string gap_worth = ",约合新增{indicator}{amount}";
  std::string gap_worth_less = ",约合减少{indicator}{amount}";
  std::string new_leader = "{town} 升至首位";
  std::string target_reached = "{town} {indicator}达到年度目标";
  std::string pace_crossed = "{town} 完成率{completion}%,{standing}";
  std::string pace_points = "{lamp}{gap}";
  std::string percent_points = "个百分点";
  std::string figure = "{number}{unit}";
  std::string decimal_mark = ".";
  std::string digit_separator = ",";
  std::string with_unit = "{label}({unit})";
  std::string rank = "第{rank}位";
  std::string new_entries = "{town} {indicator}增加{count}";
  std::string problem_closed = "销号:{town} {title}";
  std::string overdue_problem = "晒问题:{town} {title} {state}";
  std::string urgent = "紧急通知";
  std::string holds_until = "有效至{time}";
  std::string source = "数据来源:{source}";
  std::string units = "单位:{units}";
  std::string unit_separator = "、";
  std::string disclaimer = "工作调度数据,以统计部门最终核定数为准";
  ColumnWords columns;
  TableWords table;
  PaperWords paper;

  bool operator==(const Words&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, Words& words) {
  constexpr Range text{0, 64};
  visit("waiting", words.waiting, text, "shown before there is any data");
  visit("fresh", words.fresh, text, "data is fresh; {time}");
  visit("stale", words.stale, text, "data is old; {time} {hours}");
  visit("lost", words.lost, text, "the source does not answer");
  visit("lost_short", words.lost_short, text, "the same where there is little room");
  visit("refused", words.refused, text, "the source answers, but not with a feed that can be shown");
  visit("refused_short", words.refused_short, text, "the same where there is little room");
  visit("stale_short", words.stale_short, text, "data is old, where there is little room; {hours}");
  visit("stale_days", words.stale_days, text, "data is older than two days; {time} {days}");
  visit("stale_days_short", words.stale_days_short, text, "the same where there is little room; {days}");
  visit("updated", words.updated, text, "time of the data while the source is lost; {time}");
  visit("demo", words.demo, text, "mark of demo data");
  visit("demo_short", words.demo_short, text, "the same where there is little room");
  visit("demo_sign", words.demo_sign, text, "the same beside a figure of the smallest walls, where there is room");
  visit("forecast", words.forecast, text, "the figures are the office's own estimate");
  visit("returned", words.returned, text, "the figures were returned by the higher authority");
  visit("verified", words.verified, text, "the figures are verified");
  visit("period", words.period, text, "several months; {year} {from} {to} {from_name} {to_name}");
  visit("one_month", words.one_month, text, "a single month; {year} {to} {to_name}");
  visit("months", words.months, Range{12, 12}, "names of the months");
  visit("days", words.days, text,
        "a period of days without a label; {from} {to}, and {from_day} {to_day} without a year that the other has");
  visit("date", words.date, text, "a full date; {year} {month} {month_name} {day}");
  visit("day", words.day, text, "a date within the year; {month} {month_name} {day}");
  visit("moment", words.moment, text, "a day with a time; {day} {time}");
  visit("time", words.time, text, "time of day; {hour} {minute}, {hour12} and {half} for a clock of 12 hours");
  visit("halves", words.halves, Range{2, 2}, "the two halves of such a day");
  visit("long_date", words.long_date, text, "a date with its day of the week; {date} {weekday}");
  visit("weekdays", words.weekdays, Range{7, 7}, "Sunday first");
  visit("pace", words.pace, text, "the share of the year that has passed");
  visit("pace_long", words.pace_long, text, "the same in full; some cities write 时序进度");
  visit("pace_share", words.pace_share, text, "how much that is now; {pace} {share}");
  visit("ahead_of_pace", words.ahead_of_pace, text, "how many are ahead of it");
  visit("not_reported", words.not_reported, text, "a town without figures");
  visit("not_ranked", words.not_ranked, text, "a town outside the ranking");
  visit("operator_mark", words.operator_mark, Range{0, 2},
        "in the corner while an operator has something to look up in the log");
  visit("lead_in", words.lead_in, text, "a title before its text; {title}");
  visit("risen", words.risen, text, "sign before the ranks gained");
  visit("fallen", words.fallen, text, "sign before the ranks lost");
  visit("unmoved", words.unmoved, text, "same rank as in the last bulletin");
  visit("unknown", words.unknown, text, "a figure that is not known");
  visit("not_published", words.not_published, text, "a list of the feed that is not published, so not known");
  visit("not_comparable", words.not_comparable, text, "all towns are alike, as when all figures are still 0");
  visit("stages", words.stages, Range{9, 9}, "stages of a project, from planned to expanded");
  visit("open", words.open, text, "problem: not assigned yet");
  visit("assigned", words.assigned, text, "problem: assigned to an owner");
  visit("in_progress", words.in_progress, text, "problem: in progress");
  visit("closed", words.closed, text, "problem: closed");
  visit("overdue", words.overdue, text, "problem: past its deadline; {days}");
  visit("days_left", words.days_left, text, "problem: before its deadline; {days}");
  visit("due_today", words.due_today, text, "problem: on the day of its deadline");
  visit("overtaking", words.overtaking, text, "marquee; {town} {other} {rank}");
  visit("gap_to_next", words.gap_to_next, text, "after an overtaking; {next} {gap}");
  visit("gap_worth", words.gap_worth, text, "what would close that gap; {indicator} {amount}");
  visit("gap_worth_less", words.gap_worth_less, text, "the same of an indicator of which less is better");
  visit("new_leader", words.new_leader, text, "marquee; {town}");
  visit("target_reached", words.target_reached, text, "marquee; {town} {indicator}");
  visit("pace_crossed", words.pace_crossed, text, "marquee; {town} {completion} {standing}");
  visit("pace_points", words.pace_points, text, "how far from the pace; {lamp} {gap}");
  visit("percent_points", words.percent_points, text, "unit of the difference of two percentages");
  visit("figure", words.figure, text, "a figure with its unit; {number} {unit}");
  visit("decimal_mark", words.decimal_mark, Range{1, 1}, "before the decimals");
  visit("digit_separator", words.digit_separator, Range{1, 1}, "between groups of digits, see an indicator's grouping");
  visit("with_unit", words.with_unit, text, "head of a column of figures; {label} {unit}");
  visit("rank", words.rank, text, "a rank in a sentence; {rank}");
  visit("new_entries", words.new_entries, text, "marquee; {town} {indicator} {count}");
  visit("problem_closed", words.problem_closed, text, "marquee; {town} {title}");
  visit("overdue_problem", words.overdue_problem, text, "marquee; {town} {title} {state}");
  visit("urgent", words.urgent, text, "tag of an urgent notice, which takes the whole wall");
  visit("holds_until", words.holds_until, text, "until when the notice is valid; {time}");
  visit("source", words.source, text, "footer; {source}");
  visit("units", words.units, text, "footer, the units of the figures on this wall; {units}");
  visit("unit_separator", words.unit_separator, text, "between two of them");
  visit("disclaimer", words.disclaimer, text, "footer");
  visit("columns", words.columns, "heads of columns");
  visit("table", words.table, "bars, overtakings and the roll of a table");
  visit("paper", words.paper, "what bulletin and score cards add");
}

}  // namespace rankwall
