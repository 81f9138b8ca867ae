#include "base/color.h"

#include "catch.h"

using namespace rankwall;

TEST_CASE("Colours are read and written as #rrggbb") {
  CHECK(parse_color("#ffc83d") == Color{255, 200, 61});
  CHECK(parse_color("#FFC83D") == Color{255, 200, 61});
  CHECK(to_string(Color{255, 200, 61}) == "#ffc83d");
}

TEST_CASE("Anything but a colour is refused") {
  for (const auto* text : {"", "#fff", "ffc83d", "#ffc83", "#ffc83d0", "#ffc83g", "#-fc83d", "# fc83d", "#0xfc83"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_color(text));
  }
}

TEST_CASE("Contrast follows WCAG and does not depend on the order") {
  const Color black{};
  const Color white{255, 255, 255};
  const Color grey{118, 118, 118};
  CHECK(contrast(black, white) == Approx(21));
  CHECK(contrast(white, black) == Approx(21));
  CHECK(contrast(white, grey) == Approx(4.54).margin(0.01));
  CHECK(contrast(grey, grey) == Approx(1));
}

TEST_CASE("A mixed colour is halfway between the two") {
  CHECK(mixed({255, 100, 0}, {0, 0, 0}) == Color{127, 50, 0});
  CHECK(mixed({10, 20, 30}, {250, 20, 31}) == Color{130, 20, 30});
}
