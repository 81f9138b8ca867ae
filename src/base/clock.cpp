#include "base/clock.h"

#include <charconv>
#include <exception>
#include <new>

#include <date/tz.h>
#include <fmt/format.h>

namespace rankwall {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

std::optional<int> digits(std::string_view text, std::size_t position, std::size_t count) {
  if (position + count > text.size()) return std::nullopt;
  int value = 0;
  for (std::size_t i = position; i < position + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

std::optional<std::chrono::minutes> parse_offset(std::string_view text) {
  if (text == "Z" || text == "z") return std::chrono::minutes{0};
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
  const auto hours = digits(text, 1, 2);
  const auto minutes = digits(text, 4, 2);
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
  const std::chrono::minutes offset{*hours * 60 + *minutes};
  return text[0] == '-' ? -offset : offset;
}

const date::time_zone* tz(const void* zone) { return static_cast<const date::time_zone*>(zone); }

}  // namespace

Result<Zone> Zone::named(const std::string& name) {
  try {
    date::get_tzdb();
  } catch (const std::bad_alloc&) {
    throw;  // no fault of the database
  } catch (const std::exception&) {
    return environment_error("time zone database: expected to be installed (package tzdata), cannot read it");
  }
  try {
    Zone zone;
    const date::time_zone* const located = date::locate_zone(name);
    // Its rules are read at their first use: that must not be later, when there may be no file left to open.
    located->get_info(std::chrono::sys_seconds{});
    zone.zone_ = located;
    return zone;
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception&) {
    return input_error(fmt::format("expected a time zone such as \"Asia/Shanghai\", got \"{}\"", name));
  }
}

std::chrono::seconds Zone::offset_at(Instant instant) const {
  if (!zone_) return std::chrono::seconds{0};
  return tz(zone_)->get_info(std::chrono::floor<std::chrono::seconds>(instant)).offset;
}

LocalTime Zone::local(Instant instant) const {
  const auto shifted = std::chrono::floor<std::chrono::seconds>(instant) + offset_at(instant);
  const auto day = std::chrono::floor<days>(shifted);
  const std::chrono::hh_mm_ss clock{shifted - day};
  return {Date{sys_days{day}}, static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
          static_cast<int>(clock.seconds().count())};
}

Instant Zone::start_of(Date date) const {
  const Instant midnight{sys_days{date}};
  // The offset at UTC midnight is a first guess; the one at the guessed instant is right across a change of clocks too.
  const Instant guess = midnight - offset_at(midnight);
  return midnight - offset_at(guess);
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text, 0, 4);
  const auto month = digits(text, 5, 2);
  const auto day = digits(text, 8, 2);
  if (!year || !month || !day) return std::nullopt;
  const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                  std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return std::nullopt;
  return date;
}

std::optional<Instant> parse_instant(std::string_view text) {
  if (text.size() < 20 || (text[10] != 'T' && text[10] != 't') || text[13] != ':' || text[16] != ':')
    return std::nullopt;
  const auto date = parse_date(text.substr(0, 10));
  const auto hour = digits(text, 11, 2);
  const auto minute = digits(text, 14, 2);
  const auto second = digits(text, 17, 2);
  if (!date || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60) return std::nullopt;

  std::size_t position = 19;
  int milliseconds = 0;
  if (text[position] == '.') {
    const std::size_t first = ++position;
    for (int weight = 100; position < text.size() && text[position] >= '0' && text[position] <= '9'; ++position) {
      milliseconds += (text[position] - '0') * weight;
      weight /= 10;
    }
    if (position == first) return std::nullopt;
  }
  const auto offset = parse_offset(text.substr(position));
  if (!offset) return std::nullopt;
  return Instant{sys_days{*date}} + std::chrono::hours{*hour} + std::chrono::minutes{*minute} +
         std::chrono::seconds{*second} + std::chrono::milliseconds{milliseconds} - *offset;
}

std::string to_string(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string to_string(Instant instant) {
  const LocalTime utc = Zone().local(instant);
  return fmt::format("{}T{:02}:{:02}:{:02}Z", to_string(utc.date), utc.hour, utc.minute, utc.second);
}

Instant system_now() { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

int days_between(Date from, Date to) { return static_cast<int>((sys_days{to} - sys_days{from}).count()); }

}  // namespace rankwall
