#include "scene/typesetting.h"

#include <random>

#include "base/text.h"
#include "catch.h"
#include "support/fixed_measure.h"

using namespace rankwall;

namespace {

const TextMeasure measure = fixed_measure;

TextStyle style_of(int pixels) { return {pixels, Weight::Regular, {}}; }

FittedText fit(const std::vector<std::string>& wordings, int pixels, int width) {
  return fitted(measure, wordings, style_of(pixels), width);
}

std::vector<std::string> lines_of(std::string_view text, int width) {
  return broken_lines(measure, text, style_of(20), width);
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

char32_t first_of(std::string_view line) { return *Utf8Reader(line).next(); }

char32_t last_of(std::string_view line) {
  char32_t last = 0;
  for (Utf8Reader reader(line); auto character = reader.next();) last = *character;
  return last;
}

/// Sentences as offices write them: Chinese, figures, words and marks, none longer than a line.
std::string random_text(std::mt19937& engine) {
  static const std::vector<std::string> pieces{"项目", "建成", "一", "投资",   ",",    "。", "、",   "(", ")", "“",
                                               "”",    "《",   "》", "PPP 建", "12.8", "%",  "亿元", ":", "——"};
  std::string text = "本";
  const int count = static_cast<int>(engine() % 60);
  for (int i = 0; i < count; ++i) text += pieces[engine() % pieces.size()];
  return text;
}

}  // namespace

TEST_CASE("No text is drawn at a size that cannot be drawn well") {
  CHECK(text_pixels(3) == 16);
  CHECK(text_pixels(16) == 16);
  CHECK(text_pixels(18) == 16);
  CHECK(text_pixels(19) == 20);
  CHECK(text_pixels(20) == 20);
  CHECK(text_pixels(137) == 137);
}

TEST_CASE("Sizes go down to the smallest text and pass over what cannot be drawn well") {
  CHECK(smaller_text(24) == 23);
  CHECK(smaller_text(21) == 20);
  CHECK(smaller_text(20) == 16);
  CHECK(smaller_text(16) < smallest_text);
}

TEST_CASE("Text that fits stays as it is") {
  const FittedText found = fit({"投资完成率"}, 40, 200);
  CHECK(found.text == "投资完成率");
  CHECK(found.style.pixels == 40);
  CHECK(found.width == 200);
}

TEST_CASE("A size down to four fifths is tried before a shorter wording") {
  CHECK(fit({"投资完成率", "完成率"}, 40, 199).text == "投资完成率");
  CHECK(fit({"投资完成率", "完成率"}, 40, 199).style.pixels == 39);
  CHECK(fit({"投资完成率", "完成率"}, 40, 160).style.pixels == 32);
  CHECK(fit({"投资完成率", "完成率"}, 40, 159).text == "完成率");
  CHECK(fit({"投资完成率", "完成率"}, 40, 159).style.pixels == 40);
}

TEST_CASE("The last wording shrinks to the smallest text and is cut only then") {
  CHECK(fit({"投资完成率", "完成率"}, 40, 48).text == "完成率");
  CHECK(fit({"投资完成率", "完成率"}, 40, 48).style.pixels == 16);
  CHECK(fit({"投资完成率", "完成率"}, 40, 47).text == "完成…");
  CHECK(fit({"投资完成率", "完成率"}, 40, 47).style.pixels == 16);
}

TEST_CASE("Fitted text is never wider than its room and never smaller than the smallest text") {
  for (int width = 0; width < 500; ++width) {
    for (const int pixels : {16, 17, 19, 20, 24, 53}) {
      const FittedText found = fit({"全市固定资产投资 12.5%", "全市投资", "投资"}, pixels, width);
      CHECK(found.width <= width);
      CHECK(found.width == measure(found.text, found.style));
      CHECK(found.style.pixels == text_pixels(found.style.pixels));
    }
  }
}

TEST_CASE("Where there is no room at all there is no text") {
  CHECK(fit({"投资"}, 20, 3).text.empty());
  CHECK(fit({"投资"}, 20, -5).text.empty());
  CHECK(fit({}, 20, 100).text.empty());
}

TEST_CASE("Shortening never cuts a character and keeps as many as fit") {
  const std::string text = "云溪A街道\U0001F3C6榜";
  for (int width = 0; width <= 130; ++width) {
    const std::string cut = shortened(measure, text, style_of(20), width);
    CHECK(is_valid_utf8(cut));
    CHECK(measure(cut, style_of(20)) <= width);
  }
  CHECK(shortened(measure, text, style_of(20), 200) == text);
  CHECK(shortened(measure, text, style_of(20), 60) == "云溪A…");
  CHECK(shortened(measure, text, style_of(20), 9).empty());
}

TEST_CASE("Lines break between any two Chinese characters") {
  CHECK(lines_of("项目备案当日即建台账", 80) == std::vector<std::string>{"项目备案", "当日即建", "台账"});
}

TEST_CASE("Lines break between words, and the space goes") {
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

TEST_CASE("Broken lines lose nothing, fit, and keep marks where they belong") {
  std::mt19937 engine(4);
  for (int i = 0; i < 3000; ++i) {
    const std::string text = random_text(engine);
    const int width = 400 + static_cast<int>(engine() % 300);
    const std::vector<std::string> lines = lines_of(text, width);
    CAPTURE(text, width);
    REQUIRE(without_spaces(joined(lines)) == without_spaces(text));
    for (std::size_t line = 0; line < lines.size(); ++line) {
      REQUIRE(measure(lines[line], style_of(20)) <= width);
      REQUIRE_FALSE(lines[line].empty());
      if (line > 0)
        REQUIRE(std::u32string_view(U",。、)”》%:— ").find(first_of(lines[line])) == std::u32string_view::npos);
      if (line + 1 < lines.size())
        REQUIRE(std::u32string_view(U"(“《 ").find(last_of(lines[line])) == std::u32string_view::npos);
    }
  }
}

TEST_CASE("Text is set at the left, in the middle or at the right of its box, centred in its height") {
  const auto baseline = [](Align align) {
    Panel panel;
    set_text(panel, measure, {10, 20, 100, 50}, align, "一二", style_of(20));
    return std::get<TextCommand>(panel.commands.at(0)).baseline;
  };
  CHECK(baseline(Align::Left) == Point{10, 20 + centred_baseline(50, 20)});
  CHECK(baseline(Align::Centre) == Point{40, 20 + centred_baseline(50, 20)});
  CHECK(baseline(Align::Right) == Point{70, 20 + centred_baseline(50, 20)});
}

TEST_CASE("Chinese characters stand in the middle of their line") {
  for (int pixels = 16; pixels < 100; ++pixels) {
    const int baseline = centred_baseline(200, pixels);
    const double above = baseline - 0.88 * pixels;
    const double below = 200 - baseline - 0.12 * pixels;
    CHECK(above == Approx(below).margin(1));
  }
}

TEST_CASE("No text makes no command") {
  Panel panel;
  set_text(panel, measure, {0, 0, 100, 20}, Align::Left, "", style_of(20));
  CHECK(panel.commands.empty());
}
