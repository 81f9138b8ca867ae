// The paper's settings: how the office writes its bulletin (通报) and score cards (成绩单), and the fonts they are set
// in. A separate file beside the config, so that whoever writes the bulletin does not touch the wall.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "config/config.h"
#include "config/field.h"
#include "config/rules.h"

namespace rankwall {

/// One sentence with {placeholders}. Where one of them has nothing to say (a count of zero, an empty list, a figure
/// that is not known) the other wording is used instead, or nothing.
struct SentencePattern {
  std::string text;
  std::string otherwise;

  bool operator==(const SentencePattern&) const = default;
};

struct ParagraphPattern {
  std::vector<SentencePattern> sentences;

  bool operator==(const ParagraphPattern&) const = default;
};

/// A numbered heading with its paragraphs. A section with no sentence to say is left out.
struct SectionPattern {
  std::string heading;
  std::vector<ParagraphPattern> paragraphs;

  bool operator==(const SectionPattern&) const = default;
};

/// How a change of a rate is worded (增幅较上期).
struct ChangeWords {
  std::string up = "提高{change}";
  std::string down = "回落{change}";
  std::string same = "持平";

  bool operator==(const ChangeWords&) const = default;
};

/// How a rate itself is worded, whose sign is in the word.
struct RateWords {
  std::string up = "增长{rate}";
  std::string down = "下降{rate}";
  std::string same = "持平";

  bool operator==(const RateWords&) const = default;
};

/// How one entry of a list reads within a sentence.
struct EntryPatterns {
  std::string scored = "{town}（{score}）";
  std::string risen = "{town}（上升{ranks}位）";
  std::string fallen = "{town}（下降{ranks}位）";
  std::string overdue = "{town}“{title}”（逾期{days}天）";
  std::string unentered = "{town}“{title}”（开工{days}天）";
  std::string group = "{group}：{towns}";
  std::string more = "等";
  std::string many = "{count}个单位";

  bool operator==(const EntryPatterns&) const = default;
};

struct CardPattern {
  std::string title = "{town}{period}固定资产投资纳统比拼成绩单";
  std::string figures = "指标完成情况";
  std::string score = "得分构成";
  std::string problems = "堵点问题";
  std::string no_problems = "本期没有堵点问题。";
  std::string more_problems = "另有{count}个堵点问题，见通报所附清单。";
  std::string chase = "争先进位";
  std::string gap = "距前一位还差{gap}。";
  std::string gain = "{label}再增加{amount}";
  std::string gain_less = "{label}再减少{amount}";
  std::string gains = "其他指标不变时，{gains}，即可追平。";
  std::string first = "位居第一。";
  std::string lead = "位居第一，领先后一位{gap}。";
  std::string no_rank = "{state}，本期没有名次。";
  std::string requirement = "请对照差距逐项整改提升。";
  std::string leader_requirement = "请巩固优势，继续发挥带头作用。";
  std::string receiver = "签收人：";
  std::string received_at = "签收时间：";

  bool operator==(const CardPattern&) const = default;
};

/// Fontconfig patterns: the first installed one sets the text, the later ones the characters it lacks.
struct PaperFonts {
  std::vector<std::string> title{"方正小标宋简体", "方正小标宋_GBK", "Noto Serif CJK SC:bold"};
  std::vector<std::string> body{"仿宋_GB2312", "FangSong_GB2312", "方正仿宋_GBK",
                                "FangSong",    "FandolFang R",    "Noto Serif CJK SC"};
  std::vector<std::string> heading{"黑体", "SimHei", "Noto Sans CJK SC:bold"};
  std::vector<std::string> subheading{"楷体_GB2312", "KaiTi_GB2312",  "KaiTi",
                                      "LXGW WenKai", "AR PL UKai CN", "Noto Serif CJK SC"};

