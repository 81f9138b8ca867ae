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

/// The findings that a line has room for; the log has them all.
std::string in_one_line(std::string_view findings) {
  constexpr std::size_t max_bytes = 2000;
  std::string line;
  std::size_t left_out = 0;
  while (!findings.empty()) {
    const auto end = std::min(findings.find('\n'), findings.size());
    if (line.size() + end > max_bytes)
      ++left_out;
    else
      line.append(line.empty() ? "" : "; ").append(findings.substr(0, end));
    findings.remove_prefix(std::min(end + 1, findings.size()));
  }
  if (left_out > 0) line += fmt::format("; and {} more", left_out);
  return line;
}

}  // namespace

std::string status_text(const FeedReport& report, bool is_config_refused) {
  std::vector<std::string> parts{shown(report.snapshot.get()), state_of(report.source)};
  if (!report.held.empty()) parts.push_back("a newer one is held: " + in_one_line(report.held));
  if (report.cannot_keep) parts.emplace_back("the disk takes nothing");
  if (is_config_refused) parts.emplace_back("the saved config is refused");
  return fmt::format("{}", fmt::join(parts, "; "));
}

}  // namespace rankwall
