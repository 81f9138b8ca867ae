#include "model/comparison.h"

#include <algorithm>

#include "model/quantity.h"

namespace rankwall {

std::vector<ComparedTown> compared_towns(const Snapshot& snapshot, const Rules& rules,
                                         const ComparisonSettings& settings) {
  std::vector<ComparedTown> towns;
  for (std::size_t i = 0; i < snapshot.towns.size(); ++i) {
    const Values& values = snapshot.towns[i].values;
    towns.push_back({i, values.find(settings.first.indicator), values.find(settings.second.indicator)});
  }
  // An absent figure comes last.
  const auto by = [&](std::optional<double> ComparedTown::*figure, const std::string& value) {
    const double sign = quantity_of(rules, value).better == Better::Lower ? -1 : 1;
    std::stable_sort(towns.begin(), towns.end(), [&](const ComparedTown& a, const ComparedTown& b) {
      if (!(a.*figure) || !(b.*figure)) return (a.*figure).has_value() && !(b.*figure);
      return sign * *(a.*figure) > sign * *(b.*figure);
    });
  };
  if (settings.by == ComparisonOrder::First) by(&ComparedTown::first, settings.first.indicator);
  if (settings.by == ComparisonOrder::Second) by(&ComparedTown::second, settings.second.indicator);
  if (towns.size() > static_cast<std::size_t>(settings.count)) towns.resize(static_cast<std::size_t>(settings.count));
  return towns;
}

ComparisonMax max_of(const std::vector<ComparedTown>& towns, ComparisonScale scale) {
  ComparisonMax max;
  for (const auto& each : towns) {
    max.first = std::max(max.first, each.first.value_or(0));
    max.second = std::max(max.second, each.second.value_or(0));
  }
  if (scale == ComparisonScale::Common) max.first = max.second = std::max(max.first, max.second);
  return max;
}

}  // namespace rankwall
