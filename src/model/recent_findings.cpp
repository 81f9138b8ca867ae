#include "model/recent_findings.h"

#include <algorithm>
#include <chrono>

namespace rankwall {

bool is_told(const RecentFinding& finding, Instant now, const FindingSettings& settings) {
  using Minutes = std::chrono::duration<double, std::ratio<60>>;
  return now - finding.found_at < Minutes{settings.minutes};
}

std::vector<RecentFinding> with_news(const std::vector<RecentFinding>& known, const std::vector<Finding>& news,
                                     Instant now, const FindingSettings& settings) {
  std::vector<RecentFinding> next;
  const auto is_there = [&](const Finding& finding) {
    return std::any_of(next.begin(), next.end(), [&](const auto& each) { return each.finding.id == finding.id; });
  };
  for (const auto& finding : news)
    if (!is_there(finding)) next.push_back({finding, now});
  for (const auto& each : known)
    if (is_told(each, now, settings) && !is_there(each.finding)) next.push_back(each);
  next.resize(std::min(next.size(), static_cast<std::size_t>(settings.max)));
  return next;
}

}  // namespace rankwall
