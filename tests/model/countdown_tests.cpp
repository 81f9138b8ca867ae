#include "model/countdown.h"

#include "catch.h"

using namespace rankwall;

namespace {

LocalTime time_on(const char* date, int hour = 12, int minute = 0) { return {*parse_date(date), hour, minute, 0}; }

CountdownSettings once(std::string date) {
  CountdownSettings settings;
  settings.date = std::move(date);
  return settings;
}

CountdownSettings monthly(int day) {
  CountdownSettings settings;
  settings.day_of_month = day;
  return settings;
}

std::string day_of(const CountdownSettings& settings, const char* today) {
  return to_string(countdown_at(settings, time_on(today)).day);
}

}  // namespace

TEST_CASE("A date is first ahead, then today, then passed") {
  const auto settings = once("2021-07-05");
  CHECK(countdown_at(settings, time_on("2021-06-30")).days == 5);
  CHECK(countdown_at(settings, time_on("2021-06-30")).state == CountdownState::Ahead);
  CHECK(countdown_at(settings, time_on("2021-07-04", 23, 59)).days == 1);
  CHECK(countdown_at(settings, time_on("2021-07-05", 0)).state == CountdownState::Today);
  CHECK(countdown_at(settings, time_on("2021-07-05", 23, 59)).state == CountdownState::Today);
  CHECK(countdown_at(settings, time_on("2021-07-06", 0)).state == CountdownState::Passed);
}

TEST_CASE("A deadline with a time has passed from that minute on") {
  auto settings = once("2021-07-05");
  settings.time = "17:00";
  CHECK(countdown_at(settings, time_on("2021-07-05", 16, 59)).state == CountdownState::Today);
  CHECK(countdown_at(settings, time_on("2021-07-05", 17, 0)).state == CountdownState::Passed);
  CHECK(countdown_at(settings, time_on("2021-07-04", 18)).state == CountdownState::Ahead);
}

TEST_CASE("A monthly deadline is on its next day, or on the last day of a shorter month") {
  CHECK(day_of(monthly(5), "2021-06-30") == "2021-07-05");
  CHECK(day_of(monthly(5), "2021-07-05") == "2021-07-05");
  CHECK(day_of(monthly(5), "2021-12-06") == "2022-01-05");
  CHECK(day_of(monthly(31), "2021-02-01") == "2021-02-28");
  CHECK(day_of(monthly(31), "2024-02-29") == "2024-02-29");
  CHECK(day_of(monthly(30), "2021-01-31") == "2021-02-28");
  CHECK(day_of(monthly(31), "2021-03-01") == "2021-03-31");
}

TEST_CASE("A weekly deadline is on its next day") {
  CountdownSettings settings;
  settings.weekday = DeadlineWeekday::Friday;
  CHECK(day_of(settings, "2021-06-30") == "2021-07-02");
  CHECK(day_of(settings, "2021-07-02") == "2021-07-02");
  CHECK(day_of(settings, "2021-07-03") == "2021-07-09");
}

TEST_CASE("A countdown needs exactly one target, and a valid date and time") {
  const auto faults = [](const CountdownSettings& settings) {
    Violations violations;
    check_settings(settings, "/widget", violations);
    return violations.found().size();
  };
  CHECK(faults(once("2021-07-05")) == 0);
  CHECK(faults(monthly(31)) == 0);
  CHECK(faults(CountdownSettings{}) == 1);
  CHECK(faults(once("2021-02-29")) == 1);
  auto both = monthly(5);
  both.date = "2021-07-05";
  CHECK(faults(both) == 1);
  for (const auto* time : {"17", "24:00", "17:60", "1a:00", "17-00"}) {
    auto settings = monthly(5);
    settings.time = time;
    CAPTURE(time);
    CHECK(faults(settings) == 1);
  }
}
