// Settings of a widget: two indicators of every town, bar beside bar.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/field.h"

namespace rankwall {

/// Which town comes first; towns without that figure come last.
enum class ComparisonOrder { First, Second, Feed };
/// Whether both figures are drawn to one scale, or each to its own.
enum class ComparisonScale { Common, Own };

template <>
struct EnumWords<ComparisonOrder> {
  static constexpr auto words = word_table<ComparisonOrder>(
      {{"first", ComparisonOrder::First}, {"second", ComparisonOrder::Second}, {"feed", ComparisonOrder::Feed}});
};
template <>
struct EnumWords<ComparisonScale> {
  static constexpr auto words =
      word_table<ComparisonScale>({{"common", ComparisonScale::Common}, {"own", ComparisonScale::Own}});
};

/// A figure of every town; without a label it takes its indicator's.
struct ComparedFigure {
  std::string indicator;
  std::string label;

  bool operator==(const ComparedFigure&) const = default;
};

/// Two indicators of every town, bar beside bar.
struct ComparisonSettings {
  static constexpr std::string_view word = "comparison";
  static constexpr std::string_view help = "two indicators of every town as pairs of bars";

  std::string title = "{first}与{second}";
  ComparedFigure first;
  ComparedFigure second;
  ComparisonScale scale = ComparisonScale::Common;
  ComparisonOrder by = ComparisonOrder::First;
  int count = 100;
  double page_seconds = 15;

  bool operator==(const ComparisonSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, ComparedFigure& figure) {
  visit("indicator", figure.indicator, Range{0, 64},
        "key of the figure in the feed's values; empty: one that the first ranking is about");
  visit("label", figure.label, Range{0, 16}, "its name; empty: the indicator's");
}

template <class Visitor>
void describe(Visitor& visit, ComparisonSettings& widget) {
  visit("title", widget.title, Range{0, 32}, "title of the widget; {first} {second}");
  visit("first", widget.first, "the upper bar");
  visit("second", widget.second, "the lower bar");
  visit("scale", widget.scale, "one scale for both figures, or each its own");
  visit("by", widget.by, "what is on top: the largest first figure, the largest second figure or the feed's first");
  visit("count", widget.count, Range{1, 1000}, "at most this many towns");
  visit("page_seconds", widget.page_seconds, Range{15, 3600}, "how long a page stays");
}

}  // namespace rankwall
