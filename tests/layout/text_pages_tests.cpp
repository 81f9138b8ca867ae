#include "layout/text_pages.h"

#include <algorithm>
#include <random>

#include "catch.h"
#include "support/fixed_measure.h"

using namespace rankwall;

namespace {

constexpr TextStyle page_style{20, Weight::Regular, {}};

/// A page's lines as one text.
std::string text_of_page(const TextBlock& page) {
  std::string text;
  for (const auto& line : page.lines) text += line;
  return text;
}

}  // namespace

TEST_CASE("A text is cut into sentences with what closes them, and numbers are not cut") {
  CHECK(sentences_of("一、建专班。二、“日调度”！好").size() == 3);
  CHECK(sentences_of("他说：“开工。”随后入库。") == std::vector<std::string_view>{"他说：“开工。”", "随后入库。"});
  CHECK(sentences_of("Up by 3.5 points. Next.") == std::vector<std::string_view>{"Up by 3.5 points. ", "Next."});
  CHECK(sentences_of("第一行\n第二行").size() == 2);
  CHECK(sentences_of("真的吗？！是的。").size() == 2);
  CHECK(sentences_of("1. 建专班。 2. 日调度。") == std::vector<std::string_view>{"1. 建专班。 ", "2. 日调度。"});
  CHECK(sentences_of("").empty());
}

TEST_CASE("Pages end at sentence ends, each begins with the title, and nothing is lost") {
  std::string text;
  for (int i = 0; i < 12; ++i) text += "这是第一个句子共十个字。";
  const auto [pages, repeats] = text_pages(fixed_measure, "标题:", text, page_style, {200, 180});
  CHECK(repeats);
  REQUIRE(pages.size() > 1);
  std::string all;
  for (const auto& page : pages) {
    CHECK(page.height() <= 180);
    const std::string said = text_of_page(page);
    CHECK(said.starts_with("标题:"));
    CHECK(said.ends_with("。"));
    all += said.substr(std::string_view("标题:").size());
  }
  CHECK(all == text);
}

TEST_CASE("Pages are about equally long") {
  std::string text;
  for (int i = 0; i < 7; ++i) text += "这是一个十个字的句子。";
  const auto pages = text_pages(fixed_measure, "", text, page_style, {120, 300}).pages;
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].lines.size() <= pages[1].lines.size() + 2);
}

TEST_CASE("A sentence that is too long for a page goes on over several, without loss") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "字";
  text += "。short.";
  const auto pages = text_pages(fixed_measure, "题:", text, page_style, {100, 90}).pages;
  std::string all;
  for (const auto& page : pages) {
    CHECK(page.height() <= 90);
    all += text_of_page(page).substr(std::string_view("题:").size());
  }
  CHECK(all == text);
}

TEST_CASE("A title that would fill most of a page is on the first alone") {
  const std::string title = "这是一个特别长的标题放不下:";
  std::string text;
  for (int i = 0; i < 30; ++i) text += "第二句。";
  const auto [pages, repeats] = text_pages(fixed_measure, title, text, page_style, {100, 90});
  CHECK(!repeats);
  std::string all;
  for (const auto& page : pages) all += text_of_page(page);
  CHECK(all == title + text);
}

TEST_CASE("Where not even a line fits there is one page for each line, and an empty text has one page") {
  CHECK(text_pages(fixed_measure, "", "一二。三四。", page_style, {40, 5}).pages.size() >= 2);
  CHECK(text_pages(fixed_measure, "题:", "", page_style, {200, 100}).pages.size() == 1);
}

TEST_CASE("No page is higher than its box, whatever the text, the title and the box") {
  std::mt19937 random(9);
  const auto below = [&](unsigned count) { return static_cast<int>(random() % count); };
  const char* const words[] = {"a",    "one", "has", "its", "entered", "“日调度”",
                               "专班", "。",  ". ",  ", ",  "\n",      "入库,"};
  for (int i = 0; i < 2000; ++i) {
    std::string text;
    for (int n = below(60); n >= 0; --n) text += std::string(words[below(12)]) + (below(2) == 0 ? " " : "");
    const std::string title = below(3) == 0 ? "" : "The title of it: ";
    const Size box{40 + below(300), 20 + below(150)};
    const TextStyle small{smallest_text, Weight::Regular, {}};
    const int most = std::max(1, box.height / (smallest_text * 3 / 2));
    for (const auto& page : text_pages(fixed_measure, title, text, small, box).pages) {
      CAPTURE(text, box.width, box.height);
      REQUIRE(static_cast<int>(page.lines.size()) <= most);
    }
  }
}
