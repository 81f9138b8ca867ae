// How a wall is: what it shows, how evenly it runs, what its source gives it. One table of figures, written as JSON for
// people and programs and as text for Prometheus, so that both say the same. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "config/field.h"
#include "feed/report.h"
#include "wall/pace_record.h"

namespace rankwall {

/// Counts by the values of one label: advances by pixels, refusals by reason.
struct LabelledCounts {
  const char* label = "";
  std::vector<std::pair<std::string, std::uint64_t>> counts;
};

struct WallHealth {
  std::string version;
  Instant at{};
  std::string snapshot;  ///< its id; empty before there is one
  std::string source;    ///< answers, refused, silent or not_asked
  std::vector<std::string> held;
  std::optional<std::uint64_t> serial;
  std::optional<double> age_seconds;
  std::optional<double> failing_seconds;
  bool is_config_refused = false;
  bool cannot_keep = false;
  std::uint64_t frames = 0;
  std::uint64_t late_frames = 0;
  LabelledCounts advances{"pixels", {}};
  std::uint64_t polls = 0;
  std::uint64_t publications = 0;
  LabelledCounts refusals{"reason", {}};
  std::uint64_t reconnects = 0;
  std::uint64_t log_lines_dropped = 0;
  double resident_bytes = 0;
  double panel_bytes = 0;
};

/// Keys that end with _total only grow while the wall runs; all others are what they are now. What a source says again
/// at the next poll counts again, but for a publication that is held.
template <class Visitor>
void describe(Visitor& visit, WallHealth& health) {
  visit("version", health.version, "of the program");
  visit("written_at", health.at, "when this was written; for Prometheus in seconds since 1970");
  visit("snapshot", health.snapshot, "id of the publication that is shown");
  visit("source", health.source, "answers, refused (what it says is not taken), silent or not_asked");
  visit("held", health.held, "findings for which a newer publication is held; none: none is");
  visit("serial", health.serial, "of the publication that is shown");
  visit("age_seconds", health.age_seconds, "since the publication that is shown was published");
  visit("failing_seconds", health.failing_seconds, "since the source answered last with what could be taken");
  visit("config_refused", health.is_config_refused,
        "1: the config that was saved last is refused, the one before is used");
  visit("disk_failing", health.cannot_keep, "1: the disk does not take what the next start needs");
  visit("frames_total", health.frames, "frames that were presented");
  visit("late_frames_total", health.late_frames, "of them, those that came more than a period late");
  visit("advances_total", health.advances, "moves of rolls and marquees from frame to frame, by pixels");
  visit("polls_total", health.polls, "times that the source was asked");
  visit("publications_total", health.publications, "publications that were shown");
  visit("refusals_total", health.refusals, "publications and answers that were not shown, by reason");
  visit("reconnects_total", health.reconnects, "times that the source answered again after it had not");
  visit("log_lines_dropped_total", health.log_lines_dropped, "lines that the log did not take");
  visit("resident_bytes", health.resident_bytes, "memory of the process");
  visit("panel_bytes", health.panel_bytes, "memory of baked panels");
}

/// What the feed and the frames say; version, memory and log are the caller's.
WallHealth health_of(const FeedReport& report, const PaceRecord& pace, Instant now);

/// An object with every key; unknown figures are null.
std::string health_json(WallHealth health);

/// Prometheus' text format: a figure for each key that has one, rankwall_<key>, and the texts as labels of
/// rankwall_info.
std::string health_metrics(WallHealth health);

}  // namespace rankwall
