// Where the parts of a bulletin are by GB/T 9704-2012. Lengths are in points, tolerances follow the standard's
// millimetres.
#include "report/bulletin_document.h"

#include <algorithm>

#include "catch.h"
#include "report/marks.h"
#include "report/office.h"

using namespace rankwall;

namespace {

std::vector<Page> printed(Office& office) {
  static const Typesetter setter = typesetter();
  return bulletin_pages(office.input(), setter);
}

TextMark mark_with(const Page& page, const std::string& text) {
  for (const auto& mark : marks_of<TextMark>(page.upright))
    if (text_of(mark) == text) return mark;
  FAIL("no " << text);
  return {};
}

/// Without the rules between the rows of tables, which are thin.
std::vector<RuleMark> rules_as_wide_as_the_block(const Page& page) {
  auto rules = marks_of<RuleMark>(page.upright);
  std::erase_if(rules, [](const RuleMark& rule) { return rule.to.x - rule.from.x != block_width || rule.width < 0.6; });
  return rules;
}

}  // namespace

TEST_CASE("The red issuer mark begins 35 mm below the top of the block, with a rule 4 mm below the number") {
  Office office;
  office.found(5);
  const Page page = printed(office).front();
  const TextMark issuer = mark_with(page, office.bulletin.issuer);
  CHECK(issuer.color == official_red);
  CHECK(issuer.at.y - ink_above(issuer.line) == Approx(block_top + 35 * millimetre).margin(0.5));
  CHECK(issuer.at.x + issuer.line.width / 2 == Approx(page_width / 2 + millimetre).margin(0.5));

  const TextMark number = mark_with(page, "投专办通报〔2021〕6号");
  const auto rules = rules_as_wide_as_the_block(page);
  REQUIRE(rules.size() == 1);
  CHECK(rules[0].color == official_red);
  CHECK(rules[0].from.x == block_left);
  CHECK(rules[0].from.y - number.at.y == Approx(4 * millimetre).margin(3));
}

TEST_CASE("The title is two lines below the red rule, and the recipients are one below the title") {
  Office office;
  office.found(5);
  const Page page = printed(office).front();
  const TextMark title = mark_with(page, "关于2021年1—6月");
  const TextMark second = mark_with(page, "固定资产投资纳统比拼情况的通报");
  const TextMark recipients = mark_with(page, office.bulletin.recipients);
  const double rule = rules_as_wide_as_the_block(page)[0].from.y;
  CHECK(title.at.y - ink_above(title.line) - rule == Approx(2 * line_pitch).margin(line_pitch / 2));
  CHECK(second.at.y - title.at.y == Approx(line_pitch));
  CHECK(recipients.at.y - second.at.y == Approx(2 * line_pitch).margin(3));
  CHECK(recipients.at.x == block_left);
}

TEST_CASE("The date ends four characters from the right edge, and the signature is centred on it") {
  Office office;
  office.found(5);
  for (const auto& page : printed(office)) {
    if (text_of(page).find("附件：1.") == std::string::npos) continue;
    const TextMark date = mark_with(page, "2021年6月30日");
    CHECK(date.at.x + date.line.width == Approx(block_left + block_width - 4 * character_pitch).margin(0.01));
    const TextMark signature = mark_with(page, office.bulletin.signature);
    CHECK(signature.at.x + signature.line.width / 2 == Approx(date.at.x + date.line.width / 2).margin(0.01));
    CHECK(date.at.y - signature.at.y == Approx(line_pitch));
    return;
  }
  FAIL("no date");
}

TEST_CASE("The closing rules end at the foot of the block, the outer ones thicker than the inner one") {
  Office office;
  office.found(5);
  const Page last = printed(office).back();
  const auto rules = rules_as_wide_as_the_block(last);
  REQUIRE(rules.size() == 3);
  CHECK(rules[0].width == Approx(0.35 * millimetre));
  CHECK(rules[1].width == Approx(0.25 * millimetre));
  CHECK(rules[2].width == Approx(0.35 * millimetre));
  CHECK(rules[2].from.y == Approx(block_top + block_height));
  CHECK(text_of(last).find("抄送：") != std::string::npos);
}

TEST_CASE("Figures that are not verified are marked on every page, verified ones are named beside the number") {
  Office office;
  office.found(40);
  const std::pair<Status, const char*> marks[] = {
      {Status::Demo, "演示数据·非真实统计数据"}, {Status::Forecast, "预报数"}, {Status::Returned, "反馈数"}};
  for (const auto& [status, words] : marks) {
    office.snapshot.status = status;
    for (const auto& page : printed(office)) CHECK(mark_with(page, words).at.y < block_top);
  }
  office.snapshot.status = Status::Verified;
  for (const auto& page : printed(office)) {
    for (const auto& mark : marks_of<TextMark>(page.upright)) CHECK(mark.at.y > block_top);
    CHECK(text_of(page).find("核定数") != std::string::npos);
  }
}

TEST_CASE("Without problems there is no list of them") {
  Office office;
  office.found(5);
  const auto has_list = [&] {
    const auto pages = printed(office);
    return std::any_of(pages.begin(), pages.end(),
                       [](const Page& page) { return text_of(page).find("责任单位") < text_of(page).find("抄送"); });
  };
  CHECK_FALSE(has_list());
  office.snapshot.problems = {{"Q1", 0, "", "征迁", ProblemStatus::Open, "市自然资源局", {}, {}, {}}};
  CHECK(has_list());
}

TEST_CASE("Only the rankings that the settings name are attached") {
  Office office;
  office.found(5);
  office.bulletin.tables = {"growth"};
  std::string text;
  for (const auto& page : printed(office)) text += text_of(page);
  CHECK(text.find("附件：1. 1—6月固投增幅榜") != std::string::npos);
  CHECK(text.find("综合得分榜") == std::string::npos);
}
