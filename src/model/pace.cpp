#include "model/pace.h"

#include <algorithm>
#include <limits>

namespace rankwall {

namespace {

/// By the end of a month, 1 to 12; the indicator has a plan.
double planned_share(const Indicator& indicator, int month) {
  return indicator.plan.at(static_cast<std::size_t>(month - 1));
}

}  // namespace

std::optional<double> pace_of(const Snapshot& snapshot) {
  if (snapshot.pace) return snapshot.pace;
  const auto& days = snapshot.period.days;
  if (!days) return snapshot.period.to / 12.0;
  if (!days->goal) return std::nullopt;
  // Both ends are counted.
  return (days_between(days->from, days->to) + 1.0) / (days_between(days->from, *days->goal) + 1.0);
}

std::optional<double> pace_of(const Snapshot& snapshot, const Indicator& indicator) {
  if (!indicator.plan.empty()) return planned_share(indicator, snapshot.period.to);
  return has_pace(indicator) ? pace_of(snapshot) : std::nullopt;
}

double quarter_share(const Period& period, const Indicator& indicator) {
  const int quarter_end = (period.to + 2) / 3 * 3;
  return indicator.plan.empty() ? quarter_end / 12.0 : planned_share(indicator, quarter_end);
}

std::optional<double> completion_of(const Town& town, const Indicator& indicator) {
  const auto value = town.values.find(indicator.id);
  const auto target = town.values.find(indicator.target);
  if (!value || !target || *target <= 0) return std::nullopt;
  constexpr double max = std::numeric_limits<double>::max();
  return std::clamp(*value / *target * 100, -max, max);
}

}  // namespace rankwall
