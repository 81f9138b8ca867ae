#include "base/geometry.h"

#include "catch.h"

using namespace rankwall;

TEST_CASE("An intersection is the common part or empty") {
  CHECK(intersection({0, 0, 10, 10}, {5, 6, 10, 10}) == Rect{5, 6, 5, 4});
  CHECK(intersection({0, 0, 10, 10}, {2, 3, 4, 5}) == Rect{2, 3, 4, 5});
  CHECK(intersection({0, 0, 10, 10}, {10, 0, 5, 5}).empty());
  CHECK(intersection({0, 0, 10, 10}, {20, 20, 5, 5}).empty());
}

TEST_CASE("A union is the smallest rectangle around both, and empty ones do not count") {
  CHECK(united({0, 0, 2, 2}, {8, 9, 2, 1}) == Rect{0, 0, 10, 10});
  CHECK(united({}, {8, 9, 2, 1}) == Rect{8, 9, 2, 1});
  CHECK(united({8, 9, 2, 1}, {50, 50, 0, 7}) == Rect{8, 9, 2, 1});
}

TEST_CASE("A rectangle contains what lies within its edges") {
  const Rect wall{10, 10, 100, 50};
  CHECK(wall.contains(wall));
  CHECK(wall.contains({10, 59, 100, 1}));
  CHECK_FALSE(wall.contains({10, 60, 100, 1}));
  CHECK_FALSE(wall.contains({9, 10, 5, 5}));
}

TEST_CASE("Rectangles can be moved, inset and taken apart into edges, origin and size") {
  const Rect rect{10, 20, 30, 40};
  CHECK(rect.moved({-10, 5}) == Rect{0, 25, 30, 40});
  CHECK(inset(rect, 5, 10) == Rect{15, 30, 20, 20});
  CHECK(inset(rect, 20, 0) == Rect{30, 20, 0, 40});
  CHECK(rect.right() == 40);
  CHECK(rect.bottom() == 60);
  CHECK(rect_at(rect.origin(), rect.size()) == rect);
  CHECK(Point{1, 2} + Point{3, 4} == Point{4, 6});
  CHECK(Point{1, 2} - Point{3, 5} == Point{-2, -3});
  CHECK(Size{0, 5}.empty());
  CHECK_FALSE(Size{1, 5}.empty());
}
