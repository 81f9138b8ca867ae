// How colours, dates and times are written in a config and in a feed.
#pragma once

#include <fmt/format.h>

#include "base/clock.h"
#include "base/color.h"
#include "config/field.h"

namespace rankwall {

template <>
struct TextForm<Color> {
  static constexpr auto rule = R"(expected a colour such as "#c8102e")";
  static std::string pattern() { return "#[0-9a-fA-F]{6}"; }
  static std::optional<Color> parse(std::string_view text) { return parse_color(text); }
  static std::string print(Color color) { return to_string(color); }
};

template <>
struct TextForm<std::chrono::year_month> {
  static constexpr auto rule = "expected a month such as 2021-06";
  static std::string pattern() { return "[0-9]{4}-[0-9]{2}"; }
  static std::optional<std::chrono::year_month> parse(std::string_view text) {
    const auto first_day = parse_date(std::string(text) + "-01");
    return first_day ? std::optional(first_day->year() / first_day->month()) : std::nullopt;
  }
  static std::string print(std::chrono::year_month month) {
    return fmt::format("{:04}-{:02}", static_cast<int>(month.year()), static_cast<unsigned>(month.month()));
  }
};

template <>
struct TextForm<Date> {
  static constexpr auto rule = "expected a date such as 2021-06-30";
  static std::string pattern() { return "[0-9]{4}-[0-9]{2}-[0-9]{2}"; }
  static std::optional<Date> parse(std::string_view text) { return parse_date(text); }
  static std::string print(Date date) { return to_string(date); }
};

template <>
struct TextForm<Instant> {
  static constexpr auto rule = "expected a time such as 2021-06-30T18:05:00+08:00";
  /// What follows the date.
  static std::string time_pattern() {
    return R"([Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2}))";
  }
  static std::string pattern() { return TextForm<Date>::pattern() + time_pattern(); }
  static std::optional<Instant> parse(std::string_view text) { return parse_instant(text); }
  /// In UTC; with milliseconds where there are any, so that reading it again gives the same instant.
  static std::string print(Instant instant) {
    std::string text = to_string(instant);
    const auto second = std::chrono::floor<std::chrono::seconds>(instant);
    if (instant == second) return text;
    text.pop_back();
    return fmt::format("{}.{:03}Z", text, (instant - second).count());
  }
};

}  // namespace rankwall
