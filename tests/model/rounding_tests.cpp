#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <string>

#include <fmt/format.h>

#include "catch.h"
#include "model/rounding.h"
#include "model/standings.h"

using namespace rankwall;

TEST_CASE("Rounding goes half away from zero on the decimal value that a person reads") {
  struct Row {
    double value;
    int decimals;
    double expected;
  };
  for (const auto& [value, decimals, expected] : {
           Row{2.675, 2, 2.68},             // the double is 2.67499999999999982
           Row{1.005, 2, 1.01},             // the double is 1.00499999999999989
           Row{-2.675, 2, -2.68},           //
           Row{2.674999, 2, 2.67},          // really less
           Row{0.1 + 0.2, 1, 0.3},          // an error in the last bit does not count
           Row{0.285 * 100, 0, 29},         // 28.499999999999996, meant as 28.5
           Row{2.67499999999999, 2, 2.68},  // closer to the tie than any figure is exact
           Row{95.265, 2, 95.27},           //
           Row{12.5, 0, 13},                //
           Row{-12.5, 0, -13},              //
           Row{0.5, 0, 1},                  //
           Row{0.49, 0, 0},                 //
           Row{9.999, 2, 10},               // carries over
           Row{99.995, 2, 100},             //
           Row{0.004, 2, 0},                //
           Row{0.005, 2, 0.01},             //
           Row{0.0005, 2, 0},               //
           Row{0, 2, 0},                    //
           Row{42, 6, 42},                  //
           Row{0.1234565, 6, 0.123457}      //
       }) {
    CAPTURE(value, decimals);
    CHECK(rounded(value, decimals) == expected);
  }
}

TEST_CASE("At a tie and on either side of it, figures of up to twelve digits are rounded as a person rounds them") {
  std::mt19937_64 random(3);
  const auto rest = GENERATE(as<std::string>{}, "", "4999", "49", "5", "5001", "9999", "0001");
  for (int i = 0; i < 5000; ++i) {
    const int decimals = static_cast<int>(random() % 8);
    const auto steps = static_cast<std::int64_t>(random() % 100'000'000) >> (random() % 27);
    // The digits of `steps` and then of the rest, with the point `decimals` digits before the rest.
    const double value = std::stod(fmt::format("{}{}e-{}", steps, rest, static_cast<int>(rest.size()) + decimals));
    const bool up = !rest.empty() && rest[0] >= '5';
    CAPTURE(steps, rest, decimals);
    REQUIRE(rounded(value, decimals) == std::stod(fmt::format("{}e-{}", steps + (up ? 1 : 0), decimals)));
  }
}

TEST_CASE("Large numbers keep their decimals as long as a double has them") {
  CHECK(rounded(1234567890123.45, 1) == 1234567890123.5);
  CHECK(rounded(1234567890123.45, 2) == 1234567890123.45);
  CHECK(rounded(123456789012345678.0, 2) == 123456789012345678.0);
}

TEST_CASE("Every double has a rounded value") {
  constexpr double max = std::numeric_limits<double>::max();
  CHECK(rounded(1e300, 2) == 1e300);
  CHECK(rounded(-1e300, 6) == -1e300);
  CHECK(rounded(max, 2) == max);
  CHECK(rounded(std::numeric_limits<double>::infinity(), 2) == max);
  CHECK(rounded(-std::numeric_limits<double>::infinity(), 2) == -max);
  CHECK(rounded(1e-300, 2) == 0);
  CHECK(rounded(std::numeric_limits<double>::denorm_min(), 6) == 0);
}

TEST_CASE("Nothing is rounded to a negative zero") {
  CHECK_FALSE(std::signbit(rounded(-0.0, 2)));
  CHECK_FALSE(std::signbit(rounded(-0.001, 2)));
}
