// Settings of the overview: figures of the whole city.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/field.h"

namespace rankwall {

/// Where a figure of the whole city comes from.
enum class FigureSource { Sum, City, AheadOfPace };

template <>
struct EnumWords<FigureSource> {
  static constexpr auto words = word_table<FigureSource>(
      {{"sum", FigureSource::Sum}, {"city", FigureSource::City}, {"ahead_of_pace", FigureSource::AheadOfPace}});
};

struct Figure {
  FigureSource from = FigureSource::Sum;
  std::string indicator;
  std::string label;
  std::string caption;
  std::string caption_indicator;
  FigureSource caption_from = FigureSource::Sum;
  int decimals = -1;
  bool sign = false;

  bool operator==(const Figure&) const = default;
};

/// Figures of the whole city.
struct OverviewSettings {
  static constexpr std::string_view word = "overview";
  static constexpr std::string_view help = "figures of the whole city (全市总览)";

  std::string title = "全市总览";
  std::string ranking;
  std::vector<Figure> figures;

  bool operator==(const OverviewSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, Figure& figure) {
  visit("from", figure.from, "sum over all towns, the city's own figure, or how many towns are ahead of the pace");
  visit("indicator", figure.indicator, Range{0, 64}, "id of the figure");
  visit("label", figure.label, Range{0, 32}, "below the figure; empty: the indicator's");
  visit("caption", figure.caption, Range{0, 32}, "after the label, when its figure is known; {value}");
  visit("caption_indicator", figure.caption_indicator, Range{0, 64}, "id of the caption's figure");
  visit("caption_from", figure.caption_from, "where the caption's figure comes from");
  visit("decimals", figure.decimals, Range{-1, 6}, "digits after the decimal point; -1: as the indicator says");
  visit("sign", figure.sign, "with + or −, coloured as risen or fallen");
}

template <class Visitor>
void describe(Visitor& visit, OverviewSettings& overview) {
  visit("title", overview.title, Range{0, 32}, "title of the widget");
  visit("ranking", overview.ranking, Range{0, 64},
        "id of the ranking whose completion is compared with the pace; empty: the first");
  visit("figures", overview.figures, Range{0, 12},
        "from left to right, line by line; empty: those that the ranking is about, and who is ahead of the pace");
}

}  // namespace rankwall
