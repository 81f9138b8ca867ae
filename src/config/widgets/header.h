// Settings of the header: title, period, data mark, clock, freshness.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/field.h"

namespace rankwall {

/// Title, period, data mark, clock, freshness.
struct HeaderSettings {
  static constexpr std::string_view word = "header";
  static constexpr std::string_view help = "title, period, ranking, clock, and how fresh the figures are";

  std::string ranking;
  bool seconds = true;
  bool date = true;

  bool operator==(const HeaderSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, HeaderSettings& header) {
  visit("ranking", header.ranking, Range{0, 64},
        "id of the ranking whose label is beside the period; empty: the first");
  visit("seconds", header.seconds, "clock with seconds");
  visit("date", header.date, "date and weekday");
}

}  // namespace rankwall
