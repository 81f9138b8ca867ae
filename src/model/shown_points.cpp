#include "model/shown_points.h"
#include "model/rounding.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace rankwall {

namespace {

/// Rounds `exact` so that the results add up to `total`, which is rounded already.
std::vector<double> shared_out(double total, const std::vector<double>& exact, int decimals) {
  if (exact.size() <= 1) return std::vector<double>(exact.size(), total);
  // 1. Whole units below each value. Rounding to more digits first keeps 12.3 from reading 12.2999….
  constexpr int meant_decimals = 6;
  const double unit = std::pow(10, -decimals);
  std::vector<double> units;
  std::vector<double> remainders;
  for (const double value : exact) {
    const double in_units = rounded(value / unit, meant_decimals);
    units.push_back(std::floor(in_units));
    remainders.push_back(in_units - units.back());
  }
  // 2. What is missing goes to the largest remainders; what is too much is taken from the smallest.
  std::vector<std::size_t> order(exact.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
  auto missing = std::llround(total / unit - std::accumulate(units.begin(), units.end(), 0.0));
  for (std::size_t i = 0; missing > 0; ++i, --missing) units[order[i % order.size()]] += 1;
  std::reverse(order.begin(), order.end());
  for (std::size_t i = 0; missing < 0; ++i, ++missing) units[order[i % order.size()]] -= 1;
  // 3. Back to points.
  for (double& value : units) value = rounded(value * unit, decimals);
  return units;
}

/// The items of one part, as they add up to its points or, where its maximum cut them, to their own sum.
void add_items_of(std::size_t part, const Standing& standing, int decimals, ShownPoints& shown) {
  std::vector<double> exact;
  for (const auto& item : standing.items)
    if (item.part == part) exact.push_back(item.points);
  const double sum = std::accumulate(exact.begin(), exact.end(), 0.0);
  const bool cut = sum > standing.parts[part].points;
  const auto points = shared_out(cut ? rounded(sum, decimals) : shown.parts[part], exact, decimals);
  shown.items.insert(shown.items.end(), points.begin(), points.end());
}

}  // namespace

ShownPoints shown_points(const Standing& standing, int decimals) {
  ShownPoints shown;
  std::vector<double> exact;
  const double total = rounded(standing.score - standing.adjustment, decimals);
  if (standing.parts.empty()) {
    for (const auto& item : standing.items) exact.push_back(item.points);
    shown.items = shared_out(total, exact, decimals);
    return shown;
  }
  for (const auto& part : standing.parts) exact.push_back(part.points);
  shown.parts = shared_out(total, exact, decimals);
  // Items are ordered part by part, so this keeps their order.
  for (std::size_t part = 0; part < standing.parts.size(); ++part) add_items_of(part, standing, decimals, shown);
  return shown;
}

}  // namespace rankwall
