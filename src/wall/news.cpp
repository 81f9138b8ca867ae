#include "wall/news.h"

#include <algorithm>
#include <cassert>

#include "base/log.h"
#include "widgets/chase_text.h"
#include "widgets/compose.h"

namespace rankwall {

namespace {

RankedSnapshot view_of(const Ranked& ranked, std::size_t ranking, const Zone& zone) {
  return {*ranked.snapshot, ranked.standings[ranking], day_of(*ranked.snapshot, zone)};
}

/// The standings that a finding is about; the first for one that is about none.
std::size_t ranking_of(const Finding& finding, const std::vector<Standings>& standings) {
  for (std::size_t i = 0; i < standings.size(); ++i)
    if (standings[i].ranking == finding.ranking) return i;
  return 0;
}

}  // namespace

std::vector<RecentFinding> news_after(const Config& config, const Zone& zone, Size size, const Ranked& before,
                                      const Ranked& after, std::vector<RecentFinding> known, Instant now) {
  assert(before.standings.size() == after.standings.size());
  const Rules& rules = config.rules;
  const FindingRules settings{rules, config.findings, config.lamps};
  const auto told = told_rankings(config, size);

  // 1. What is no longer true is dropped.
  std::erase_if(known, [&](const RecentFinding& each) {
    return !still_holds(each.finding, view_of(after, ranking_of(each.finding, after.standings), zone), settings);
  });

  // 2. What the rankings bring, each finding once: problems and entries are the same in all of them.
  std::vector<Finding> news;
  for (std::size_t i = 0; i < after.standings.size(); ++i) {
    if (std::find(told.begin(), told.end(), after.standings[i].ranking) == told.end()) continue;
    const RankedSnapshot view = view_of(after, i, zone);
    for (auto& finding : findings_between(view_of(before, i, zone), view, settings)) {
      if (std::any_of(news.begin(), news.end(), [&](const Finding& each) { return each.id == finding.id; })) continue;
      log_info(finding.id + ": " + finding_text(config, view, finding));
      news.push_back(std::move(finding));
    }
  }
  std::stable_sort(news.begin(), news.end(),
                   [](const Finding& a, const Finding& b) { return a.priority < b.priority; });
  return with_news(known, news, now, config.findings);
}

}  // namespace rankwall
