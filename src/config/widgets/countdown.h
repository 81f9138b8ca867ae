// Settings of a widget: days left to a date, once or every month or week.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/violations.h"
#include "config/field.h"
#include "config/key_choice.h"

namespace rankwall {

enum class DeadlineWeekday { None, Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday };

template <>
struct EnumWords<DeadlineWeekday> {
  static constexpr auto words = word_table<DeadlineWeekday>({{"none", DeadlineWeekday::None},
                                                             {"sunday", DeadlineWeekday::Sunday},
                                                             {"monday", DeadlineWeekday::Monday},
                                                             {"tuesday", DeadlineWeekday::Tuesday},
                                                             {"wednesday", DeadlineWeekday::Wednesday},
                                                             {"thursday", DeadlineWeekday::Thursday},
                                                             {"friday", DeadlineWeekday::Friday},
                                                             {"saturday", DeadlineWeekday::Saturday}});
};

struct CountdownSettings {
  static constexpr std::string_view word = "countdown";
  static constexpr std::string_view help = "days left to a date";

  std::string title = "本月入库申报截止";
  std::string date;
  int day_of_month = 0;
  DeadlineWeekday weekday = DeadlineWeekday::None;
  std::string time;
  std::string ahead = "还有{days}天";
  std::string today = "今天截止";
  std::string passed = "已截止";

  bool operator==(const CountdownSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, CountdownSettings& widget) {
  visit("title", widget.title, Range{0, 32}, "title of the widget");
  visit("date", widget.date, Range{0, 16}, "the day, such as \"2021-07-05\"");
  visit("day_of_month", widget.day_of_month, Range{0, 31}, "a day of every month; in shorter months the last");
  visit("weekday", widget.weekday, "a day of every week");
  visit("time", widget.time, Range{0, 5}, "when that day ends, such as \"17:00\"; empty for midnight");
  visit("ahead", widget.ahead, Range{0, 32}, "before that day; {days}");
  visit("today", widget.today, Range{0, 32}, "on that day");
  visit("passed", widget.passed, Range{0, 32}, "after it");
}

inline std::vector<KeyChoice> key_choices(const CountdownSettings&) { return {{{"date", "day_of_month", "weekday"}}}; }

/// Reads `HH:MM` as minutes since midnight.
std::optional<int> parse_minutes(std::string_view text);

/// Exactly one of date, day of the month and weekday must be given, and dates must be dates.
void check_settings(const CountdownSettings& widget, const std::string& pointer, Violations& violations);

}  // namespace rankwall
