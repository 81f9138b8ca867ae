#include "layout/cutting.h"

#include <algorithm>
#include <random>

#include "base/clusters.h"
#include "base/text.h"
#include "catch.h"
#include "layout/line_breaks.h"
#include "layout/styles.h"
#include "support/fixed_measure.h"

using namespace rankwall;

namespace {

constexpr int text_size = 20;

/// The fixed measure, by clusters: an extender takes no room of its own.
const TextMeasure cluster_measure = [](std::string_view text, const TextStyle& style) {
  std::string bases;
  for (Utf8Reader reader(text); auto character = reader.next();)
    if (!is_extender(*character)) append_utf8(bases, *character);
  return fixed_measure(bases, style);
};

std::vector<std::string> lines_of(std::string_view text, int width) {
  return broken_lines(cluster_measure, text, style_of(text_size), width);
}

std::string without_spaces(std::string_view text) {
  std::string kept;
  for (const char c : text)
    if (c != ' ') kept += c;
  return kept;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += line;
  return text;
}

char32_t base_of(std::string_view cluster) { return *Utf8Reader(cluster).next(); }

/// Sentences as offices write them, with everything that makes breaking hard.
std::string random_text(std::mt19937& engine) {
  static const std::vector<std::string> pieces{"项目",    "建成",
                                               "一",      "投资",
                                               ",",       "。",
                                               "、",      "(",
                                               ")",       "“",
                                               "”",       "《",
                                               "》",      "PPP 建",
                                               "12.8",    "%",
                                               "亿元",    ":",
                                               "——",      "……",
                                               " ",       "  ",
                                               "\u3000",  "2021-06-30",
                                               "第8位",   "①",
                                               "！？",    "（乙）",
                                               "𠮷",      "葛\U000E0100",
                                               "e\u0301", "☎\uFE0E",
                                               "\"",      "https://a.cn/b?c=1"};
  std::string text;
  for (auto left = engine() % 60; left > 0; --left) text += pieces[engine() % pieces.size()];
  return text;
}

std::size_t clusters_in(std::string_view text) { return cluster_ends(text).size(); }

/// The widest piece between two good ends of a line.
int widest_piece(std::string_view text) {
  int widest = 0;
  std::size_t begin = 0;
  for (const auto& each : line_breaks(text)) {
    if (each.quality != BreakQuality::Good) continue;
    widest = std::max(widest, cluster_measure(text.substr(begin, each.at - begin), style_of(text_size)));
    begin = each.at;
  }
  return widest;
}

}  // namespace

TEST_CASE("A text keeps its own line ends, and a blank line between paragraphs") {
  using Lines = std::vector<std::string>;
  CHECK(lines_of("甲项目开工\n乙项目入库", 400) == Lines{"甲项目开工", "乙项目入库"});
  CHECK(lines_of("甲\n\n乙\n", 400) == Lines{"甲", "", "乙"});
  CHECK(lines_of("", 400).empty());
  CHECK(lines_of("甲乙丙丁\n戊", 40) == Lines{"甲乙", "丙丁", "戊"});
}

TEST_CASE("A paragraph that is left out is told by an ellipsis") {
  using Lines = std::vector<std::string>;
  CHECK(broken_lines(cluster_measure, "甲\n乙丙丁戊", style_of(text_size), 80, 1) == Lines{"甲 乙丙…"});
  CHECK(broken_lines(cluster_measure, "甲\n乙", style_of(text_size), 80, 1) == Lines{"甲 乙"});
}

TEST_CASE("Shortening never cuts a character and keeps as many as fit") {
  const std::string text = "云溪A街道\U0001F3C6榜";
  for (int width = 0; width <= 130; ++width) {
    const std::string cut = shortened(cluster_measure, text, style_of(20), width);
    CHECK(is_valid_utf8(cut));
    CHECK(cluster_measure(cut, style_of(20)) <= width);
  }
  CHECK(shortened(cluster_measure, text, style_of(20), 200) == text);
  CHECK(shortened(cluster_measure, text, style_of(20), 60) == "云溪A…");
  CHECK(shortened(cluster_measure, text, style_of(20), 9).empty());
}

