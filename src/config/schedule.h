// The schedule: which layout, theme and brightness apply at which time of which weekday, in the wall's zone. Times that
// no entry covers get the first layout that fits, the config's theme and full brightness.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/violations.h"
#include "config/field.h"

namespace rankwall {

/// In the order of LocalTime::weekday().
enum class Weekday { Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday };

template <>
struct EnumWords<Weekday> {
  static constexpr auto words = word_table<Weekday>({{"sunday", Weekday::Sunday},
                                                     {"monday", Weekday::Monday},
                                                     {"tuesday", Weekday::Tuesday},
                                                     {"wednesday", Weekday::Wednesday},
                                                     {"thursday", Weekday::Thursday},
                                                     {"friday", Weekday::Friday},
                                                     {"saturday", Weekday::Saturday}});
};

/// Minutes since midnight; a config writes "18:30", and "24:00" for the end of the day.
struct TimeOfDay {
  int minute = 0;

  bool operator==(const TimeOfDay&) const = default;
};

std::optional<TimeOfDay> parse_time_of_day(std::string_view text);
std::string to_string(TimeOfDay time);

template <>
struct TextForm<TimeOfDay> {
  static constexpr auto rule = R"(expected a time of day from "00:00" to "24:00")";
  static std::string pattern() { return "(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)"; }
  static std::optional<TimeOfDay> parse(std::string_view text) { return parse_time_of_day(text); }
  static std::string print(TimeOfDay time) { return to_string(time); }
};

struct ScheduleEntry {
  std::vector<Weekday> days{Weekday::Monday, Weekday::Tuesday,  Weekday::Wednesday, Weekday::Thursday,
                            Weekday::Friday, Weekday::Saturday, Weekday::Sunday};
  TimeOfDay from;
  TimeOfDay until{24 * 60};
  std::string layout;
  std::string theme;
  int brightness = 100;

  bool operator==(const ScheduleEntry&) const = default;

  /// An entry whose `until` is not after its `from` ends on the day after; its days are those on which it begins.
  bool covers(const LocalTime& time) const;
};

template <class Visitor>
void describe(Visitor& visit, ScheduleEntry& entry) {
  visit("days", entry.days, Range{1, 7}, "weekdays on which it begins; default: all");
  visit("from", entry.from, "time of day at which it begins");
  visit("until", entry.until, "time of day at which it ends; if not after \"from\", on the next day");
  visit("layout", entry.layout, Range{0, 32}, "name of a layout; empty: the first that fits the wall");
  visit("theme", entry.theme, Range{0, 64}, "name of a theme; empty: the config's");
  visit("brightness", entry.brightness, Range{10, 100}, "brightness of the whole wall, percent");
}

/// The first entry that covers `time`; null if there is none.
const ScheduleEntry* entry_at(const std::vector<ScheduleEntry>& schedule, const LocalTime& time);

/// Records every entry that never applies, since the ones before it cover all of it.
void check_schedule(const std::vector<ScheduleEntry>& schedule, Violations& violations);

}  // namespace rankwall
