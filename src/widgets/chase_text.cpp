#include "widgets/chase_text.h"

#include <cmath>

#include "base/text.h"
#include "model/closing.h"
#include "model/lamp.h"
#include "model/problems.h"
#include "model/quantity.h"
#include "model/sentences.h"

namespace rankwall {

namespace {

const Standing* standing_of(const RankedSnapshot& now, const std::string& town) {
  const auto index = now.snapshot.find_town(town);
  return index ? &now.standings.of(*index) : nullptr;
}

std::string town_name(const RankedSnapshot& now, const std::string& id) {
  const auto index = now.snapshot.find_town(id);
  return index ? now.snapshot.towns[*index].name : id;
}

/// ",约合新增入库项目2个"; empty where no indicator alone closes the gap.
std::string worth_text(const Config& config, const RankedSnapshot& now, const Standing& standing) {
  const Rules& rules = config.rules;
  const Ranking* ranking = rules.find_ranking(now.standings.ranking);
  if (!ranking) return {};
  const auto ways = closings(now.snapshot, rules, *ranking, standing);
  const Closing* closing = max_telling(ways, rules);
  if (!closing) return {};
  const Indicator& indicator = *rules.find_indicator(closing->indicator);
  return filled(closing->change > 0 ? config.words.gap_worth : config.words.gap_worth_less,
                {{"indicator", indicator.label},
                 {"amount", figure_text(config.words, quantity_of(indicator), std::abs(closing->change))}});
}

/// ",距第7位还差0.42分" and what that is worth; empty for a first rank.
std::string gap_text(const Config& config, const RankedSnapshot& now, const Standing& standing) {
  if (!standing.gap || standing.rank.value_or(0) <= 1) return {};
  return filled(config.words.gap_to_next,
                {{"next", std::to_string(*standing.rank - 1)},
                 {"gap", difference_text(config.words, now.standings.score, *standing.gap)}}) +
         worth_text(config, now, standing);
}

std::string rise_text(const Config& config, const RankedSnapshot& now, const Standing& standing,
                      const std::string& overtaken) {
  return config.words.risen + " " +
         filled(config.words.overtaking, {{"town", now.snapshot.towns[standing.town].name},
                                          {"other", overtaken},
                                          {"rank", std::to_string(standing.rank.value_or(0))}}) +
         gap_text(config, now, standing);
}

std::string pace_text(const Config& config, const RankedSnapshot& now, const Standing& standing) {
  const Quantity& completion = now.standings.completion;
  const double gap = standing.pace_gap.value_or(0);
  return look_of(lamp_of(now.standings.pace_gap, gap, config.lamps), config.lamps).sign + " " +
         filled(config.words.pace_crossed, {{"town", now.snapshot.towns[standing.town].name},
                                            {"completion", number_text(config.words, completion, standing.completion)},
                                            {"standing", pace_gap_text(config, completion, gap)}});
}

std::string problem_text(const Config& config, const RankedSnapshot& now, const Finding& finding) {
  for (const auto& problem : now.snapshot.problems) {
    if (problem_key(now.snapshot, problem) != finding.problem) continue;
    if (finding.kind == FindingKind::ProblemOverdue) return overdue_text(config.words, now, problem);
    return filled(config.words.problem_closed,
                  {{"town", now.snapshot.towns[problem.town].name}, {"title", problem.title}});
  }
  return {};
}

}  // namespace

std::string overtaking_text(const Config& config, const RankedSnapshot& now, const Overtaking& overtaking) {
  const auto& towns = now.snapshot.towns;
  const Standing* standing = standing_of(now, towns[overtaking.town].id);
  return standing ? rise_text(config, now, *standing, towns[overtaking.overtaken].name) : std::string();
}

std::string finding_text(const Config& config, const RankedSnapshot& now, const Finding& finding) {
  if (!finding.problem.empty()) return problem_text(config, now, finding);
  const Standing* standing = standing_of(now, finding.town);
  if (!standing) return {};
  const std::string& town = now.snapshot.towns[standing->town].name;
  const Rules& rules = config.rules;
  const Indicator* found = rules.find_indicator(finding.indicator);
  const Indicator indicator = found ? *found : Indicator{};
  switch (finding.kind) {
    case FindingKind::NewLeader: return config.words.risen + " " + filled(config.words.new_leader, {{"town", town}});
    case FindingKind::Overtaking: return rise_text(config, now, *standing, town_name(now, finding.other));
    case FindingKind::TargetReached:
      return filled(config.words.target_reached, {{"town", town}, {"indicator", indicator.label}});
    case FindingKind::PaceUp:
    case FindingKind::PaceDown: return pace_text(config, now, *standing);
    case FindingKind::NewEntries:
      return filled(config.words.new_entries,
                    {{"town", town},
                     {"indicator", indicator.label},
                     {"count", figure_text(config.words, quantity_of(indicator), finding.count)}});
    case FindingKind::ProblemClosed:
    case FindingKind::ProblemOverdue: break;
  }
  return {};
}

std::string overdue_text(const Words& words, const RankedSnapshot& now, const Problem& problem) {
  const std::string days = std::to_string(days_overdue(problem, now.day).value_or(0));
  return filled(words.overdue_problem, {{"town", now.snapshot.towns[problem.town].name},
                                        {"title", problem.title},
                                        {"state", filled(words.overdue, {{"days", days}})}});
}

}  // namespace rankwall
