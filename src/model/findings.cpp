#include "model/findings.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "model/chase.h"
#include "model/lamp.h"
#include "model/pace.h"
#include "model/problems.h"

namespace rankwall {

namespace {

bool is_behind(const Standings& standings, double pace_gap, const LampSettings& lamps) {
  const Lamp lamp = lamp_of(standings.pace_gap, pace_gap, lamps);
  return lamp == Lamp::Behind || lamp == Lamp::FarBehind;
}

bool reaches_target(const Town& town, const Indicator& indicator) {
  const auto completion = completion_of(town, indicator);
  return completion && is_met(completion_quantity(indicator), *completion - 100);
}

/// Standings by the town's id.
std::map<std::string_view, const Standing*> standings_by_id(const RankedSnapshot& from) {
  std::map<std::string_view, const Standing*> by_id;
  for (const auto& standing : from.standings.towns) by_id[from.snapshot.towns[standing.town].id] = &standing;
  return by_id;
}

std::map<std::string, const Problem*> problems_by_key(const Snapshot& snapshot) {
  std::map<std::string, const Problem*> by_key;
  for (const auto& problem : snapshot.problems) by_key[problem_key(snapshot, problem)] = &problem;
  return by_key;
}

/// "2021-06", or the last day of a period of days.
std::string period_key(const Period& period) {
  return period.days ? to_string(period.days->to) : fmt::format("{}-{:02}", period.year, period.to);
}

class Comparison {
 public:
  Comparison(const RankedSnapshot& before, const RankedSnapshot& after, const FindingRules& rules)
      : before_(before), after_(after), rules_(rules), standings_before_(standings_by_id(before)) {
    if (const Ranking* ranking = rules.rules.find_ranking(after.standings.ranking))
      for (const auto& id : indicators_of(*ranking)) indicators_.push_back(rules.rules.find_indicator(id));
  }

  std::vector<Finding> findings() {
    compare_ranks();
    for (const auto& standing : after_.standings.towns) {
      const auto found = standings_before_.find(town(standing).id);
      if (found != standings_before_.end()) compare_town(*found->second, standing);
    }
    compare_problems();
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Finding& a, const Finding& b) { return a.priority < b.priority; });
    return std::move(found_);
  }

 private:
  const Town& town(const Standing& standing) const { return after_.snapshot.towns[standing.town]; }

  std::optional<int> priority_of(FindingKind kind) const {
    const auto& kinds = rules_.findings.kinds;
    const auto found = std::find(kinds.begin(), kinds.end(), kind);
    if (found == kinds.end()) return std::nullopt;
    return static_cast<int>(found - kinds.begin());
  }

  /// Completes and keeps a finding whose kind is told; `what` makes its id unique within the kind.
  void add(Finding finding, std::string_view what) {
    const auto priority = priority_of(finding.kind);
    if (!priority) return;
    finding.priority = *priority;
    finding.id = fmt::format("{}:{}", word_of(finding.kind), what);
    found_.push_back(std::move(finding));
  }

  void add_of_ranking(Finding finding, std::string_view what) {
    finding.ranking = after_.standings.ranking;
    add(finding, fmt::format("{}:{}", finding.ranking, what));
  }

  void compare_ranks() {
    const auto& towns = after_.snapshot.towns;
    const FormerRanks former = ranks_in(before_.snapshot, before_.standings, after_.snapshot);
    std::vector<std::size_t> leaders;
    if (priority_of(FindingKind::NewLeader))
      for (const auto& change : leader_changes(after_.standings, former)) {
        leaders.push_back(change.town);
        add_of_ranking({.kind = FindingKind::NewLeader, .town = towns[change.town].id, .rank = 1},
                       towns[change.town].id);
      }
    for (const auto& each : overtakings(after_.standings, former)) {
      if (std::find(leaders.begin(), leaders.end(), each.town) != leaders.end()) continue;
      const std::string& id = towns[each.town].id;
      const std::string& other = towns[each.overtaken].id;
      add_of_ranking({.kind = FindingKind::Overtaking, .town = id, .other = other, .rank = each.rank},
                     fmt::format("{}>{}", id, other));
    }
  }

