#include "render/width_cache.h"

#include <string>

#include "catch.h"

using namespace rankwall;

namespace {

TextStyle style(int pixels, Weight weight = Weight::Regular) { return {pixels, weight, {}}; }

}  // namespace

TEST_CASE("A width is measured once for a text, a size and a weight, whatever its colour") {
  WidthCache widths;
  int measured = 0;
  const auto measure = [&] { return ++measured; };
  CHECK(widths.find("云溪", style(20), measure) == 1);
  CHECK(widths.find("云溪", {20, Weight::Regular, {255, 0, 0}}, measure) == 1);
  CHECK(widths.find("云溪", style(21), measure) == 2);
  CHECK(widths.find("云溪", style(20, Weight::Bold), measure) == 3);
  CHECK(widths.find("云溪街道", style(20), measure) == 4);
  CHECK(measured == 4);
}

TEST_CASE("What is asked for again stays in the cache, what is not is dropped, and the size is limited") {
  constexpr std::size_t half = 10;
  WidthCache widths(half);
  int measured = 0;
  for (int i = 0; i < 1000; ++i) {
    widths.find("again", style(20), [&] { return ++measured, 7; });
    widths.find(std::to_string(i), style(20), [] { return 1; });
    REQUIRE(widths.size() <= 2 * half);
  }
  CHECK(measured == 1);
  bool is_asked = false;
  widths.find("0", style(20), [&] { return is_asked = true, 1; });
  CHECK(is_asked);
}