TEST_CASE("Lines break between any two Chinese characters") {
  CHECK(lines_of("项目备案当日即建台账", 80) == std::vector<std::string>{"项目备案", "当日即建", "台账"});
}

TEST_CASE("Lines break between words, and the space is dropped") {
  CHECK(lines_of("made by PPP now", 80) == std::vector<std::string>{"made by", "PPP now"});
}

TEST_CASE("Figures and their percent sign stay together") {
  CHECK(lines_of("完成率12.5%", 80) == std::vector<std::string>{"完成率", "12.5%"});
}

TEST_CASE("Marks stay with what they belong to") {
  CHECK(lines_of("当日建台账。明日报", 100) == std::vector<std::string>{"当日建台", "账。明日报"});
  CHECK(lines_of("推广此“专员跟办”", 80) == std::vector<std::string>{"推广此", "“专员跟", "办”"});
}

TEST_CASE("A word longer than a line breaks where it must") {
  CHECK(lines_of("abcdefghij", 40) == std::vector<std::string>{"abcd", "efgh", "ij"});
  CHECK(lines_of("榜abcdefghij", 40) == std::vector<std::string>{"榜", "abcd", "efgh", "ij"});
}

TEST_CASE("Not even the narrowest line loses a character") {
  CHECK(joined(lines_of("项目12", 1)) == "项目12");
  CHECK(lines_of("", 100).empty());
}

TEST_CASE("An ellipsis follows a whole character and leaves no mark hanging in front of it") {
  const auto cut = [](std::string_view text, int width) {
    return shortened(cluster_measure, text, style_of(20), width);
  };
  CHECK(cut("投资(亿元)完成", 70) == "投资…");
  CHECK(cut("投资,完成情况", 70) == "投资…");
  CHECK(cut("投资 · 完成情况", 90) == "投资…");
  CHECK(cut("城葛\U000E0100项目", 50) == "城葛\U000E0100…");
  CHECK(cut("ae\u0301bcdefgh", 30) == "ae\u0301…");
  CHECK(cut("“专员", 40) == "“专…");
}

TEST_CASE("Where only marks fit they stay, since something must be shown") {
  CHECK(shortened(cluster_measure, "((((((甲", style_of(20), 30) == "((…");
}

TEST_CASE("A shortened text fits, is the beginning of the text and ends with a whole character") {
  std::mt19937 engine(11);
  for (int i = 0; i < 3000; ++i) {
    const std::string text = random_text(engine);
    const int width = static_cast<int>(engine() % 300);
    const std::string cut = shortened(cluster_measure, text, style_of(text_size), width);
    CAPTURE(text, width, cut);
    REQUIRE(cluster_measure(cut, style_of(text_size)) <= width);
    if (cut == text || cut.empty()) continue;
    REQUIRE(cut.ends_with("…"));
    const std::string kept = cut.substr(0, cut.size() - std::string_view("…").size());
    REQUIRE(text.starts_with(kept));
    const auto ends = cluster_ends(text);
    REQUIRE((kept.empty() || std::find(ends.begin(), ends.end(), kept.size()) != ends.end()));
  }
}

TEST_CASE("Spaces at the end of a line are dropped, and so are those that would begin the next") {
  CHECK(lines_of("建设  投产", 50) == std::vector<std::string>{"建设", "投产"});
  CHECK(lines_of("建设\u3000投产", 60) == std::vector<std::string>{"建设", "投产"});
  CHECK(lines_of("  建设投产", 60) == std::vector<std::string>{"  建设", "投产"});
  CHECK(lines_of("   ", 60).empty());
}

