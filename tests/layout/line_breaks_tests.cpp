#include "layout/line_breaks.h"

#include <string>

#include "catch.h"

using namespace rankwall;

namespace {

/// The text with `|` where a line may end well and `~` where only by force.
std::string marked(std::string_view text) {
  std::string marks;
  std::size_t begin = 0;
  for (const auto& each : line_breaks(text)) {
    marks += text.substr(begin, each.at - begin);
    begin = each.at;
    if (begin == text.size()) break;
    if (each.quality == BreakQuality::Good) marks += '|';
    if (each.quality == BreakQuality::Forced) marks += '~';
  }
  return marks;
}

}  // namespace

TEST_CASE("A line may end between any two Chinese characters") {
  CHECK(marked("项目备案") == "项|目|备|案");
  CHECK(marked("云𠮷") == "云|𠮷");
  CHECK(line_breaks("").empty());
}

TEST_CASE("Closing marks stay after what they close, opening marks before what they open") {
  CHECK(marked("建账。报") == "建|账。|报");
  CHECK(marked("此“专员”办") == "此|“专|员”|办");
  CHECK(marked("见《办法》(试行)。") == "见|《办|法》|(试|行)。");
  CHECK(marked("好!」』”。)再") == "好!」』”。)|再");
  CHECK(marked("「『“字") == "「『“字");
  CHECK(marked("(甲)、乙。丙") == "(甲)、|乙。|丙");
  CHECK(marked("。。、") == "。。、");
}

TEST_CASE("Half-width marks follow the same rules") {
  CHECK(marked("建账,报") == "建|账,|报");
  CHECK(marked("入库(个)数") == "入|库|(个)|数");
  CHECK(marked("项｡目､") == "项｡|目､");
  CHECK(marked("进度,12个") == "进|度,|1~2~个");
}

TEST_CASE("Spaces end a line, never begin one, and do not separate a mark from its text") {
  CHECK(marked("PPP 建") == "P~P~P |建");
  CHECK(marked("建  设") == "建  |设");
  CHECK(marked("建 。设") == "建 。|设");
  CHECK(marked("( 建") == "( 建");
  CHECK(marked("甲 · 乙") == "甲 · |乙");
  CHECK(marked("  建设") == "  建|设");
  CHECK(marked("12\u00A0km") == "1~2\u00A0k~m");
}

TEST_CASE("Dashes and ellipses stay whole and after their text") {
  CHECK(marked("前——后") == "前——|后");
  CHECK(marked("前……后") == "前……|后");
  CHECK(marked("1—6月") == "1—~6~月");
}

TEST_CASE("Words, figures, dates and addresses are split only by force") {
  CHECK(marked("率12.5%升") == "率|1~2.~5%|升");
  CHECK(marked("12,345") == "1~2,~3~4~5");
  CHECK(marked("10:30") == "1~0:~3~0");
  CHECK(marked("2021-06-30报") == "2~0~2~1~-~0~6~-~3~0|报");
  CHECK(marked("don’t go") == "d~o~n’~t |g~o");
  CHECK(marked("同比-1.8") == "同|比|-~1.~8");
  CHECK(marked("f(x)值") == "f~(x)|值");
  CHECK(marked("１２％") == "１~２％");
  for (const auto& each : line_breaks("https://a.cn/b?c=1&d=%20#e")) {
    if (each.at < 26) CHECK(each.quality != BreakQuality::Good);
  }
}

TEST_CASE("A figure keeps its unit and its ordinal") {
  CHECK(marked("投资12亿元") == "投|资|1~2~亿~元");
  CHECK(marked("6月30日起") == "6~月|3~0~日|起");
  CHECK(marked("升至第8位") == "升|至|第~8~位");
}

TEST_CASE("A line may end after a slash or a hyphen between Chinese characters") {
  CHECK(marked("开工/投产") == "开|工/|投|产");
  CHECK(marked("固投-纳统") == "固|投-|纳|统");
}

TEST_CASE("Straight quotes stay with both neighbours") { CHECK(marked("称\"专员\"办") == "称\"专|员\"办"); }

TEST_CASE("Marks and selectors are never separated from their character") {
  CHECK(marked("e\u0301云") == "e\u0301|云");
  CHECK(marked("葛\U000E0100城") == "葛\U000E0100|城");
}
