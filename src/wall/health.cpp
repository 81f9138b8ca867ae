#include "wall/health.h"

#include <sstream>
#include <string_view>
#include <type_traits>

#include <fmt/format.h>

#include "base/log.h"
#include "config/field_writer.h"

namespace rankwall {

namespace {

/// What FieldWriter does not know by itself; there is no table within this one.
struct HealthWriting {
  static OrderedJson json_of(Instant instant, Range) { return to_string(instant); }
  static OrderedJson json_of(const LabelledCounts& all, Range) {
    OrderedJson object = OrderedJson::object();
    for (const auto& [name, count] : all.counts) object[name] = count;
    return object;
  }
};

double seconds_between(Instant from, Instant to) { return std::chrono::duration<double>(to - from).count(); }

std::string escaped(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\\' || c == '"') escaped += '\\';
    escaped += c == '\n' ? ' ' : c;
  }
  return escaped;
}

/// The visitor of the table that writes each figure.
class MetricsWriter {
 public:
  template <class T>
  void operator()(const char* key, const T& value, const char* help) {
    if constexpr (std::is_same_v<T, std::string>) {
      info_ += fmt::format("{}{}=\"{}\"", info_.empty() ? "" : ",", key, escaped(value));
    } else if constexpr (std::is_same_v<T, LabelledCounts>) {
      head(key, help);
      for (const auto& [name, count] : value.counts)
        text_ += fmt::format("rankwall_{}{{{}=\"{}\"}} {}\n", key, value.label, escaped(name), count);
    } else if constexpr (std::is_same_v<T, Instant>) {
      figure(key, seconds_between({}, value), help);
    } else if constexpr (std::is_same_v<T, std::vector<std::string>>) {
      figure(key, value.size(), help);
    } else {
      figure(key, value, help);
    }
  }

  std::string text() const {
    return text_ + "# HELP rankwall_info what is shown, as labels\n# TYPE rankwall_info gauge\nrankwall_info{" + info_ +
           "} 1\n";
  }

 private:
  template <class T>
  void figure(const char* key, const std::optional<T>& value, const char* help) {
    if (value) figure(key, *value, help);
  }
  template <class T>
  void figure(const char* key, const T& value, const char* help) {
    head(key, help);
    if constexpr (std::is_same_v<T, bool>)
      text_ += fmt::format("rankwall_{} {:d}\n", key, value);
    else
      text_ += fmt::format("rankwall_{} {}\n", key, value);
  }
  void head(std::string_view key, const char* help) {
    text_ += fmt::format("# HELP rankwall_{0} {1}\n# TYPE rankwall_{0} {2}\n", key, help,
                         key.ends_with("_total") ? "counter" : "gauge");
  }

  std::string text_;
  std::string info_;
};

const char* word_of(const SourceState& source) {
  if (source.failing_since) return source.is_refused ? "refused" : "silent";
  return source.is_confirmed ? "answers" : "not_asked";
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace

WallHealth health_of(const FeedReport& report, const PaceRecord& pace, Instant now) {
  WallHealth health;
  health.at = now;
  health.source = word_of(report.source);
  health.held = lines_of(without_secrets(report.held));
  if (report.snapshot) {
    health.snapshot = report.snapshot->id;
    health.serial = report.snapshot->serial;
    health.age_seconds = seconds_between(report.snapshot->published_at, now);
  }
  if (report.source.failing_since) health.failing_seconds = seconds_between(*report.source.failing_since, now);
  health.cannot_keep = report.cannot_keep;
  health.frames = pace.intervals();
  health.late_frames = pace.late_frames();
  health.advances.counts = pace.advances();
  const PollCounts& counts = report.counts;
  health.polls = counts.polls;
  health.publications = counts.shown;
  health.refusals.counts = {{"unreachable", counts.unreachable},
                            {"invalid", counts.invalid},
                            {"unsigned", counts.not_signed},
                            {"older", counts.older},
                            {"held", counts.held}};
  health.reconnects = counts.reconnects;
  return health;
}

std::string health_json(WallHealth health) {
  HealthWriting writing;
  return object_json(health, writing).dump(2, ' ', false, OrderedJson::error_handler_t::replace) + '\n';
}

std::string health_metrics(WallHealth health) {
  MetricsWriter writer;
  describe(writer, health);
  return writer.text();
}

}  // namespace rankwall
