#include "base/clock.h"

#include "catch.h"

using namespace rankwall;
using namespace std::chrono_literals;

namespace {

constexpr Date june_30 = 2021y / 6 / 30;

Instant instant(std::string_view text) {
  const auto parsed = parse_instant(text);
  REQUIRE(parsed);
  return *parsed;
}

Zone zone(const std::string& name) {
  const auto found = Zone::named(name);
  REQUIRE(found);
  return *found;
}

}  // namespace

TEST_CASE("RFC 3339 times are read with their offset") {
  const Instant expected = Instant{std::chrono::sys_days{june_30}} + 10h + 5min;
  CHECK(instant("2021-06-30T18:05:00+08:00") == expected);
  CHECK(instant("2021-06-30T10:05:00Z") == expected);
  CHECK(instant("2021-06-30t10:05:00z") == expected);
  CHECK(instant("2021-06-30T00:35:00-09:30") == expected);
  CHECK(instant("2021-07-01T00:05:00+14:00") == expected);
}

TEST_CASE("Fractions of a second are read to the millisecond and cut off beyond it") {
  const Instant second = instant("2021-06-30T10:05:00Z");
  CHECK(instant("2021-06-30T10:05:00.5Z") == second + 500ms);
  CHECK(instant("2021-06-30T10:05:00.123999999Z") == second + 123ms);
  CHECK(instant("2021-06-30T10:05:00.000+00:00") == second);
}

TEST_CASE("A leap second is the start of the next minute") {
  CHECK(instant("2016-12-31T23:59:60Z") == instant("2017-01-01T00:00:00Z"));
}

TEST_CASE("Anything but an RFC 3339 time is refused") {
  for (const auto* text :
       {"", "2021-06-30", "2021-06-30T18:05:00", "2021-06-30 18:05:00+08:00", "2021-06-30T18:05+08:00",
        "2021-06-30T24:00:00Z", "2021-06-30T18:60:00Z", "2021-06-30T18:05:61Z", "2021-06-31T18:05:00Z",
        "2021-06-30T18:05:00.Z", "2021-06-30T18:05:00+0800", "2021-06-30T18:05:00+24:00", "2021-06-30T18:05:00+08:60",
        "2021-06-30T18:05:00Zx", "2021-6-30T18:05:00Z", "2021-06-30T18:05:00 Z", "+021-06-30T18:05:00Z"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_instant(text));
  }
}

TEST_CASE("Dates are read strictly, leap years included") {
  CHECK(parse_date("2021-06-30") == june_30);
  CHECK(parse_date("2024-02-29") == 2024y / 2 / 29);
  for (const auto* text : {"2021-02-29", "2021-13-01", "2021-00-10", "2021-06-00", "2021-6-30", "21-06-30",
                           "2021/06/30", "2021-06-30 ", "", "-021-06-30"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text));
  }
}

TEST_CASE("Instants and dates are written as they are read") {
  CHECK(to_string(instant("2021-06-30T18:05:09+08:00")) == "2021-06-30T10:05:09Z");
  CHECK(to_string(june_30) == "2021-06-30");
  CHECK(to_string(instant("1969-12-31T23:59:59Z")) == "1969-12-31T23:59:59Z");
}

TEST_CASE("A zone converts to local time across midnight") {
  const Zone shanghai = zone("Asia/Shanghai");
  CHECK(shanghai.local(instant("2021-06-30T16:05:32Z")) == LocalTime{2021y / 7 / 1, 0, 5, 32});
  CHECK(shanghai.local(instant("2021-06-30T15:59:59.999Z")) == LocalTime{june_30, 23, 59, 59});
  CHECK(shanghai.offset_at(instant("2021-06-30T00:00:00Z")) == 8h);
  CHECK(shanghai.local(instant("2021-06-30T10:00:00Z")).weekday() == 3);
}

TEST_CASE("Without a name the zone is UTC") {
  CHECK(Zone().local(instant("2021-06-30T10:05:32Z")) == LocalTime{june_30, 10, 5, 32});
  CHECK(Zone().offset_at(instant("2021-06-30T10:05:32Z")) == 0s);
}

TEST_CASE("A day starts at local midnight, even when the clocks change that day") {
  CHECK(zone("Asia/Shanghai").start_of(june_30) == instant("2021-06-29T16:00:00Z"));
  const Zone berlin = zone("Europe/Berlin");
  CHECK(berlin.start_of(2021y / 3 / 28) == instant("2021-03-27T23:00:00Z"));
  CHECK(berlin.start_of(2021y / 3 / 29) == instant("2021-03-28T22:00:00Z"));
  CHECK(berlin.start_of(2021y / 10 / 31) == instant("2021-10-30T22:00:00Z"));
  CHECK(zone("America/New_York").start_of(2021y / 11 / 8) == instant("2021-11-08T05:00:00Z"));
}

TEST_CASE("An unknown zone is an input error that names it") {
  const auto unknown = Zone::named("Asia/Nowhere");
  REQUIRE_FALSE(unknown);
  CHECK(unknown.error() == input_error("expected a time zone such as \"Asia/Shanghai\", got \"Asia/Nowhere\""));
}

TEST_CASE("Days between dates are signed and account for leap years") {
  CHECK(days_between(2021y / 6 / 24, june_30) == 6);
  CHECK(days_between(june_30, 2021y / 6 / 24) == -6);
  CHECK(days_between(2024y / 2 / 28, 2024y / 3 / 1) == 2);
  CHECK(days_between(june_30, june_30) == 0);
}
