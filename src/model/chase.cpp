#include "model/chase.h"

#include <algorithm>
#include <span>
#include <tuple>

namespace rankwall {

namespace {

/// Places in the baseline, by index into Snapshot::towns.
using FormerPlaces = std::vector<std::optional<int>>;

FormerPlaces former_places(const Snapshot& snapshot, std::string_view ranking) {
  FormerPlaces former(snapshot.towns.size());
  if (!snapshot.baseline) return former;
  const auto places = snapshot.baseline->places.find(ranking);
  if (places == snapshot.baseline->places.end()) return former;
  for (std::size_t i = 0; i < former.size(); ++i)
    if (const auto found = places->second.find(snapshot.towns[i].id); found != places->second.end())
      former[i] = found->second;
  return former;
}

/// Whether a table of places of its own begins with `next`: places start again at 1 and it is no tie.
bool begins_table(const Standing& before, const Standing& next) {
  return *next.place == 1 && (*before.place > 1 || !next.tied || next.score != before.score);
}

void add_overtakings(std::span<const Standing> table, const FormerPlaces& former, std::vector<Overtaking>& found) {
  for (auto town = table.begin(); town != table.end(); ++town) {
    if (town->movement.value_or(0) <= 0) continue;
    const auto passed = std::find_if(town, table.end(), [&](const Standing& other) {
      return other.place > town->place && former[other.town] && former[other.town] < former[town->town];
    });
    if (passed != table.end()) found.push_back({town->town, passed->town, *town->place, town->gap, *town->movement});
  }
}

}  // namespace

std::vector<Overtaking> overtakings(const Snapshot& snapshot, const Standings& standings) {
  const FormerPlaces former = former_places(snapshot, standings.ranking);
  std::vector<Overtaking> found;
  const auto& ranked = standings.ranked;
  for (auto begin = ranked.begin(); begin != ranked.end();) {
    const auto last = std::adjacent_find(begin, ranked.end(), begins_table);
    const auto end = last == ranked.end() ? last : last + 1;
    add_overtakings({begin, end}, former, found);
    begin = end;
  }
  std::stable_sort(found.begin(), found.end(), [](const Overtaking& a, const Overtaking& b) {
    return std::tuple(-a.rise, a.place) < std::tuple(-b.rise, b.place);
  });
  return found;
}

std::optional<double> sum_of(const Snapshot& snapshot, std::string_view indicator) {
  std::optional<double> sum;
  for (const auto& town : snapshot.towns)
    if (const auto value = town.values.find(indicator)) sum = sum.value_or(0) + *value;
  return sum;
}

PaceCount ahead_of_pace(const Standings& standings) {
  // 7.2 of 14.4 is half, even where the division leaves a trace in the last digit.
  constexpr int meant_decimals = 6;
  PaceCount count;
  for (const auto& standing : standings.ranked) {
    if (!standing.pace_gap) continue;
    ++count.counted;
    if (rounded(*standing.pace_gap, meant_decimals) >= 0) ++count.ahead;
  }
  return count;
}

}  // namespace rankwall
