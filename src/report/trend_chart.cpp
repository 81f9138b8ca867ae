#include "report/trend_chart.h"

#include <algorithm>
#include <cassert>

#include <fmt/format.h>

#include "model/rounding.h"
#include "model/standings.h"

namespace rankwall {

namespace {

constexpr PrintStyle label_style{Typeface::Body, 7.5};
constexpr double label_height = 11;
constexpr double axis_width = 26;
constexpr double thin = 0.5;

std::string day_label(Date day) {
  return fmt::format("{}.{}", static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

}  // namespace

void draw_trend(std::vector<Mark>& marks, const Typesetter& typesetter, const TrendChart& chart, PagePoint at,
                double width, double height) {
  assert(chart.points.size() >= 2);
  const auto put = [&](const std::string& text, double right, double middle) {
    const TextLine line = typesetter.line(text, label_style);
    marks.emplace_back(TextMark{{right - line.width, middle + baseline_below_middle(label_style.size)}, line});
  };
  const auto [min, max] = std::minmax_element(chart.points.begin(), chart.points.end(),
                                              [](const auto& a, const auto& b) { return a.value < b.value; });
  const AxisRange range = round_range(min->value, max->value);
  // 1. Caption above, figures at the left, days below.
  const PagePoint corner{at.x + axis_width, at.y + label_height * 1.5};
  const double inner_width = width - axis_width - label_height;
  const double inner_height = height - label_height * 2.5;
  const TextLine caption = typesetter.line(chart.caption, label_style);
  marks.emplace_back(TextMark{{corner.x, at.y + label_height / 2 + baseline_below_middle(label_style.size)}, caption});
  const auto axis_text = [&](double value) { return fmt::format("{:g}", rounded(value, 6)); };
  put(axis_text(range.max), corner.x - 3, corner.y);
  put(axis_text(range.min), corner.x - 3, corner.y + inner_height);
  // 2. The curve, every day at its distance.
  const Date first = chart.points.front().day;
  const double days = std::max(1, days_between(first, chart.points.back().day));
  CurveMark curve{{}, 1.2};
  for (const auto& point : chart.points)
    curve.points.push_back({corner.x + inner_width * days_between(first, point.day) / days,
                            corner.y + inner_height * (range.max - point.value) / (range.max - range.min)});
  marks.emplace_back(RuleMark{corner, {corner.x, corner.y + inner_height}, thin});
  marks.emplace_back(
      RuleMark{{corner.x, corner.y + inner_height}, {corner.x + inner_width, corner.y + inner_height}, thin});
  const PagePoint end = curve.points.back();
  marks.emplace_back(std::move(curve));
  marks.emplace_back(AreaMark{{end.x - 1.5, end.y - 1.5}, 3, 3});
  // 3. The days of both ends and the last figure.
  const double below = corner.y + inner_height + label_height / 2;
  const TextLine begin = typesetter.line(day_label(first), label_style);
  marks.emplace_back(TextMark{{corner.x, below + baseline_below_middle(label_style.size)}, begin});
  put(day_label(chart.points.back().day), corner.x + inner_width, below);
  put(fmt::format("{:.{}f}", rounded(chart.points.back().value, chart.decimals), chart.decimals),
      corner.x + inner_width + label_height, end.y - label_height * 0.7);
}

}  // namespace rankwall
