// Instants, dates and the wall's own time zone. Time is always an argument: only the loops at the top ask for
// system_now(). The zone comes from the config and is independent of the machine's.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace rankwall {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Date = std::chrono::year_month_day;

/// A wall-clock reading in some zone.
struct LocalTime {
  Date date{};
  int hour = 0;
  int minute = 0;
  int second = 0;

  bool operator==(const LocalTime&) const = default;
  /// 0 is Sunday.
  unsigned weekday() const { return std::chrono::weekday{std::chrono::sys_days{date}}.c_encoding(); }
};

/// A time zone of the tz database.
class Zone {
 public:
  /// UTC.
  Zone() = default;
  bool operator==(const Zone&) const = default;
  /// Errors: Input for a name that the tz database does not know, Environment where there is no tz database.
  static Result<Zone> named(const std::string& name);

  std::chrono::seconds offset_at(Instant instant) const;
  LocalTime local(Instant instant) const;
  /// The first instant of `date` in this zone.
  Instant start_of(Date date) const;

 private:
  const void* zone_ = nullptr;  // a zone of the tz library, which lives as long as the process
};

/// Reads RFC 3339 with an offset, e.g. `2021-06-30T18:05:00+08:00`; fractions beyond milliseconds are cut.
std::optional<Instant> parse_instant(std::string_view text);
/// Reads `YYYY-MM-DD`.
std::optional<Date> parse_date(std::string_view text);
/// In UTC, e.g. `2021-06-30T10:05:00Z`.
std::string to_string(Instant instant);
std::string to_string(Date date);

/// The time by the machine's clock. Read where a loop begins its turn and passed down from there.
Instant system_now();

/// Whole days from one date to another; negative when `to` is before `from`.
int days_between(Date from, Date to);

}  // namespace rankwall
