#include "model/countdown.h"

#include <algorithm>

namespace rankwall {

namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;

/// The day of this month, or the month's last where it has fewer.
Date day_in(std::chrono::year_month month, int day) {
  const Date last{std::chrono::year_month_day_last{month / std::chrono::last}};
  return std::min(last, Date{month / std::chrono::day{static_cast<unsigned>(day)}});
}

Date next_in_month(int day, Date today) {
  const std::chrono::year_month month{today.year(), today.month()};
  const Date here = day_in(month, day);
  return here >= today ? here : day_in(month + months{1}, day);
}

Date next_weekday(DeadlineWeekday weekday, Date today) {
  const std::chrono::weekday wanted{static_cast<unsigned>(weekday) - 1};
  return sys_days{today} + (wanted - std::chrono::weekday{sys_days{today}});
}

Date next_day(const CountdownSettings& settings, Date today) {
  if (settings.day_of_month > 0) return next_in_month(settings.day_of_month, today);
  if (settings.weekday != DeadlineWeekday::None) return next_weekday(settings.weekday, today);
  return parse_date(settings.date).value_or(today);
}

}  // namespace

Countdown countdown_at(const CountdownSettings& settings, const LocalTime& now) {
  Countdown countdown;
  countdown.day = next_day(settings, now.date);
  countdown.days = days_between(now.date, countdown.day);
  countdown.minute = parse_minutes(settings.time);
  const bool has_ended = countdown.minute && now.hour * 60 + now.minute >= *countdown.minute;
  if (countdown.days < 0 || (countdown.days == 0 && has_ended))
    countdown.state = CountdownState::Passed;
  else if (countdown.days == 0)
    countdown.state = CountdownState::Today;
  return countdown;
}

}  // namespace rankwall
