#include "layout/sharing.h"

#include <numeric>
#include <random>

#include "catch.h"

using namespace rankwall;

namespace {

Need rigid(int length, int priority = 0) { return {{length}, length, 0, priority}; }
Need worded(std::vector<int> lengths, int priority = 0) { return {std::move(lengths), 0, 0, priority}; }
Need growing(int min, int share = 1) { return {{min}, min, share, 0}; }
Need shrinking(int length, int min) { return {{length}, min, 0, 0, true}; }

using Lengths = std::vector<int>;

}  // namespace

TEST_CASE("Neighbours that fit get what they need") {
  CHECK(share_out(100, 10, {rigid(20), rigid(30)}).lengths == Lengths{20, 30});
  CHECK(share_out(60, 10, {rigid(20), rigid(30)}).lengths == Lengths{20, 30});
  CHECK(share_out(60, 10, {}).lengths.empty());
}

TEST_CASE("What is left goes to those that grow, by their shares and to the last pixel") {
  CHECK(share_out(100, 10, {rigid(20), growing(0)}).lengths == Lengths{20, 70});
  CHECK(share_out(100, 0, {growing(0, 2), growing(0, 1)}).lengths == Lengths{66, 34});
  CHECK(share_out(100, 0, {growing(30, 1), growing(10, 1)}).lengths == Lengths{60, 40});
}

TEST_CASE("Shorter wordings come before anyone gives way") {
  const Shares shares = share_out(50, 0, {worded({60, 40, 30}, 1), rigid(15, 2)});
  CHECK(shares.lengths == Lengths{30, 15});
  CHECK(shares.wording == 2);
  CHECK(share_out(60, 0, {worded({60, 40, 30}), rigid(15)}).wording == 1);
  CHECK(share_out(80, 0, {worded({60, 40, 30}), rigid(15)}).wording == 0);
}

TEST_CASE("The lowest priority gives way first, its gap too") {
  CHECK(share_out(45, 5, {rigid(20, 3), rigid(20, 1), rigid(20, 2)}).lengths == Lengths{20, -1, 20});
  CHECK(share_out(44, 5, {rigid(20, 3), rigid(20, 1), rigid(20, 2)}).lengths == Lengths{20, -1, -1});
  CHECK(share_out(40, 5, {growing(30), rigid(20, 9)}).lengths == Lengths{-1, 20});
}

TEST_CASE("Of equals one that grows gives way last") {
  CHECK(share_out(40, 5, {growing(30), rigid(20)}).lengths == Lengths{40, -1});
  CHECK(share_out(40, 5, {rigid(20), growing(30)}).lengths == Lengths{-1, 40});
}

TEST_CASE("One that shrinks takes what it needs before others grow, and less before anyone gives way") {
  CHECK(share_out(100, 0, {shrinking(50, 20), growing(10)}).lengths == Lengths{50, 50});
  CHECK(share_out(45, 0, {shrinking(50, 20), growing(10)}).lengths == Lengths{35, 10});
  CHECK(share_out(30, 0, {shrinking(50, 20), growing(10)}).lengths == Lengths{20, 10});
  CHECK(share_out(29, 0, {shrinking(50, 20), growing(10)}).lengths == Lengths{-1, 29});
  CHECK(share_out(100, 0, {shrinking(50, 20), rigid(10)}).lengths == Lengths{50, 10});
  // It shortens no wording of its neighbours.
  CHECK(share_out(60, 0, {shrinking(50, 20), worded({40, 30})}).wording == 0);
}

TEST_CASE("Of equals the last gives way first") {
  CHECK(share_out(45, 5, {rigid(20), rigid(20), rigid(20)}).lengths == Lengths{20, 20, -1});
}

TEST_CASE("The last one takes what there is, even if it is too little") {
  CHECK(share_out(10, 5, {rigid(20, 1), rigid(30, 2)}).lengths == Lengths{-1, 10});
  CHECK(share_out(0, 5, {rigid(20)}).lengths == Lengths{0});
}

TEST_CASE("Whatever is asked, lengths and gaps are never more than there is") {
  std::mt19937 engine(3);
  const auto below = [&](int max) { return static_cast<int>(engine() % static_cast<unsigned>(max)); };
  for (int i = 0; i < 3000; ++i) {
    std::vector<Need> needs;
    for (int count = 1 + below(6); count > 0; --count) {
      Need need = below(3) == 0 ? growing(below(80), 1 + below(3)) : worded({40 + below(60), below(40)}, below(5));
      need.priority = below(5);
      need.shrinks = need.grow == 0 && below(3) == 0;
      needs.push_back(std::move(need));
    }
    const int length = below(300);
    const int gap = below(12);
    const Shares shares = share_out(length, gap, needs);
    REQUIRE(shares.lengths.size() == needs.size());
    int sum = -gap;
    bool grows = false;
    for (std::size_t each = 0; each < needs.size(); ++each) {
      if (shares.lengths[each] < 0) continue;
      sum += shares.lengths[each] + gap;
      grows |= needs[each].grow > 0;
    }
    CAPTURE(i, length, gap);
    CHECK(sum <= length);
    CHECK(sum >= 0);
    if (grows) CHECK(sum == length);
  }
}

TEST_CASE("Merged needs are as long as the longer of both at every wording") {
  const Need both = merged(worded({60, 20}, 2), worded({50}, 5));
  CHECK(both.lengths == Lengths{60, 50});
  CHECK(both.priority == 5);
  CHECK(merged(growing(10, 1), growing(30, 2)).min == 30);
}
