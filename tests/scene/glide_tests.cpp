#include "scene/glide.h"

#include <cstdlib>

#include "catch.h"

using namespace rankwall;

namespace {

constexpr StageSettings rows_of_80{80, 60};
/// Eight of 27 rows, after three that stay.
constexpr RollView below_pinned{3, 24 * 80 + 40, 0, 8 * 80, 0};

RowChange from_to(int from, int to) { return {from, to, true, from + 1, to + 1}; }

}  // namespace

TEST_CASE("A roll stays where the overtaking is in view, or where it is above the roll") {
  CHECK(glide_to(from_to(6, 5), below_pinned, rows_of_80) == Glide{});
  CHECK(glide_to(from_to(2, 0), below_pinned, rows_of_80) == Glide{});
}

TEST_CASE("A roll goes until the overtaking ends on its second row, the shorter way round") {
  CHECK(glide_to(from_to(14, 13), below_pinned, rows_of_80).distance == 9 * 80);
  CHECK(glide_to(from_to(25, 24), below_pinned, rows_of_80).distance == 20 * 80 - (24 * 80 + 40));
}

TEST_CASE("For a town that rises among those that stay the roll shows the rows below them") {
  RollView rolled = below_pinned;
  rolled.top = 10 * 80;
  CHECK(glide_to(from_to(3, 2), rolled, rows_of_80).distance == -10 * 80);
}

TEST_CASE("A roll goes no faster than a quarter of a row a frame, and no way that takes longer than 2.5 s") {
  for (int to = 4; to < 26; ++to) {
    const Glide glide = glide_to(from_to(to + 1, to), below_pinned, rows_of_80);
    CHECK(std::abs(glide.distance) <= 20 * glide.frames);
    CHECK(glide.frames <= 150);
  }
  RollView long_roll = below_pinned;
  long_roll.loop = 400 * 80;
  CHECK(glide_to(from_to(200, 199), long_roll, rows_of_80) == Glide{});
}

TEST_CASE("A roll that rests after every row ends at whole rows once the step is done") {
  RollView stepping = below_pinned;
  stepping.step = 80;
  stepping.top = 30;
  const Glide glide = glide_to(from_to(14, 13), stepping, rows_of_80);
  // The other 50 pixels of the step come after the rest.
  CHECK((stepping.top + glide.distance + 50) % 80 == 0);
}
