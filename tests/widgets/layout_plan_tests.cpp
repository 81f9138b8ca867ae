#include "widgets/layout_plan.h"

#include <algorithm>
#include <numeric>
#include <random>

#include "catch.h"

using namespace rankwall;

namespace {

constexpr Extent px(double amount) { return {amount, ExtentUnit::Pixels}; }
constexpr Extent percent(double amount) { return {amount, ExtentUnit::Percent}; }
constexpr Extent fr(double amount) { return {amount, ExtentUnit::Fraction}; }

/// Makes up lengths and trees. Drawn without the standard distributions, which differ between libraries.
class Generator {
 public:
  explicit Generator(std::uint32_t seed) : engine_(seed) {}

  int below(int bound) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(bound)); }

  Extent extent() {
    switch (below(3)) {
      case 0: return px(below(400));
      case 1: return percent(below(1001) / 10.0);
      default: return fr(below(40) / 4.0);
    }
  }

  std::vector<Extent> extents() {
    std::vector<Extent> sizes(static_cast<std::size_t>(1 + below(8)));
    for (auto& size : sizes) size = extent();
    return sizes;
  }

  LayoutNode node(int depth, const Extent& gap, const Extent& padding) {
    LayoutNode made;
    made.size = extent();
    if (depth == 0 || below(4) == 0) return made;
    made.split = below(2) == 0 ? Split::Row : Split::Column;
    made.gap = gap;
    made.padding = padding;
    const int children = 1 + below(4);
    for (int i = 0; i < children; ++i) made.children.push_back(node(depth - 1, gap, padding));
    return made;
  }

 private:
  std::mt19937 engine_;
};

int sum(const std::vector<int>& lengths) { return std::accumulate(lengths.begin(), lengths.end(), 0); }

std::int64_t area_of(const Rect& rect) { return std::int64_t{rect.width} * rect.height; }

LayoutNode leaf(Extent size) {
  LayoutNode node;
  node.size = size;
  return node;
}

std::vector<Leaf> leaves_of(const LayoutNode& root, const Rect& area) {
  return lay_out(root, area, [](Condition) { return true; }).leaves;
}

}  // namespace

TEST_CASE("Pixels and percent come first and fractions share the rest") {
  CHECK(share_out(1000, {px(100), percent(20), fr(1), fr(3)}, 0) == std::vector<int>{100, 200, 175, 525});
  CHECK(share_out(1000, {fr(1), fr(1)}, 100) == std::vector<int>{450, 450});
}

TEST_CASE("Without fractions the last length takes what is left") {
  CHECK(share_out(1000, {px(100), px(200)}, 10) == std::vector<int>{100, 890});
  CHECK(share_out(1000, {fr(0), fr(0)}, 0) == std::vector<int>{0, 1000});
}

TEST_CASE("Where too much is requested all lengths shrink alike and fractions get nothing") {
  CHECK(share_out(300, {px(400), px(200), fr(1)}, 0) == std::vector<int>{200, 100, 0});
}

TEST_CASE("Sharing out among nobody gives nothing") { CHECK(share_out(100, {}, 5).empty()); }

TEST_CASE("Lengths and gaps add up exactly to what there is") {
  Generator generator(1);
  for (int i = 0; i < 20'000; ++i) {
    const std::vector<Extent> sizes = generator.extents();
    const int gap = generator.below(20);
    const int gaps = gap * (static_cast<int>(sizes.size()) - 1);
    const int length = gaps + generator.below(2000);
    const std::vector<int> lengths = share_out(length, sizes, gap);
    REQUIRE(lengths.size() == sizes.size());
    REQUIRE(sum(lengths) + gaps == length);
    REQUIRE(*std::min_element(lengths.begin(), lengths.end()) >= 0);
  }
}

TEST_CASE("Where not even the gaps fit every length is 0") {
  CHECK(share_out(10, {fr(1), px(5), percent(50)}, 20) == std::vector<int>{0, 0, 0});
}

