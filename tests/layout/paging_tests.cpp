#include "layout/paging.h"

#include <numeric>

#include "catch.h"

using namespace rankwall;

TEST_CASE("What does not fit on one page is divided evenly, the first page having the most") {
  using Counts = std::vector<std::size_t>;
  CHECK(even_pages(0, 4) == Counts{});
  CHECK(even_pages(4, 4) == Counts{4});
  CHECK(even_pages(5, 4) == Counts{3, 2});
  CHECK(even_pages(7, 3) == Counts{3, 2, 2});
  CHECK(even_pages(3, 0) == Counts{1, 1, 1});
}

TEST_CASE("Pages are as few as possible, none is too full and none is two shorter than another") {
  for (std::size_t count = 1; count < 60; ++count)
    for (std::size_t max = 1; max < 20; ++max) {
      const auto pages = even_pages(count, max);
      CAPTURE(count, max);
      CHECK(pages.size() == (count + max - 1) / max);
      CHECK(std::accumulate(pages.begin(), pages.end(), std::size_t{0}) == count);
      CHECK(pages.front() <= max);
      CHECK(pages.front() <= pages.back() + 1);
    }
}
