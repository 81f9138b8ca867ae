#include "config/schedule.h"

#include "catch.h"
#include "config/config.h"

using namespace rankwall;

namespace {

/// 2021-06-30 was a Wednesday.
LocalTime wednesday(int hour, int minute = 0) { return {std::chrono::year{2021} / 6 / 30, hour, minute, 0}; }
LocalTime thursday(int hour, int minute = 0) { return {std::chrono::year{2021} / 7 / 1, hour, minute, 0}; }

ScheduleEntry entry(int from_hour, int until_hour, std::vector<Weekday> days = ScheduleEntry{}.days) {
  ScheduleEntry made;
  made.days = std::move(days);
  made.from.minute = from_hour * 60;
  made.until.minute = until_hour * 60;
  return made;
}

std::string schedule_refusal(std::string_view schedule) {
  const auto config = parse_config(R"({ "schedule": )" + std::string(schedule) + " }", "wall.json");
  return config ? "" : config.error().message;
}

}  // namespace

TEST_CASE("A time of day is read from 00:00 to 24:00") {
  CHECK(parse_time_of_day("00:00")->minute == 0);
  CHECK(parse_time_of_day("18:30")->minute == 18 * 60 + 30);
  CHECK(parse_time_of_day("24:00")->minute == 24 * 60);
  for (const auto* text : {"", "24:01", "7:30", "07:60", "25:00", "ab:cd", "07-30", "07:300", "-1:00", "0:000"})
    CHECK_FALSE(parse_time_of_day(text));
  CHECK(to_string(*parse_time_of_day("06:05")) == "06:05");
}

TEST_CASE("An entry applies from its first minute to the minute before its end") {
  const ScheduleEntry day = entry(8, 18);
  CHECK_FALSE(day.covers(wednesday(7, 59)));
  CHECK(day.covers(wednesday(8)));
  CHECK(day.covers(wednesday(17, 59)));
  CHECK_FALSE(day.covers(wednesday(18)));
  CHECK(entry(0, 24).covers(wednesday(0)));
  CHECK(entry(0, 24).covers(wednesday(23, 59)));
  // From an hour to the same hour is the whole day.
  CHECK(entry(8, 8).covers(wednesday(7)));
}

TEST_CASE("An entry across midnight belongs to the day on which it begins") {
  const ScheduleEntry night = entry(22, 6, {Weekday::Wednesday});
  CHECK_FALSE(night.covers(wednesday(3)));
  CHECK(night.covers(wednesday(23)));
  CHECK(night.covers(thursday(5, 59)));
  CHECK_FALSE(night.covers(thursday(6)));
  CHECK_FALSE(night.covers(thursday(22)));
  // A new week begins between Saturday and Sunday.
  const ScheduleEntry weekend = entry(22, 6, {Weekday::Saturday});
  CHECK(weekend.covers({std::chrono::year{2021} / 7 / 4, 5, 0, 0}));
}

TEST_CASE("The first entry that covers the time applies, and in gaps none does") {
  const std::vector<ScheduleEntry> schedule{entry(22, 6), entry(8, 23)};
  CHECK(entry_at(schedule, wednesday(22)) == schedule.data());
  CHECK(entry_at(schedule, wednesday(9)) == &schedule[1]);
  CHECK(entry_at(schedule, wednesday(7)) == nullptr);
}

TEST_CASE("An entry that never applies is a mistake") {
  CHECK(
      schedule_refusal(R"([ { "from": "22:00", "until": "06:00" }, { "from": "08:00", "until": "23:00" } ])").empty());
  CHECK(schedule_refusal(R"([ {}, { "days": ["sunday"], "from": "23:00", "until": "01:00" } ])") ==
        "wall.json: /schedule/1: expected a time that the entries before it do not cover, got 23:00 to 01:00");
  CHECK(schedule_refusal(R"([ { "until": "24:01" } ])") ==
        R"(wall.json: /schedule/0/until: expected a time of day from "00:00" to "24:00", got "24:01")");
  CHECK(schedule_refusal(R"([ { "layout": "night" } ])") ==
        R"(wall.json: /schedule/0/layout: expected the name of a layout, got "night")");
  CHECK(schedule_refusal(R"([ { "days": [] } ])") ==
        "wall.json: /schedule/0/days: expected a list of 1 to 7 entries, got a list of 0 entries");
}

TEST_CASE("The schedule gives the layout, theme and brightness for a time") {
  const ThemeSource themes = [](const std::string& name) -> Result<std::string> {
    if (name == "blue") return std::string(R"({ "ground": "#000020" })");
    return input_error("expected a theme");
  };
  const auto config = parse_config(R"({
      "layouts": [ { "name": "day", "root": { "widget": "header" } }, { "name": "night", "root": { "widget": "footer" } } ],
      "schedule": [ { "from": "18:00", "until": "06:00", "layout": "night", "theme": "blue", "brightness": 40 } ] })",
                                   "wall.json", themes);
  REQUIRE(config);
  const ActiveSchedule day = config->active_schedule_at(wednesday(12), 1920, 1080);
  CHECK(day.layout == config->layouts.data());
  CHECK(day.theme == &config->theme);
  CHECK(day.brightness == 100);
  const ActiveSchedule night = config->active_schedule_at(thursday(2), 1920, 1080);
  CHECK(night.layout == &config->layouts[1]);
  CHECK(night.theme->ground == Color{0, 0, 0x20});
  CHECK(night.brightness == 40);
}