TEST_CASE("The leaves of a tree cover the wall exactly, each pixel once") {
  Generator generator(2);
  const Rect wall{7, 3, 641, 359};
  for (int i = 0; i < 2000; ++i) {
    const LayoutNode root = generator.node(4, px(0), px(0));
    const std::vector<Leaf> leaves = leaves_of(root, wall);
    std::int64_t covered = 0;
    for (std::size_t a = 0; a < leaves.size(); ++a) {
      covered += area_of(leaves[a].area);
      REQUIRE((leaves[a].area.empty() || wall.contains(leaves[a].area)));
      for (std::size_t b = 0; b < a; ++b) REQUIRE(intersection(leaves[a].area, leaves[b].area).empty());
    }
    REQUIRE(covered == area_of(wall));
  }
}

TEST_CASE("Gaps and paddings keep leaves apart and inside") {
  Generator generator(3);
  const Rect wall{0, 0, 1920, 1080};
  for (int i = 0; i < 2000; ++i) {
    const LayoutNode root = generator.node(3, percent(generator.below(3)), px(generator.below(9)));
    const std::vector<Leaf> leaves = leaves_of(root, wall);
    for (std::size_t a = 0; a < leaves.size(); ++a) {
      REQUIRE((leaves[a].area.empty() || wall.contains(leaves[a].area)));
      for (std::size_t b = 0; b < a; ++b) REQUIRE(intersection(leaves[a].area, leaves[b].area).empty());
    }
  }
}

TEST_CASE("Percentages of gaps and paddings refer to the wall's shorter side") {
  LayoutNode root;
  root.split = Split::Row;
  root.gap = percent(2);
  root.padding = percent(1);
  root.children = {leaf(fr(1)), leaf(fr(1))};
  const auto leaves = leaves_of(root, {0, 0, 2000, 1000});
  REQUIRE(leaves.size() == 2);
  CHECK(leaves[0].area == Rect{10, 10, 980, 980});
  CHECK(leaves[1].area == Rect{1010, 10, 980, 980});
}

TEST_CASE("The leaves of a stack lie on top of one another") {
  LayoutNode root;
  root.split = Split::Stack;
  root.children = {leaf(fr(1)), leaf(fr(1))};
  const auto leaves = leaves_of(root, {0, 0, 200, 100});
  REQUIRE(leaves.size() == 2);
  CHECK(leaves[0].area == leaves[1].area);
}

TEST_CASE("A node that lacks what it needs gives its room to its neighbours, and the others keep their numbers") {
  LayoutNode column;
  column.split = Split::Column;
  column.children.resize(3);
  for (auto& child : column.children) child.widget = OverviewSettings{};
  column.children[1].only_if = Condition::Problems;
  column.gap = {10, ExtentUnit::Pixels};
  const Rect area{0, 0, 300, 310};
  const auto without = lay_out(column, area, [](Condition each) { return each == Condition::Always; }).leaves;
  REQUIRE(without.size() == 2);
  CHECK(without[0].area == Rect{0, 0, 300, 150});
  CHECK(without[1].area == Rect{0, 160, 300, 150});
  CHECK(without[1].number == 2);
  CHECK(leaves_of(column, area).size() == 3);
}

TEST_CASE("A row whose widgets have nothing to say gives its room away with them, and has no turn as a slide") {
  LayoutNode row;
  row.split = Split::Row;
  row.children.resize(2);
  for (auto& child : row.children) {
    child.widget = ProblemsSettings{};
    child.only_if = Condition::Problems;
  }
  LayoutNode root;
  root.split = Split::Column;
  root.children.resize(1);
  root.children[0].widget = OverviewSettings{};
  root.children.push_back(row);
  const auto nothing = [](Condition each) { return each == Condition::Always; };
  const auto leaves = lay_out(root, {0, 0, 100, 100}, nothing).leaves;
  REQUIRE(leaves.size() == 1);
  CHECK(leaves[0].area == Rect{0, 0, 100, 100});
  root.split = Split::Playlist;
  CHECK(lay_out(root, {0, 0, 100, 100}, nothing).playlists.at(0).slides == std::vector<std::size_t>{0});
  // If no slide has a turn the first is shown with all that is on it.
  root.children = {row};
  CHECK(lay_out(root, {0, 0, 100, 100}, nothing).leaves.size() == 2);
}
