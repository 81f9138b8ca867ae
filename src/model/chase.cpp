#include "model/chase.h"
#include <algorithm>
#include <map>
#include <span>
#include <tuple>

namespace rankwall {

namespace {

void add_overtakings(std::span<const Standing> table, const FormerRanks& former, std::vector<Overtaking>& found) {
  for (auto town = table.begin(); town != table.end(); ++town) {
    const int rise = former[town->town].value_or(0) - *town->rank;
    if (rise <= 0 || town->is_undecided) continue;
    const auto passed = std::find_if(town, table.end(), [&](const Standing& other) {
      return other.rank > town->rank && former[other.town] && former[other.town] < former[town->town];
    });
    if (passed != table.end()) found.push_back({town->town, passed->town, *town->rank, town->gap, rise});
  }
}

/// Largest rise first, then best rank.
template <class Riser>
void put_in_order(std::vector<Riser>& risers) {
  std::stable_sort(risers.begin(), risers.end(), [](const Riser& a, const Riser& b) {
    return std::tuple(-a.rise, a.rank) < std::tuple(-b.rise, b.rank);
  });
}

}  // namespace

FormerRanks ranks_in_baseline(const Snapshot& snapshot, std::string_view ranking) {
  FormerRanks former(snapshot.towns.size());
  if (!snapshot.baseline) return former;
  const auto ranks = snapshot.baseline->ranks.find(ranking);
  if (ranks == snapshot.baseline->ranks.end()) return former;
  for (std::size_t i = 0; i < former.size(); ++i)
    if (const auto found = ranks->second.find(snapshot.towns[i].id); found != ranks->second.end())
      former[i] = found->second;
  return former;
}

FormerRanks ranks_in(const Snapshot& before, const Standings& standings_before, const Snapshot& now) {
  std::map<std::string_view, int> ranks;
  for (const auto& standing : standings_before.ranked()) ranks[before.towns[standing.town].id] = *standing.rank;
  FormerRanks former(now.towns.size());
  for (std::size_t i = 0; i < former.size(); ++i)
    if (const auto found = ranks.find(now.towns[i].id); found != ranks.end()) former[i] = found->second;
  return former;
}

FormerStandings standings_in(const Snapshot& before, const Standings& standings_before, const Snapshot& now) {
  std::map<std::string_view, const Standing*> standings;
  for (const auto& standing : standings_before.ranked()) standings[before.towns[standing.town].id] = &standing;
  FormerStandings former{ranks_in(before, standings_before, now), {}, {}, {}};
  for (const auto& town : now.towns) {
    const auto found = standings.find(town.id);
    const Standing* const standing = found == standings.end() ? nullptr : found->second;
    former.scores.push_back(standing ? std::optional(standing->score) : std::nullopt);
    former.gaps.push_back(standing ? standing->gap : std::nullopt);
    former.leads.push_back(standing ? standing->lead : std::nullopt);
  }
  return former;
}

std::vector<Overtaking> overtakings(const Standings& standings, const FormerRanks& former) {
  std::vector<Overtaking> found;
  for (const auto& table : tables_of(standings.ranked())) add_overtakings(table, former, found);
  put_in_order(found);
  return found;
}

std::vector<Overtaking> overtakings(const Snapshot& snapshot, const Standings& standings) {
  return overtakings(standings, ranks_in_baseline(snapshot, standings.ranking));
}

std::vector<Climber> climbers(const Standings& standings) {
  std::vector<Climber> found;
  for (const auto& standing : standings.ranked())
    if (const int rise = standing.movement.value_or(0); rise > 0)
      found.push_back({standing.town, *standing.rank, rise});
  put_in_order(found);
  return found;
}

std::vector<LeaderChange> leader_changes(const Standings& standings, const FormerRanks& former) {
  std::vector<LeaderChange> found;
  for (const auto& table : tables_of(standings.ranked())) {
    const auto had_rank = [&](const Standing& each) { return former[each.town].has_value(); };
    if (std::none_of(table.begin(), table.end(), had_rank)) continue;
    const auto led = std::find_if(table.begin(), table.end(), [&](const auto& each) { return former[each.town] == 1; });
    for (const auto& leader : table) {
      if (leader.rank != 1 || leader.is_undecided) break;
      if (former[leader.town] == 1) continue;
      found.push_back({leader.town, led == table.end() ? std::nullopt : std::optional(led->town)});
    }
  }
  return found;
}

std::optional<double> sum_of(const Snapshot& snapshot, std::string_view value) {
  std::optional<double> sum;
  for (const auto& town : snapshot.towns)
    if (const auto figure = town.values.find(value)) sum = sum.value_or(0) + *figure;
  return sum;
}

std::optional<double> sum_of(const Snapshot& snapshot, const Rules& rules, std::string_view value) {
  const auto has_no_sum = [&](const Indicator& indicator) {
    return (indicator.id == value || indicator.target == value) && !adds_up(indicator);
  };
  if (std::any_of(rules.indicators.begin(), rules.indicators.end(), has_no_sum)) return std::nullopt;
  return sum_of(snapshot, value);
}

PaceCount ahead_of_pace(const Standings& standings) {
  PaceCount count;
  for (const auto& standing : standings.ranked()) {
    if (!standing.pace_gap) continue;
    ++count.counted;
    if (is_met(standings.completion, *standing.pace_gap)) ++count.ahead;
  }
  return count;
}

}  // namespace rankwall
