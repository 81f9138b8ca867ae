#include "config/layout.h"

#include "catch.h"

using namespace rankwall;

TEST_CASE("A length is pixels, percent or a fraction") {
  CHECK(parse_extent("120px") == Extent{120, ExtentUnit::Pixels});
  CHECK(parse_extent("0px") == Extent{0, ExtentUnit::Pixels});
  CHECK(parse_extent("16384px") == Extent{16384, ExtentUnit::Pixels});
  CHECK(parse_extent("8.5%") == Extent{8.5, ExtentUnit::Percent});
  CHECK(parse_extent("100%") == Extent{100, ExtentUnit::Percent});
  CHECK(parse_extent("1fr") == Extent{1, ExtentUnit::Fraction});
  CHECK(parse_extent("0.25fr") == Extent{0.25, ExtentUnit::Fraction});
}

TEST_CASE("Anything but a length is refused") {
  for (const auto* text : {"", "px", "12", "12 px", " 12px", "12pt", "12px ", "-1px", "+1px", "nanpx", "infpx", "101%",
                           "16385px", "1e9fr", "fr", "0x10px", "１px"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_extent(text));
  }
}

TEST_CASE("A length is printed as it is written in a config") {
  for (const auto* text : {"120px", "8.5%", "1fr", "0.25fr"}) CHECK(to_string(*parse_extent(text)) == text);
}

TEST_CASE("A layout fits the walls within its limits, both ends included") {
  Layout layout;
  layout.min_width = 100;
  layout.max_width = 200;
  layout.min_height = 50;
  layout.max_height = 80;
  layout.min_aspect = 1.25;
  layout.max_aspect = 4;
  CHECK(layout.fits(100, 80));
  CHECK(layout.fits(200, 50));
  CHECK_FALSE(layout.fits(99, 60));
  CHECK_FALSE(layout.fits(201, 60));
  CHECK_FALSE(layout.fits(150, 49));
  CHECK_FALSE(layout.fits(150, 81));
  layout.min_height = 1;
  CHECK_FALSE(layout.fits(200, 49));
  layout.min_aspect = 1.3;
  CHECK_FALSE(layout.fits(100, 80));
}