  bool operator==(const PaperFonts&) const = default;
};

struct Bulletin {
  std::string schema;
  std::string issuer = "固定资产投资工作专班办公室文件";
  std::string number = "投专办通报〔{issue_year}〕{number}号";
  std::string title = "关于{year}年{period} 固定资产投资纳统比拼情况的通报";
  std::string recipients = "各镇（街道）、开发区，市直各有关单位：";
  std::string ranking;
  std::vector<SectionPattern> sections;
  std::string signature = "固定资产投资工作专班办公室";
  std::string date = "{date}";
  std::string copies_to;
  std::string printed_by = "固定资产投资工作专班办公室";
  std::vector<std::string> tables;
  std::string problems_title = "堵点问题清单";
  int max_names = 6;
  ChangeWords change;
  RateWords rate;
  EntryPatterns entries;
  CardPattern card;
  PaperFonts fonts;

  bool operator==(const Bulletin&) const = default;
};

/// A placeholder that every sentence of the bulletin may have.
struct KnownPlaceholder {
  std::string_view name;
  std::string_view help;
};
/// All of them; those that end in a dot need an indicator after it, `{sum.built_investment}`, or, where the figure is
/// the city's own, any key of the feed's `city.values`.
std::vector<KnownPlaceholder> bulletin_placeholders();

template <class Visitor>
void describe(Visitor& visit, SentencePattern& sentence) {
  visit("text", sentence.text, Range{1, 400}, "the sentence with its {placeholders}");
  visit("otherwise", sentence.otherwise, Range{0, 400},
        "used instead where one of them has nothing to say; empty: no sentence");
}

template <class Visitor>
void describe(Visitor& visit, ParagraphPattern& paragraph) {
  visit("sentences", paragraph.sentences, Range{1, 40}, "sentences of the paragraph");
}

template <class Visitor>
void describe(Visitor& visit, SectionPattern& section) {
  visit("heading", section.heading, Range{0, 40},
        "heading without its number; empty: paragraphs before the first heading");
  visit("paragraphs", section.paragraphs, Range{1, 20}, "paragraphs of the section");
}

template <class Visitor>
void describe(Visitor& visit, ChangeWords& change) {
  constexpr Range text{1, 64};
  visit("up", change.up, text, "a rate that rose; {change}");
  visit("down", change.down, text, "a rate that fell; {change}");
  visit("same", change.same, text, "a rate that did not change");
}

template <class Visitor>
void describe(Visitor& visit, RateWords& rate) {
  constexpr Range text{1, 64};
  visit("up", rate.up, text, "a rate above 0; {rate} without its sign");
  visit("down", rate.down, text, "a rate below 0; {rate}");
  visit("same", rate.same, text, "a rate that reads 0");
}

template <class Visitor>
void describe(Visitor& visit, EntryPatterns& entries) {
  constexpr Range text{1, 64};
  visit("scored", entries.scored, text, "one of the first or last; {town} {score}");
  visit("risen", entries.risen, text, "one of the climbers; {town} {ranks}");
  visit("fallen", entries.fallen, text, "one of the fallers; {town} {ranks}");
  visit("overdue", entries.overdue, text, "one of the overdue problems; {town} {title} {days}");
  visit("unentered", entries.unentered, text, "one of the projects not entered; {town} {title} {days}");
  visit("group", entries.group, text, "one group, where groups are ranked separately; {group} {towns}");
  visit("more", entries.more, text, "after a shortened list");
  visit("many", entries.many, text, "in place of {town} where too many have moved equally far to be named; {count}");
}

template <class Visitor>
void describe(Visitor& visit, CardPattern& card) {
  constexpr Range heading{1, 32};
  constexpr Range text{0, 100};
  visit("title", card.title, Range{1, 64}, "title of a card; {town} and the bulletin's placeholders");
  visit("figures", card.figures, heading, "heading of the table of indicators");
  visit("score", card.score, heading, "heading of the table of the score");
  visit("problems", card.problems, heading, "heading of the table of problems");
  visit("no_problems", card.no_problems, text, "in its place if there are none");
  visit("more_problems", card.more_problems, text, "below it if the page has no room for all; {count}");
  visit("chase", card.chase, heading, "heading of what would gain a rank");
  visit("gap", card.gap, text, "gap to the next rank; {gap}");
  visit("gain", card.gain, Range{1, 64}, "what would gain one rank; {label} {amount}");
  visit("gain_less", card.gain_less, Range{1, 64}, "the same where less of it is better; {label} {amount}");
  visit("gains", card.gains, text, "sentence that lists these; {gains}");
  visit("first", card.first, text, "for the leader of a ranking with no other rank");
  visit("lead", card.lead, text, "for the leader; {gap}");
  visit("no_rank", card.no_rank, text, "for a town without a rank; {state}");
  visit("requirement", card.requirement, Range{0, 200}, "the office's request on every card");
  visit("leader_requirement", card.leader_requirement, Range{0, 200}, "the same on the card of the first");
  visit("receiver", card.receiver, Range{1, 16}, "line for the receiver's name");
  visit("received_at", card.received_at, Range{1, 16}, "line for the time of receipt");
}

template <class Visitor>
void describe(Visitor& visit, PaperFonts& fonts) {
  visit("title", fonts.title, Range{1, 16}, "issuer and titles (小标宋)");
  visit("body", fonts.body, Range{1, 16}, "text (仿宋)");
  visit("heading", fonts.heading, Range{1, 16}, "headings 一、 and table headings (黑体)");
  visit("subheading", fonts.subheading, Range{1, 16}, "captions (楷体)");
}

template <class Visitor>
void describe(Visitor& visit, Bulletin& bulletin) {
  visit("$schema", bulletin.schema, Range{0, 1000}, "for editors; not read");
  visit("issuer", bulletin.issuer, Range{1, 40}, "red issuer mark (发文机关标志)");
  visit("number", bulletin.number, Range{0, 64}, "document number (发文字号), the year in 〔〕");
  visit("title", bulletin.title, Range{1, 100}, "title of the bulletin; a space in it breaks the line");
  visit("recipients", bulletin.recipients, Range{0, 200}, "addressees (主送机关)");
  visit("ranking", bulletin.ranking, Range{0, 64},
        "id of the ranking that the sentences and cards are about; empty: the first");
  visit("sections", bulletin.sections, Range{0, 20}, "sections of the text");
  visit("signature", bulletin.signature, Range{0, 40}, "who signs (发文机关署名)");
  visit("date", bulletin.date, Range{0, 40}, "date of the document; {date} is the day of issue");
  visit("copies_to", bulletin.copies_to, Range{0, 200}, "who gets a copy (抄送)");
  visit("printed_by", bulletin.printed_by, Range{0, 40}, "who prints it (印发机关)");
  visit("tables", bulletin.tables, Range{0, 50}, "ids of the rankings that are attached; none: all");
  visit("problems_title", bulletin.problems_title, Range{1, 40}, "title of the list of problems");
  visit("max_names", bulletin.max_names, Range{1, 100}, "a list of more names ends in 等");
  visit("change", bulletin.change, "how the change of a rate is worded");
  visit("rate", bulletin.rate, "how a rate is worded");
  visit("entries", bulletin.entries, "how entries of a list are worded");
  visit("card", bulletin.card, "the score card");
  visit("fonts", bulletin.fonts, "fonts of bulletin and cards");
}

/// Reads and checks the paper's settings against the rules of the wall's config: JSON with comments. `source_name`
/// starts every message; what it leaves out is in that language. Errors: Input, all violations at once.
Result<Bulletin> parse_bulletin(std::string_view text, std::string_view source_name, const Rules& rules,
                                Language language = Language::Chinese);

/// The same from a file.
Result<Bulletin> read_bulletin(const std::filesystem::path& path, const Rules& rules,
                               Language language = Language::Chinese);

/// The JSON Schema of the file.
std::string bulletin_schema();

}  // namespace rankwall
