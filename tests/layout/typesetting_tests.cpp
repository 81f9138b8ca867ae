#include "layout/typesetting.h"

#include "catch.h"
#include "layout/styles.h"
#include "support/fixed_measure.h"

using namespace rankwall;

namespace {

FittedText fit(const std::vector<std::string>& wordings, int pixels, int width) {
  return fitted(fixed_measure, wordings, style_of(pixels), width);
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

TEST_CASE("Sizes go down to the smallest text and skip those that cannot be drawn well") {
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

TEST_CASE("A name keeps its full form down to the smallest text") {
  const auto name = [](int width) {
    return fitted(fixed_measure, {"雪峰华侨经济开发区", "雪峰"}, style_of(40), width, Rewording::AtSmallest);
  };
  CHECK(name(360).style.pixels == 40);
  CHECK(name(216).text == "雪峰华侨经济开发区");
  CHECK(name(216).style.pixels == 24);
  CHECK(name(144).text == "雪峰华侨经济开发区");
  CHECK(name(144).style.pixels == 16);
  CHECK(name(143).text == "雪峰");
  CHECK(name(143).style.pixels == 40);
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
      CHECK(found.width == fixed_measure(found.text, found.style));
      CHECK(found.style.pixels == text_pixels(found.style.pixels));
    }
  }
}

TEST_CASE("Where there is no room at all there is no text") {
  CHECK(fit({"投资"}, 20, 3).text.empty());
  CHECK(fit({"投资"}, 20, -5).text.empty());
  CHECK(fit({}, 20, 100).text.empty());
}

TEST_CASE("Text is set at the left, in the middle or at the right of its box, and vertically centred") {
  const auto baseline = [](Align align) {
    Panel panel;
    set_text(panel, fixed_measure, {10, 20, 100, 50}, align, "一二", style_of(20));
    return std::get<TextCommand>(panel.commands.at(0)).baseline;
  };
  CHECK(baseline(Align::Left) == Point{10, 20 + centred_baseline(50, 20)});
  CHECK(baseline(Align::Centre) == Point{40, 20 + centred_baseline(50, 20)});
  CHECK(baseline(Align::Right) == Point{70, 20 + centred_baseline(50, 20)});
}

TEST_CASE("Chinese characters are in the middle of their line") {
  for (int pixels = 16; pixels < 100; ++pixels) {
    const int baseline = centred_baseline(200, pixels);
    const double above = baseline - 0.88 * pixels;
    const double below = 200 - baseline - 0.12 * pixels;
    CHECK(above == Approx(below).margin(1));
  }
}

TEST_CASE("An empty text makes no command") {
  Panel panel;
  set_text(panel, fixed_measure, {0, 0, 100, 20}, Align::Left, "", style_of(20));
  CHECK(panel.commands.empty());
}
