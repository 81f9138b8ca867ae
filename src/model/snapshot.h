// One publication of the feed, parsed and checked: format rankwall/1 as plain data.
// Made by feed, immutable afterwards, shared between threads. It knows nothing of JSON, rankings or pictures.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "config/stage.h"

namespace rankwall {

/// How final the figures are; always shown.
enum class Status { Demo, Forecast, Returned, Verified };

/// A period other than months of a calendar year: a school term, a week, a campaign. Both ends included.
struct DayPeriod {
  Date from;
  Date to;
  std::optional<Date> goal;  ///< the day by which targets are due, not before `to`
  std::string label;         ///< in place of its dates; may be empty

  bool operator==(const DayPeriod&) const = default;
};

/// Months of one year, both included. Figures are cumulative over it.
struct Period {
  int year = 0;
  int from = 1;
  int to = 12;
  std::optional<DayPeriod> days = {};  ///< if present it is the period, and the month is that of its last day

  bool operator==(const Period&) const = default;
};

/// The period of those days.
Period period_of(DayPeriod days);

/// Indicator id → figure, for one town or the whole city. An absent figure is "not known", which is never 0.
class Values {
 public:
  /// Sets or replaces a figure.
  void set(std::string_view indicator, double value);
  std::optional<double> find(std::string_view indicator) const;
  /// Sorted by indicator id.
  const std::vector<std::pair<std::string, double>>& entries() const { return entries_; }

  bool operator==(const Values&) const = default;

 private:
  std::vector<std::pair<std::string, double>> entries_;
};

struct Adjustment {
  double points = 0;
  std::string reason;

  bool operator==(const Adjustment&) const = default;
};

struct Town {
  std::string id;
  std::string name;
  std::string short_name;  ///< empty where the feed gives none
  std::string group;
  bool ranked = true;
  Values values;
  std::vector<Adjustment> adjustments;

  bool operator==(const Town&) const = default;
};

/// The last published bulletin, which movement is measured against.
struct Baseline {
  std::string label;
  /// Ranking id → town id → rank (≥ 1).
  std::map<std::string, std::map<std::string, int, std::less<>>, std::less<>> ranks;
  /// Town id → its figures then.
  std::map<std::string, Values, std::less<>> values = {};

  bool operator==(const Baseline&) const = default;
};

struct Milestones {
  std::optional<Date> approval;
  std::optional<Date> permit;
  std::optional<Date> start;
  std::optional<Date> entry;

  bool operator==(const Milestones&) const = default;
};

struct Project {
  std::string id;
  std::string name;
  std::size_t town = 0;  ///< index into Snapshot::towns
  Stage stage = Stage::Planned;
  std::optional<double> total_investment;
  std::optional<double> year_plan;
  std::optional<double> invested;
  Milestones milestones;

  bool operator==(const Project&) const = default;
};

struct Experience {
  std::size_t town = 0;  ///< index into Snapshot::towns
  std::string title;
  std::string text;

  bool operator==(const Experience&) const = default;
};

enum class ProblemStatus { Open, Assigned, InProgress, Closed };

struct Problem {
  std::string id;
  std::size_t town = 0;  ///< index into Snapshot::towns
  std::string project;   ///< project id, or empty
  std::string title;
  ProblemStatus status = ProblemStatus::Open;
  std::string owner;
  std::optional<Date> opened;
  std::optional<Date> due;
  std::optional<Date> closed;

  bool operator==(const Problem&) const = default;
};

enum class NoticeLevel { Info, Urgent };

struct Notice {
  std::string text;
  NoticeLevel level = NoticeLevel::Info;
  std::optional<Instant> from;
  std::optional<Instant> until;

  bool operator==(const Notice&) const = default;
};

/// Which lists the publisher keeps. One that is not published is not known, an empty one says that there are none.
struct PublishedLists {
  bool projects = false;
  bool experiences = false;
  bool problems = false;

  bool operator==(const PublishedLists&) const = default;
};

struct Snapshot {
  /// First 12 hex digits of the SHA-256 of the feed's bytes.
  std::string id;
  std::optional<std::uint64_t> serial;
  std::string title;  ///< empty where the feed gives none
  Status status = Status::Demo;
  Period period;
  std::optional<double> pace;  ///< 0 to 1; absent: months of the period's end / 12
  /// The day or the moment that the figures describe; absent where the feed does not say.
  std::variant<std::monostate, Date, Instant> as_of;
  Instant published_at;
  std::string source;
  std::vector<Town> towns;  ///< never empty in a checked snapshot
  Values city;
  std::optional<Baseline> baseline;
  std::vector<Project> projects;
  std::vector<Experience> experiences;
  std::vector<Problem> problems;
  std::vector<Notice> notices;
  PublishedLists published;

  bool operator==(const Snapshot&) const = default;

  /// Index into `towns`. Takes time in proportion to their number.
  std::optional<std::size_t> find_town(std::string_view town_id) const;
};

/// The day of `as_of` in the wall's zone; the day of publication where the feed gives none.
Date day_of(const Snapshot& snapshot, const Zone& zone);

}  // namespace rankwall
