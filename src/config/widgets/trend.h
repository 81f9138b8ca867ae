// Settings of a widget: an indicator over the days.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/field.h"

namespace rankwall {

/// Whose figure is followed: the sum over the towns, the city's own, a town's, or that of the first three.
enum class TrendSource { Sum, City, Town, Leaders };
enum class TrendShape { Line, Columns };

template <>
struct EnumWords<TrendSource> {
  static constexpr auto words = word_table<TrendSource>({{"sum", TrendSource::Sum},
                                                         {"city", TrendSource::City},
                                                         {"town", TrendSource::Town},
                                                         {"leaders", TrendSource::Leaders}});
};
template <>
struct EnumWords<TrendShape> {
  static constexpr auto words = word_table<TrendShape>({{"line", TrendShape::Line}, {"columns", TrendShape::Columns}});
};

/// An indicator over the days, one point per day.
struct TrendSettings {
  static constexpr std::string_view word = "trend";
  static constexpr std::string_view help = "an indicator over the days";

  std::string title = "{indicator}走势";
  std::string indicator;
  TrendSource from = TrendSource::Sum;
  std::string town;
  std::string ranking;
  TrendShape shape = TrendShape::Line;
  int days = 31;
  std::string change = "较{day}{change}";
  std::string gathering = "历史数据积累中";

  bool operator==(const TrendSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, TrendSettings& widget) {
  visit("title", widget.title, Range{0, 32}, "title of the widget; {indicator} {town}");
  visit("indicator", widget.indicator, Range{0, 64}, "id of the figure; empty: one that the ranking is about");
  visit("from", widget.from, "the sum over all towns, the city's own figure, that of one town or of the first three");
  visit("town", widget.town, Range{0, 32}, "id of the town, with from town");
  visit("ranking", widget.ranking, Range{0, 64},
        "id of the ranking whose first three are shown, with from leaders; empty: the first");
  visit("shape", widget.shape, "how it is drawn; the first three always as lines");
  visit("days", widget.days, Range{2, 400}, "how many days");
  visit("change", widget.change, Range{0, 32}, "beside the last value; {day} {change}");
  visit("gathering", widget.gathering, Range{0, 32}, "shown while there are fewer than two days");
}

}  // namespace rankwall