  void compare_town(const Standing& before, const Standing& after) {
    const Town& town_before = before_.snapshot.towns[before.town];
    const std::string& id = town(after).id;
    for (const Indicator* indicator : indicators_)
      if (completion_of(town_before, *indicator) && !reaches_target(town_before, *indicator) &&
          reaches_target(town(after), *indicator))
        add({.kind = FindingKind::TargetReached, .town = id, .indicator = indicator->id},
            fmt::format("{}:{}", id, indicator->id));
    if (before.pace_gap && after.pace_gap) compare_paces(*before.pace_gap, *after.pace_gap, id);
    compare_entries(town_before, town(after));
  }

  void compare_paces(double before, double after, const std::string& id) {
    const bool was_behind = is_behind(before_.standings, before, rules_.lamps);
    const bool behind = is_behind(after_.standings, after, rules_.lamps);
    if (was_behind != behind)
      add_of_ranking({.kind = behind ? FindingKind::PaceDown : FindingKind::PaceUp, .town = id}, id);
  }

  void compare_entries(const Town& before, const Town& after) {
    const std::string& indicator = rules_.findings.entries;
    if (!rules_.rules.find_indicator(indicator)) return;
    const auto now = after.values.find(indicator);
    auto then = before.values.find(indicator);
    if (before_.snapshot.period != after_.snapshot.period) then = 0;
    if (!now || !then || *now <= *then) return;
    Finding finding{.kind = FindingKind::NewEntries, .town = after.id, .indicator = indicator};
    finding.count = *now - *then;
    add(std::move(finding), fmt::format("{}:{}:{}", after.id, period_key(after_.snapshot.period), *now));
  }

  void compare_problems() {
    const auto problems_before = problems_by_key(before_.snapshot);
    for (const auto& problem : after_.snapshot.problems) {
      const std::string key = problem_key(after_.snapshot, problem);
      const auto found = problems_before.find(key);
      if (found == problems_before.end()) continue;
      Finding finding{.town = after_.snapshot.towns[problem.town].id, .problem = key};
      finding.kind = FindingKind::ProblemClosed;
      if (problem.status == ProblemStatus::Closed && found->second->status != ProblemStatus::Closed) add(finding, key);
      finding.kind = FindingKind::ProblemOverdue;
      if (days_overdue(problem, after_.day) && !days_overdue(*found->second, before_.day)) add(finding, key);
    }
  }

  const RankedSnapshot& before_;
  const RankedSnapshot& after_;
  const FindingRules& rules_;
  std::map<std::string_view, const Standing*> standings_before_;
  std::vector<const Indicator*> indicators_;  ///< of the ranking
  std::vector<Finding> found_;
};

bool problem_holds(const Finding& finding, const RankedSnapshot& now) {
  const auto& problems = now.snapshot.problems;
  const auto found = std::find_if(problems.begin(), problems.end(), [&](const Problem& each) {
    return problem_key(now.snapshot, each) == finding.problem;
  });
  if (found == problems.end()) return false;
  return finding.kind == FindingKind::ProblemClosed ? found->status == ProblemStatus::Closed
                                                    : days_overdue(*found, now.day).has_value();
}

}  // namespace

std::string problem_key(const Snapshot& snapshot, const Problem& problem) {
  return problem.id.empty() ? snapshot.towns[problem.town].id + "/" + problem.title : problem.id;
}

std::vector<Finding> findings_between(const RankedSnapshot& before, const RankedSnapshot& after,
                                      const FindingRules& rules) {
  return Comparison(before, after, rules).findings();
}

bool still_holds(const Finding& finding, const RankedSnapshot& now, const FindingRules& rules) {
  if (!finding.problem.empty()) return problem_holds(finding, now);
  const auto standings = standings_by_id(now);
  const auto found = standings.find(finding.town);
  if (found == standings.end()) return false;
  const Standing& standing = *found->second;
  switch (finding.kind) {
    case FindingKind::NewLeader: return standing.rank == 1 && !standing.is_undecided;
    case FindingKind::Overtaking: {
      const auto other = standings.find(finding.other);
      return standing.rank == finding.rank && other != standings.end() && other->second->rank > finding.rank;
    }
    case FindingKind::PaceUp: return standing.pace_gap && !is_behind(now.standings, *standing.pace_gap, rules.lamps);
    case FindingKind::PaceDown: return standing.pace_gap && is_behind(now.standings, *standing.pace_gap, rules.lamps);
    case FindingKind::TargetReached: {
      const Indicator* indicator = rules.rules.find_indicator(finding.indicator);
      return indicator && reaches_target(now.snapshot.towns[standing.town], *indicator);
    }
    default: return true;
  }
}

}  // namespace rankwall