TEST_CASE("Broken lines fit, lose nothing but spaces and split no character") {
  std::mt19937 engine(4);
  for (int i = 0; i < 3000; ++i) {
    const std::string text = random_text(engine);
    const int width = 1 + static_cast<int>(engine() % 500);
    const std::vector<std::string> lines = lines_of(text, width);
    CAPTURE(text, width);
    std::string all;
    for (const auto& line : lines) {
      REQUIRE_FALSE(line.empty());
      REQUIRE((cluster_measure(line, style_of(text_size)) <= width || clusters_in(line) == 1));
      if (!all.empty()) REQUIRE_FALSE(is_extender(base_of(line)));
      all += line;
    }
    const auto inked = [](std::string kept) {
      for (std::size_t at = kept.find("\u3000"); at != std::string::npos; at = kept.find("\u3000")) kept.erase(at, 3);
      return without_spaces(kept);
    };
    REQUIRE(inked(all) == inked(text));
  }
}

TEST_CASE("Where every piece fits on a line, every line ends well") {
  std::mt19937 engine(5);
  for (int i = 0; i < 3000; ++i) {
    const std::string text = random_text(engine);
    const int width = widest_piece(text) + static_cast<int>(engine() % 200);
    CAPTURE(text, width);
    const std::vector<std::string> lines = lines_of(text, width);
    for (const auto& line : lines) {
      const auto begins_with = [&](std::u32string_view marks) { return marks.find(base_of(line)) != marks.npos; };
      const std::size_t last = clusters_in(line) > 1 ? cluster_ends(line)[clusters_in(line) - 2] : 0;
      const auto ends_with = [&](std::u32string_view marks) {
        return marks.find(base_of(std::string_view(line).substr(last))) != marks.npos;
      };
      if (&line != &lines.front()) REQUIRE_FALSE(begins_with(U",。、)”》%:！？）—… "));
      if (&line != &lines.back()) REQUIRE_FALSE(ends_with(U"(“《（ "));
    }
  }
}

TEST_CASE("More lines than there is room for end with an ellipsis") {
  const auto lines = [](std::string_view text, std::size_t max) {
    return broken_lines(cluster_measure, text, style_of(20), 80, max);
  };
  CHECK(lines("项目备案当日即建台账", 2) == std::vector<std::string>{"项目备案", "当日即…"});
  CHECK(lines("项目备案当日即建台账", 3) == std::vector<std::string>{"项目备案", "当日即建", "台账"});
  CHECK(lines("项目备案当日即建", 2) == std::vector<std::string>{"项目备案", "当日即建"});
  CHECK(lines("项目备案 https://a.cn", 2) == std::vector<std::string>{"项目备案", "https:/…"});
  CHECK(lines("项目", 0).empty());
}

TEST_CASE("Breaking a long text measures little more than the text") {
  std::string text;
  while (character_count(text) < 1000) text += "项目备案当日即建台账,";
  std::size_t measured = 0;
  const TextMeasure counting = [&](std::string_view part, const TextStyle& style) {
    measured += part.size();
    return fixed_measure(part, style);
  };
  CHECK(broken_lines(counting, text, style_of(20), 400).size() > 40);
  CHECK(measured < 12 * text.size());
  measured = 0;
  shortened(counting, text, style_of(20), 400);
  CHECK(measured < 4 * text.size());
}

TEST_CASE("A name that is cut in its middle keeps both its ends") {
  const auto cut = [](std::string_view name, int width) {
    return shortened_in_middle(cluster_measure, name, style_of(text_size), width);
  };
  CHECK(cut("云岭产业新城管理委员会", 400) == "云岭产业新城管理委员会");
  CHECK(cut("云岭产业新城管理委员会", 110) == "云岭产…员会");
  CHECK(cut("云岭产业新城石鼓镇", 110) == "云岭产…鼓镇");
  CHECK(cut("云岭产业新城石鼓镇", 30) == "云…");
  CHECK(cut("云岭产业新城石鼓镇", 10) == "…");
  CHECK(cut("云岭产业新城石鼓镇", 5).empty());
}
