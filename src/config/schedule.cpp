#include "config/schedule.h"

#include <algorithm>
#include <bitset>

#include <fmt/format.h>

namespace rankwall {

namespace {

constexpr int day_minutes = 24 * 60;
constexpr int week_minutes = 7 * day_minutes;

/// The minutes of a week, which begins with Sunday.
using Week = std::bitset<week_minutes>;

bool has_day(const ScheduleEntry& entry, unsigned day) {
  return std::find(entry.days.begin(), entry.days.end(), static_cast<Weekday>(day % 7)) != entry.days.end();
}

int length_of(const ScheduleEntry& entry) {
  const int length = entry.until.minute - entry.from.minute;
  return length > 0 ? length : length + day_minutes;
}

Week minutes_of(const ScheduleEntry& entry) {
  Week week;
  for (unsigned day = 0; day < 7; ++day) {
    if (!has_day(entry, day)) continue;
    const int begin = static_cast<int>(day) * day_minutes + entry.from.minute;
    for (int i = 0; i < length_of(entry); ++i) week.set(static_cast<std::size_t>((begin + i) % week_minutes));
  }
  return week;
}

}  // namespace

std::optional<TimeOfDay> parse_time_of_day(std::string_view text) {
  const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : 100; };
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const int hour = digit(0) * 10 + digit(1);
  const int minute = digit(3) * 10 + digit(4);
  if (minute > 59 || hour > 24 || hour * 60 + minute > day_minutes) return std::nullopt;
  return TimeOfDay{hour * 60 + minute};
}

std::string to_string(TimeOfDay time) { return fmt::format("{:02}:{:02}", time.minute / 60, time.minute % 60); }

bool ScheduleEntry::covers(const LocalTime& time) const {
  const int minute = time.hour * 60 + time.minute;
  const int length = length_of(*this);
  const bool since_today = minute >= from.minute && minute < from.minute + length && has_day(*this, time.weekday());
  return since_today || (minute + day_minutes < from.minute + length && has_day(*this, time.weekday() + 6));
}

const ScheduleEntry* entry_at(const std::vector<ScheduleEntry>& schedule, const LocalTime& time) {
  const auto found =
      std::find_if(schedule.begin(), schedule.end(), [&](const auto& entry) { return entry.covers(time); });
  return found == schedule.end() ? nullptr : &*found;
}

void check_schedule(const std::vector<ScheduleEntry>& schedule, Violations& violations) {
  Week covered;
  for (std::size_t i = 0; i < schedule.size(); ++i) {
    const Week own = minutes_of(schedule[i]);
    if ((own & ~covered).none())
      violations.add(pointer_to("/schedule", i), "expected a time that the entries before it do not cover",
                     fmt::format("{} to {}", to_string(schedule[i].from), to_string(schedule[i].until)));
    covered |= own;
  }
}

}  // namespace rankwall
