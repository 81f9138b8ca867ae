#include "model/snapshot.h"

#include <algorithm>

namespace rankwall {

namespace {

auto position_of(auto& entries, std::string_view indicator) {
  return std::lower_bound(entries.begin(), entries.end(), indicator,
                          [](const auto& entry, std::string_view id) { return entry.first < id; });
}

}  // namespace

Period period_of(DayPeriod days) {
  const int month = static_cast<int>(static_cast<unsigned>(days.to.month()));
  return {static_cast<int>(days.to.year()), month, month, std::move(days)};
}

void Values::set(std::string_view indicator, double value) {
  const auto position = position_of(entries_, indicator);
  if (position != entries_.end() && position->first == indicator)
    position->second = value;
  else
    entries_.emplace(position, indicator, value);
}

std::optional<double> Values::find(std::string_view indicator) const {
  const auto position = position_of(entries_, indicator);
  if (position == entries_.end() || position->first != indicator) return std::nullopt;
  return position->second;
}

Date day_of(const Snapshot& snapshot, const Zone& zone) {
  if (const auto* date = std::get_if<Date>(&snapshot.as_of)) return *date;
  if (const auto* instant = std::get_if<Instant>(&snapshot.as_of)) return zone.local(*instant).date;
  return zone.local(snapshot.published_at).date;
}

std::optional<std::size_t> Snapshot::find_town(std::string_view town_id) const {
  const auto found = std::find_if(towns.begin(), towns.end(), [&](const Town& town) { return town.id == town_id; });
  return found == towns.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - towns.begin()));
}

}  // namespace rankwall
