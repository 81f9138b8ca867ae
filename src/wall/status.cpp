#include "wall/status.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rankwall {

namespace {

std::string shown(const Snapshot* snapshot) {
  if (!snapshot) return "no snapshot yet";
  return fmt::format("snapshot {}{}", snapshot->id,
                     snapshot->serial ? fmt::format(", serial {}", *snapshot->serial) : "");
}

std::string state_of(const SourceState& source) {
  if (source.failing_since)
    return fmt::format("the source {} since {}", source.is_refused ? "gives what is not taken" : "does not answer",
                       to_string(*source.failing_since));
  return source.is_confirmed ? "the source answers" : "the source has not answered yet";
}

}  // namespace

std::string status_text(const FeedReport& report, bool is_config_refused) {
  std::vector<std::string> parts{shown(report.snapshot.get()), state_of(report.source)};
  if (!report.held.empty()) {
    const std::string first = report.held.substr(0, report.held.find('\n'));
    const auto findings = 1 + std::count(report.held.begin(), report.held.end(), '\n');
    parts.push_back(
        fmt::format("a newer one is held, {} {}: {}", findings, findings == 1 ? "finding" : "findings", first));
  }
  if (report.cannot_keep) parts.emplace_back("the disk takes nothing");
  if (is_config_refused) parts.emplace_back("the saved config is refused");
  return fmt::format("{}", fmt::join(parts, "; "));
}

}  // namespace rankwall
