#include "model/standings.h"

#include <algorithm>
#include <limits>

namespace rankwall {

double pace_of(const Snapshot& snapshot) { return snapshot.pace.value_or(snapshot.period.to / 12.0); }

std::optional<double> completion_of(const Town& town, const Indicator& indicator) {
  const auto value = town.values.find(indicator.id);
  const auto target = town.values.find(indicator.target);
  if (!value || !target || *target <= 0) return std::nullopt;
  constexpr double most = std::numeric_limits<double>::max();
  return std::clamp(*value / *target * 100, -most, most);
}

}  // namespace rankwall
