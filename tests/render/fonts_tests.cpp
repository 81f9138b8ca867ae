#include "render/fonts.h"

#include <algorithm>
#include <cstring>

#include "catch.h"
#include "config/theme.h"
#include "render/pictures.h"

using namespace rankwall;

namespace {

constexpr Color ink{255, 200, 0};
constexpr Color text_ground{0, 0, 40};

TextStyle style_of(int pixels, Weight weight = Weight::Regular) { return {pixels, weight, ink}; }

/// A text on a ground of this size.
Picture drawn(const Fonts& fonts, const std::string& text, const TextStyle& style, Size size) {
  Picture picture = blank_picture(size, text_ground);
  fonts.draw(picture.get(), {{4, size.height * 3 / 4}, text, style});
  return picture;
}

int count_of(const Picture& picture, Color color) {
  int count = 0;
  for (int y = 0; y < picture->h; ++y)
    for (int x = 0; x < picture->w; ++x) count += pixel_of(picture, x, y) == color ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("Text has a width, longer text a larger one and no text none") {
  const auto fonts = wall_fonts();
  for (const int pixels : {16, 20, 53}) {
    CAPTURE(pixels);
    CHECK(fonts->width("", style_of(pixels)) == 0);
    const int one = fonts->width("镇", style_of(pixels));
    CHECK(one > 0);
    CHECK(fonts->width("镇镇", style_of(pixels)) == 2 * one);
    CHECK(fonts->width("A", style_of(pixels)) > 0);
    CHECK(fonts->width("云溪A街道12.5%", style_of(pixels)) > fonts->width("云溪街道", style_of(pixels)));
  }
}

TEST_CASE("All digits have one width at every size, alone and beside signs, so that figures do not jump") {
  const auto fonts = wall_fonts();
  for (const int pixels : {16, 18, 20, 21, 33, 64, 97}) {
    for (const auto weight : {Weight::Regular, Weight::Bold}) {
      CAPTURE(pixels);
      const TextStyle style = style_of(pixels, weight);
      const Size size{pixels * 10, pixels * 2};
      // Drawn, not measured: the measure assumes that the digits are alike.
      const auto end_of = [&](const std::string& text) {
        return inked_area(drawn(*fonts, text + "|", style, size), text_ground).right();
      };
      for (const char digit : std::string_view("123456789")) {
        for (std::string row : {"0", "0000", "0.0%", "+0.00", "-00/00", "0镇0A0", "00:00"}) {
          const int of_zeros = end_of(row);
          std::replace(row.begin(), row.end(), '0', digit);
          CAPTURE(row);
          CHECK(end_of(row) == of_zeros);
        }
      }
      CHECK(fonts->width("1714", style) == 4 * fonts->width("0", style));
    }
  }
}

TEST_CASE("All ideographs have one width at every size, so that names of equal length are measured once") {
  const auto fonts = wall_fonts();
  // Some have a pixel of ink outside their square, which is drawn at the beginning of the text.
  const auto same_width = [](int drawn, int measured) { return drawn - measured >= 0 && drawn - measured <= 1; };
  for (const int pixels : {16, 18, 20, 21, 33, 64, 97}) {
    for (const auto weight : {Weight::Regular, Weight::Bold}) {
      CAPTURE(pixels);
      const TextStyle style = style_of(pixels, weight);
      // Drawn, not measured: the measure assumes that they are alike.
      const auto end_of = [&](const std::string& text) {
        return inked_area(drawn(*fonts, text + "|", style, {pixels * 8, pixels * 2}), text_ground).right();
      };
      for (std::string row : {"一", "一一一", "A一", "一12%", "一\uFE00一"}) {
        const int of_simplest = end_of(row);
        const int measured = fonts->width(row, style);
        for (const std::string ideograph : {"镇", "珍", "鑫", "小", "丨", "国", "龘", "爎", "䶮", "㙟", "𠮷"}) {
          std::string other = row;
          for (auto at = other.find("一"); at != std::string::npos; at = other.find("一"))
            other.replace(at, 3, ideograph);
          CAPTURE(other);
          CHECK(same_width(end_of(other), of_simplest));
          CHECK(fonts->width(other, style) == measured);
        }
      }
    }
  }
}

TEST_CASE("If the first font has no ideographs they are measured by the font that has them") {
  const auto square = wall_fonts();
  const auto with_latin_first = *Fonts::open({{"DejaVu Sans", "Noto Sans CJK SC"}, {"DejaVu Sans"}, {"DejaVu Sans"}});
  CHECK(with_latin_first->width("云溪街道", style_of(33)) == square->width("云溪街道", style_of(33)));
  CHECK(with_latin_first->width("Il", style_of(33)) < with_latin_first->width("Wm", style_of(33)));
}

TEST_CASE("Chinese, Latin and the wall's signs are all drawn") {
  const auto fonts = wall_fonts();
  for (const int pixels : {16, 24, 53}) {
    const Size size{pixels * 2, pixels * 2};
    const Picture empty = blank_picture(size, text_ground);
    std::vector<Picture> seen;
    for (const auto* text : {"镇", "A", "▲", "▼", "—", "%", "·", "…", "8"}) {
      CAPTURE(pixels, text);
      Picture picture = drawn(*fonts, text, style_of(pixels), size);
      CHECK_FALSE(same(picture, empty));
      for (const auto& other : seen) CHECK_FALSE(same(picture, other));
      seen.push_back(std::move(picture));
    }
  }
}

TEST_CASE("A character that the first font lacks comes from the next one") {
  const FontFamilies families{{"DejaVu Sans", "Noto Sans CJK SC"}, {"Noto Sans CJK SC:bold"}, {"Noto Sans CJK SC"}};
  const auto fonts = Fonts::open(families);
  REQUIRE(fonts);
  const auto only = wall_fonts();
  CHECK((*fonts)->width("镇", style_of(40)) == only->width("镇", style_of(40)));
}

TEST_CASE("Small text has no grey: every pixel is ink or ground") {
  const auto fonts = wall_fonts();
  const Size size{420, 30};
  for (const int pixels : {16, 17, 18, 19}) {
    for (const auto weight : {Weight::Regular, Weight::Bold}) {
      for (const auto* text : {"云溪街道 A1▲▼—·…", "92.3% 固投纳统", "𠮷𜳿葛"}) {
        CAPTURE(pixels, text);
        const Picture picture = drawn(*fonts, text, style_of(pixels, weight), size);
        const int inked = count_of(picture, ink);
        CHECK(inked > 80);
        CHECK(inked + count_of(picture, text_ground) == size.width * size.height);
      }
    }
  }
}

// U+1CCFF is not assigned in the Unicode versions that today's fonts cover.
TEST_CASE("A character that no font has is a box of one em, both measured and drawn") {
  const auto fonts = wall_fonts();
  CHECK(fonts->has(U'镇'));
  CHECK_FALSE(fonts->has(U'\U0001CCFF'));
  for (const int pixels : {16, 24, 53}) {
    CAPTURE(pixels);
    CHECK(fonts->width("\U0001CCFF", style_of(pixels)) == pixels);
    CHECK(fonts->width("镇\U0001CCFF镇", style_of(pixels)) == 2 * fonts->width("镇", style_of(pixels)) + pixels);
    const Picture picture = drawn(*fonts, "\U0001CCFF", style_of(pixels), {2 * pixels + 8, 2 * pixels});
    const Rect box = inked_area(picture, text_ground);
    CHECK(box.width > pixels * 3 / 4);
    CHECK(box.height > pixels * 3 / 4);
    CHECK(box.x >= 4);
    CHECK(box.right() <= 4 + pixels);
    CHECK(pixel_of(picture, box.x + box.width / 2, box.y + box.height / 2) == text_ground);
    CHECK(count_of(picture, ink) >= 2 * (box.width + box.height) - 4);
  }
}

TEST_CASE("A character that only another chain has comes from there") {
  const auto fonts = Fonts::open({{"Noto Sans CJK SC"}, {"DejaVu Sans:bold"}, {"DejaVu Sans"}});
  REQUIRE(fonts);
  CHECK((*fonts)->width("镇", style_of(40, Weight::Bold)) == (*fonts)->width("镇", style_of(40)));
  CHECK((*fonts)->width("镇", style_of(16)) == 16);
  CHECK((*fonts)->has(U'镇'));
}

TEST_CASE("Selectors and joiners have no width and no box of their own") {
  const auto fonts = wall_fonts();
  for (const int pixels : {16, 24, 53}) {
    CAPTURE(pixels);
    CHECK(fonts->width("葛\U000E0100城", style_of(pixels)) == fonts->width("葛城", style_of(pixels)));
    CHECK(fonts->width("云\uFE0F溪", style_of(pixels)) == fonts->width("云溪", style_of(pixels)));
    CHECK(fonts->width("\uFE0F", style_of(pixels)) == 0);
  }
}

TEST_CASE("Larger text has soft edges") {
  const auto fonts = wall_fonts();
  const Size size{200, 50};
  const Picture picture = drawn(*fonts, "云溪街道", style_of(24), size);
  CHECK(count_of(picture, ink) > 0);
  CHECK(count_of(picture, ink) + count_of(picture, text_ground) < size.width * size.height);
}

TEST_CASE("Bold text has more ink") {
  const auto fonts = wall_fonts();
  const Size size{200, 60};
  CHECK(count_of(drawn(*fonts, "云溪", style_of(40, Weight::Bold), size), ink) >
        count_of(drawn(*fonts, "云溪", style_of(40), size), ink));
}

TEST_CASE("Text sits on its baseline and begins at its left end") {
  const auto fonts = wall_fonts();
  Picture picture = blank_picture({100, 100}, text_ground);
  fonts->draw(picture.get(), {{30, 70}, "E", style_of(40)});
  const Rect inked = inked_area(picture, text_ground);
  CHECK(inked.bottom() == 70);
  CHECK(inked.x >= 30);
  CHECK(inked.right() <= 30 + fonts->width("E", style_of(40)));
}

TEST_CASE("Drawing twice gives the same picture") {
  const auto first = wall_fonts();
  const auto second = wall_fonts();
  CHECK(same(drawn(*first, "云溪街道12.5%", style_of(40), {400, 60}),
             drawn(*second, "云溪街道12.5%", style_of(40), {400, 60})));
}

TEST_CASE("Fonts that are not installed are borrowed from the other chains, and having none at all is refused") {
  CHECK(Fonts::open({{"No Such Font"}, {"Noto Sans CJK SC:bold"}, {"No Such Font"}}));
  const auto none = Fonts::open({{"No Such Font"}, {"No Such Font"}, {"No Such Font"}});
  REQUIRE_FALSE(none);
  CHECK(none.error().fault == Fault::Environment);
  CHECK(none.error().message.find("No Such Font") != std::string::npos);
}

TEST_CASE("A character that no font of the theme has comes from any installed one") {
  const FontFamilies latin{{"DejaVu Sans"}, {"DejaVu Sans:bold"}, {"DejaVu Sans"}};
  const auto fonts = Fonts::open(latin);
  REQUIRE(fonts);
  CHECK((*fonts)->has(U'镇'));
  CHECK_FALSE((*fonts)->has(U'\U0002FE0F'));
  const Size size{60, 60};
  const auto square = drawn(**fonts, "镇", style_of(30), size);
  CHECK_FALSE(same(square, drawn(**fonts, "\U0002FE0F", style_of(30), size)));
  CHECK((*fonts)->width("镇", style_of(30)) > 20);
}
