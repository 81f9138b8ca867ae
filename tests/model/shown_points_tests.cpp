#include "model/shown_points.h"

#include <numeric>

#include "catch.h"
#include "cities.h"

using namespace rankwall;

namespace {

Standing standing_with(double score, double adjustment, const std::vector<double>& points) {
  Standing standing;
  standing.score = score;
  standing.adjustment = adjustment;
  for (const double each : points) {
    ItemScore item;
    item.points = each;
    standing.items.push_back(item);
  }
  return standing;
}

}  // namespace

TEST_CASE("Shown points add up to the shown score") {
  struct Row {
    const char* about;
    double score, adjustment;
    std::vector<double> points, shown;
    int decimals = 2;
  };
  const std::vector<Row> rows = {
      {"each rounds as it is", 30.3, 0, {10.1, 20.2}, {10.1, 20.2}},
      {"thirds", 100, 0, {100.0 / 3, 100.0 / 3, 100.0 / 3}, {33.34, 33.33, 33.33}},
      {"three that all round up", 1.01, 0, {0.335, 0.336, 0.337}, {0.33, 0.34, 0.34}},
      {"the remainder decides", 3, 0, {1.4, 0.8, 0.9}, {1, 1, 1}, 0},
      {"beside a bonus", 41.5, 1.5, {26.666, 13.334}, {26.67, 13.33}},
      {"a deduction", 19.5, -0.5, {10.004, 9.996}, {10, 10}},
      {"a bonus that was rounded up too", 1.11, 1.01, {0.05, 0.05}, {0.05, 0.05}},
      {"a bonus that takes a unit away", 1.11, 1.01, {0.0525, 0.0525}, {0.05, 0.05}},
      {"one item takes all", 12.35, 0, {12.345}, {12.35}},
      {"nothing earned", 0, 0, {0, 0}, {0, 0}},
      {"a value beyond all units", 1e300, 0, {1e300}, {1e300}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.about);
    CHECK(shown_points(standing_with(row.score, row.adjustment, row.points), row.decimals).items == row.shown);
  }
}

TEST_CASE("Parts add up to the score, items to their part unless its maximum cut them") {
  Standing standing = standing_with(40.35, 0.34, {10.005, 5.005, 24, 12.004});
  for (const std::size_t i : {2u, 3u}) standing.items[i].part = 1;
  standing.parts = {{15.01, 20}, {25, 25}};
  const ShownPoints shown = shown_points(standing, 2);
  CHECK(shown.parts == std::vector{15.01, 25.0});
  CHECK(shown.items == std::vector{10.01, 5.0, 24.0, 12.0});
}
