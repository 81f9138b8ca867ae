// What bulletin and score cards say beside the patterns that an office sets for its bulletin.
#pragma once

#include <string>

#include "config/field.h"

namespace rankwall {

struct PaperWords {
  std::string with_unit = "{label}（{unit}）";
  std::string list_separator = "、";
  std::string clause_separator = "；";
  std::string ellipsis = "……";
  std::string heading = "{chinese}、{heading}";
  std::string gap_between = "　";
  std::string number = "序号";
  std::string problem = "堵点问题";
  std::string owner = "责任单位";
  std::string deadline = "时限";
  std::string handling = "办理情况";
  std::string days_left = "{deadline}，还有{days}天";
  std::string rank_now = "本期名次";
  std::string rank_before = "上期名次";
  std::string indicator = "指标";
  std::string own = "本单位";
  std::string city = "全市";
  std::string mean = "单位平均";
  std::string best = "第一名";
  std::string several_best = "并列";
  std::string item = "得分项目";
  std::string value = "完成";
  std::string ratio = "比值";
  std::string weight = "权重";
  std::string total = "合计";
  std::string part = "{part}小计（最高{max}{unit}）";
  std::string bonus = "加分：{reason}";
  std::string deduction = "扣分：{reason}";
  std::string limited = "加减分按规则计入（{min}至{max}{unit}）";
  std::string even = "与{pace}{lamp}";
  std::string alternative = "，或者";
  std::string all_towns = "各单位";
  std::string data_line = "快照{snapshot} · 规则{rules} · {status}";
  std::string attachment = "附件{number}";
  std::string attachment_title = "{period}{ranking}";
  std::string attachments = "附件：";
  std::string note = "注：进度条中的竖线为{pace}，{column}单位为百分点。规则{rules}。";
  std::string plain_note = "注：规则{rules}。";
  std::string copies = "抄送：{offices}。";
  std::string printed = "{date}印发";

  bool operator==(const PaperWords&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, PaperWords& words) {
  constexpr Range text{0, 64};
  visit("with_unit", words.with_unit, text, "head of a column of figures; {label} {unit}");
  visit("list_separator", words.list_separator, text, "between the entries of a list in a sentence");
  visit("clause_separator", words.clause_separator, text, "between two such lists");
  visit("ellipsis", words.ellipsis, text, "behind a text that is cut");
  visit("heading", words.heading, text, "a numbered heading; {number} or {chinese}, {heading}");
  visit("gap_between", words.gap_between, text, "between two remarks on one line");
  visit("number", words.number, text, "number of a row");
  visit("problem", words.problem, text, "a problem's title");
  visit("owner", words.owner, text, "who has to settle it");
  visit("deadline", words.deadline, text, "until when");
  visit("handling", words.handling, text, "its state");
  visit("days_left", words.days_left, text, "a deadline to come; {deadline} {days}");
  visit("rank_now", words.rank_now, text, "card: rank in this bulletin");
  visit("rank_before", words.rank_before, text, "card: rank in the last one");
  visit("indicator", words.indicator, text, "card: head of the figures' names");
  visit("own", words.own, text, "card: the town's own figure");
  visit("city", words.city, text, "card: figure that is published for the whole city");
  visit("mean", words.mean, text, "card: mean per town");
  visit("best", words.best, text, "card: the first by it, and what it is first by");
  visit("several_best", words.several_best, text, "card: several are first");
  visit("item", words.item, text, "card: head of the score's items");
  visit("value", words.value, text, "card: value of an item");
  visit("ratio", words.ratio, text, "card: its ratio");
  visit("weight", words.weight, text, "card: its weight");
  visit("total", words.total, text, "card: the whole score");
  visit("part", words.part, text, "card: what a part earned; {part} {max} {unit}");
  visit("bonus", words.bonus, text, "card: points added; {reason}");
  visit("deduction", words.deduction, text, "card: points taken off; {reason}");
  visit("limited", words.limited, text, "card: their sum as far as it counts; {min} {max} {unit}");
  visit("even", words.even, text, "a completion at the pace; {pace} {lamp}");
  visit("alternative", words.alternative, text, "between two ways to gain a rank");
  visit("all_towns", words.all_towns, text, "in place of a town, in the title of all cards together");
  visit("data_line", words.data_line, text, "foot of every page; {snapshot} {rules} {status}");
  visit("attachment", words.attachment, text, "head of an attachment; {number}");
  visit("attachment_title", words.attachment_title, text, "title of a ranking's table; {period} {ranking}");
  visit("attachments", words.attachments, text, "before the list of attachments");
  visit("note", words.note, text, "below a ranking's table; {pace} {column} {rules}");
  visit("plain_note", words.plain_note, text, "the same where there is no pace; {rules}");
  visit("copies", words.copies, text, "who gets a copy; {offices}");
  visit("printed", words.printed, text, "when it is printed; {date}");
}

}  // namespace rankwall
