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

/// A period as a feed has it. Months of one year, `from` not after `to`, once it is checked.
struct Months {
  std::optional<std::chrono::year_month> from;
  std::optional<std::chrono::year_month> to;
};

/// Nothing for a period that has yet to be read.
inline Months months_of(const Period& period) {
  if (period == Period{}) return {};
  const auto month = [&](int number) {
    return std::chrono::year{period.year} / std::chrono::month{static_cast<unsigned>(number)};
  };
  return {month(period.from), month(period.to)};
}

inline Period period_of(const Months& months) {
  if (!months.from || !months.to) return {};
  const auto number = [](std::chrono::month month) { return static_cast<int>(static_cast<unsigned>(month)); };
  return {static_cast<int>(months.to->year()), number(months.from->month()), number(months.to->month())};
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
