// What the format's keys need besides the types and ranges of config/field.h: rules that only a feed has, and values
// that a snapshot keeps in another form than a feed. Used by the field tables in format.h.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "config/text_forms.h"
#include "model/snapshot.h"

namespace rankwall {

/// A text of A-Z a-z 0-9 and a few signs.
struct IdRule : Range {
  std::string_view signs = "._-";  ///< a hyphen comes last
};

/// The index of a town, which a feed names by its id.
struct TownReference : IdRule {};

/// The object around the figures of the whole city.
struct City {
  Values values;
};

/// One end of a period; nothing before it is read.
using PeriodEnd = std::variant<std::monostate, std::chrono::year_month, Date>;

template <>
struct TextForm<PeriodEnd> {
  static constexpr auto rule = "expected a month such as 2021-06 or a date such as 2021-06-30";
  static std::string pattern() { return TextForm<std::chrono::year_month>::pattern().append("(-[0-9]{2})?"); }
  static std::optional<PeriodEnd> parse(std::string_view text) {
    if (const auto month = TextForm<std::chrono::year_month>::parse(text)) return *month;
    if (const auto date = parse_date(text)) return *date;
    return std::nullopt;
  }
  static std::string print(const PeriodEnd& end) {
    if (const auto* month = std::get_if<std::chrono::year_month>(&end))
      return TextForm<std::chrono::year_month>::print(*month);
    if (const auto* date = std::get_if<Date>(&end)) return TextForm<Date>::print(*date);
    return {};
  }
};

/// A period as a feed has it. Once it is checked: months of one year, or days, `from` not after `to`.
struct FeedPeriod {
  PeriodEnd from;
  PeriodEnd to;
  std::optional<Date> goal;
  std::string label;
};

/// Nothing for a period that has yet to be read.
inline FeedPeriod feed_period(const Period& period) {
  if (period == Period{}) return {};
  if (const auto& days = period.days) return {days->from, days->to, days->goal, days->label};
  const auto month = [&](int number) {
    return std::chrono::year{period.year} / std::chrono::month{static_cast<unsigned>(number)};
  };
  return {month(period.from), month(period.to), {}, {}};
}

inline Period period_of(const FeedPeriod& period) {
  const auto* const first_day = std::get_if<Date>(&period.from);
  const auto* const last_day = std::get_if<Date>(&period.to);
  if (first_day && last_day) return period_of(DayPeriod{*first_day, *last_day, period.goal, period.label});
  const auto* const from = std::get_if<std::chrono::year_month>(&period.from);
  const auto* const to = std::get_if<std::chrono::year_month>(&period.to);
  if (!from || !to) return {};
  const auto number = [](std::chrono::month month) { return static_cast<int>(static_cast<unsigned>(month)); };
  return {static_cast<int>(to->year()), number(from->month()), number(to->month())};
}

using AsOf = std::variant<std::monostate, Date, Instant>;

template <>
struct TextForm<AsOf> {
  static constexpr auto rule = "expected a date such as 2021-06-30 or a time such as 2021-06-30T18:00:00+08:00";
  static std::string pattern() {
    return TextForm<Date>::pattern().append("(").append(TextForm<Instant>::time_pattern()).append(")?");
  }
  static std::optional<AsOf> parse(std::string_view text) {
    if (const auto date = parse_date(text)) return *date;
    if (const auto instant = parse_instant(text)) return *instant;
    return std::nullopt;
  }
  static std::string print(const AsOf& as_of) {
    if (const auto* date = std::get_if<Date>(&as_of)) return TextForm<Date>::print(*date);
    if (const auto* instant = std::get_if<Instant>(&as_of)) return TextForm<Instant>::print(*instant);
    return {};
  }
};

}  // namespace rankwall
