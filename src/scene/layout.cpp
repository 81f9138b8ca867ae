#include "scene/layout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rankwall {

namespace {

int pixels_of(const Extent& extent, int whole) {
  if (extent.unit == ExtentUnit::Percent) return static_cast<int>(std::lround(extent.amount * whole / 100));
  return static_cast<int>(extent.amount);
}

/// Splits `length` in the proportion of `shares`; rounding each border on its own keeps the sum exact.
std::vector<int> split(int length, const std::vector<double>& shares) {
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  std::vector<int> lengths;
  double reached = 0;
  int border = 0;
  for (const double share : shares) {
    reached += share;
    const int next = sum > 0 ? static_cast<int>(std::lround(length * reached / sum)) : 0;
    lengths.push_back(next - border);
    border = next;
  }
  return lengths;
}

void collect(const LayoutNode& node, const Rect& area, int shorter_side, std::vector<Leaf>& leaves) {
  const int padding = pixels_of(node.padding, shorter_side);
  const Rect inner = inset(area, padding, padding);
  if (node.split == Split::Leaf) {
    leaves.push_back({&node.board, inner});
    return;
  }
  if (node.split == Split::Stack) {
    for (const auto& child : node.children) collect(child, inner, shorter_side, leaves);
    return;
  }
  const bool row = node.split == Split::Row;
  std::vector<Extent> sizes;
  for (const auto& child : node.children) sizes.push_back(child.size);
  const int gap = pixels_of(node.gap, shorter_side);
  const std::vector<int> lengths = share_out(row ? inner.width : inner.height, sizes, gap);
  int position = 0;
  for (std::size_t i = 0; i < lengths.size(); ++i) {
    const Rect child = row ? Rect{inner.x + position, inner.y, lengths[i], inner.height}
                           : Rect{inner.x, inner.y + position, inner.width, lengths[i]};
    collect(node.children[i], child, shorter_side, leaves);
    position += lengths[i] + gap;
  }
}

}  // namespace

std::vector<int> share_out(int length, const std::vector<Extent>& sizes, int gap) {
  if (sizes.empty()) return {};
  const int free = std::max(0, length - gap * (static_cast<int>(sizes.size()) - 1));
  // 1. What is asked for in pixels and percent.
  std::vector<double> fixed(sizes.size(), 0);
  std::vector<double> fractions(sizes.size(), 0);
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    if (sizes[i].unit == ExtentUnit::Fraction)
      fractions[i] = sizes[i].amount;
    else
      fixed[i] = pixels_of(sizes[i], length);
  }
  const double asked = std::accumulate(fixed.begin(), fixed.end(), 0.0);
  // 2. Too much: all shrink alike.
  if (asked >= free) return split(free, fixed);
  // 3. The rest goes to the fractions, or to the last.
  const auto rest = free - static_cast<int>(asked);
  const bool shared = std::any_of(fractions.begin(), fractions.end(), [](double f) { return f > 0; });
  if (!shared) fractions.back() = 1;
  const std::vector<int> shares = split(rest, fractions);
  std::vector<int> lengths;
  for (std::size_t i = 0; i < sizes.size(); ++i) lengths.push_back(static_cast<int>(fixed[i]) + shares[i]);
  return lengths;
}

std::vector<Leaf> leaves_of(const LayoutNode& root, const Rect& area) {
  std::vector<Leaf> leaves;
  collect(root, area, std::min(area.width, area.height), leaves);
  return leaves;
}

}  // namespace rankwall
