#include <algorithm>
#include <cmath>
#include <iterator>

#include "base/text.h"
#include "model/history.h"
#include "model/quantity.h"
#include "model/rounding.h"
#include "model/sentences.h"
#include "widgets/list_pages.h"
#include "widgets/proportions.h"
#include "widgets/widget.h"

namespace rankwall {

namespace {

/// One line of the chart.
struct Curve {
  std::string name;  ///< of its town; empty for the city
  std::vector<TrendPoint> points;
  Color color;
};

struct Chart {
  const ComposeContext& context;
  const TrendSettings& settings;
  Quantity quantity;
  std::vector<Curve> curves = {};
  ListSizes sizes = {};

  TextStyle muted() const { return {sizes.small, Weight::Regular, context.theme().muted}; }
  std::string figure(double value) const { return number_text(context.words(), quantity, value); }
  /// A round number needs no more decimals than it has.
  std::string round_figure(double value) const {
    Quantity round = quantity;
    round.decimals = 0;
    while (round.decimals < 6 &&
           std::abs(rounded(value, round.decimals) - value) > 1e-9 * std::max(1.0, std::abs(value)))
      ++round.decimals;
    return number_text(context.words(), round, value);
  }
};

Curve curve_of(const Chart& chart, TrendSource from, const std::string& town, const std::string& name, Color color) {
  const SceneInput& input = chart.context.input;
  return {
      name,
      trend_of(input.history, *input.snapshot, input.zone, {from, chart.settings.indicator, town}, chart.settings.days),
      color};
}

std::vector<Curve> curves_of(const Chart& chart) {
  const ComposeContext& context = chart.context;
  const Theme& theme = context.theme();
  const auto& towns = context.snapshot().towns;
  std::vector<Curve> curves;
  if (chart.settings.from == TrendSource::Leaders) {
    const Color colors[] = {theme.first.fill, theme.second.fill, theme.third.fill};
    for (const auto& standing : context.standings(chart.settings.ranking).ranked()) {
      if (curves.size() == 3) break;
      const Town& town = towns[standing.town];
      curves.push_back(curve_of(chart, TrendSource::Town, town.id, name_wordings(town).back(), colors[curves.size()]));
    }
    return curves;
  }
  return {curve_of(chart, chart.settings.from, chart.settings.town, {}, theme.bar_beyond)};
}

std::string title_of(const Chart& chart) {
  std::string town;
  for (const auto& each : chart.context.snapshot().towns)
    if (each.id == chart.settings.town) town = each.name;
  return filled(chart.settings.title, {{"indicator", chart.quantity.label}, {"town", town}});
}

/// Whether there is a line to draw at all.
bool has_days(const Chart& chart) {
  return std::any_of(chart.curves.begin(), chart.curves.end(),
                     [](const Curve& each) { return each.points.size() > 1; });
}

/// The end of the year that begins at `first`. Figures are cumulative within a year and start again with the next, so
/// neither a line nor a difference crosses from one to the other.
template <class Iterator>
Iterator end_of_year(Iterator first, Iterator last) {
  return std::find_if(first, last, [&](const TrendPoint& point) { return point.day.year() != first->day.year(); });
}

/// The last value with its unit, and the change since the first day of its year.
Element last_value(const Chart& chart, int height) {
  const ComposeContext& context = chart.context;
  const auto& points = chart.curves.front().points;
  // Searched backwards, the year ends at its first day.
  const TrendPoint& first = *std::prev(end_of_year(points.rbegin(), points.rend()));
  const double change = points.back().value - first.value;
  const TextStyle number{text_pixels(height * proportions::trend::value), Weight::Bold, context.theme().text};
  std::vector<Piece> pieces{{chart.figure(points.back().value), number},
                            {chart.quantity.unit, chart.muted(), chart.sizes.small / 4}};
  if (first.day != points.back().day) {
    TextStyle style = chart.muted();
    if (const int direction = direction_of(chart.quantity, change); direction != 0)
      style.color = direction > 0 ? context.theme().up : context.theme().down;
    pieces.push_back({filled(chart.settings.change, {{"day", day_text(context.words(), first.day, points.back().day)},
                                                     {"change", signed_text(context.words(), chart.quantity, change)}}),
                      style, chart.sizes.small});
  }
  return phrase(context.input.measure, std::move(pieces));
}

/// Colour, name and last value of each curve, from left to right, as many as there is room for.
Element names(const Chart& chart, int width) {
  std::vector<Element> entries;
  for (const auto& curve : chart.curves) {
    const std::string value = curve.points.empty() ? std::string() : " " + chart.figure(curve.points.back().value);
    entries.push_back(legend_entry(chart.context, curve.color, curve.name + value, chart.sizes.small));
  }
  return entries.front().fits(width) ? row(chart.sizes.small, std::move(entries)) : spacer({});
}

/// The scales of the chart: days to the right, values upwards.
struct Plot {
  Rect area;
  Date first{};
  int days = 1;  ///< from the first to the last
  AxisRange range;

  Point at(const TrendPoint& point) const {
    const double share = (point.value - range.min) / (range.max - range.min);
    return {area.x + (area.width - 1) * days_between(first, point.day) / days,
            area.bottom() - 1 - static_cast<int>(std::lround(share * (area.height - 1)))};
  }
};

Plot plot_of(const Chart& chart, bool from_zero) {
  Plot plot;
  bool is_first = true;
  double min = 0;
  double max = 0;
  Date last{};
  for (const auto& curve : chart.curves)
    for (const auto& point : curve.points) {
      plot.first = is_first ? point.day : std::min(plot.first, point.day);
      last = is_first ? point.day : std::max(last, point.day);
      min = is_first ? point.value : std::min(min, point.value);
      max = is_first ? point.value : std::max(max, point.value);
      is_first = false;
    }
  plot.days = std::max(1, days_between(plot.first, last));
  if (from_zero) min = std::min(min, 0.0);
  plot.range = round_range(min, max);
  return plot;
}

void add_columns(const Chart& chart, Panel& panel, const Plot& plot) {
  const Curve& curve = chart.curves.front();
  const int width = std::max(1, plot.area.width / (plot.days + 1) * proportions::trend::column);
  const int foot = std::clamp(plot.at({plot.first, 0}).y, plot.area.y, plot.area.bottom());
  for (const auto& point : curve.points) {
    const int x = plot.area.x + (plot.area.width - width) * days_between(plot.first, point.day) / plot.days;
    const int y = plot.at(point).y;
    panel.commands.emplace_back(FillCommand{{x, std::min(y, foot), width, std::abs(foot - y)}, curve.color});
  }
}

void add_line(const Chart& chart, Panel& panel, const Plot& plot, const Curve& curve) {
  LineCommand line;
  line.thickness = std::max(2, chart.sizes.text / 9);
  line.color = curve.color;
  if (chart.curves.size() == 1) {
    line.foot = plot.area.bottom();
    line.under = chart.context.theme().bar_ground;
  }
  for (auto first = curve.points.begin(); first != curve.points.end();) {
    const auto end = end_of_year(first, curve.points.end());
    line.points.clear();
    std::transform(first, end, std::back_inserter(line.points), [&](const auto& point) { return plot.at(point); });
    if (line.points.size() > 1) panel.commands.emplace_back(line);
    first = end;
  }
  // The dot marks the last day.
  const int side = line.thickness * 3;
  const Rect dot{line.points.back().x - side / 2, line.points.back().y - side / 2, side, side};
  panel.commands.emplace_back(RoundedCommand{dot, side / 2, curve.color});
}

/// Lines at the ends of the range with their values at the left, the first and the last day below.
void add_axes(const Chart& chart, Panel& panel, const Plot& plot, int label_width, int day_height, Date last) {
  const ComposeContext& context = chart.context;
  const int height = chart.sizes.small;
  for (const double value : {plot.range.min, plot.range.max}) {
    const int y = plot.at({plot.first, value}).y;
    panel.commands.emplace_back(FillCommand{{plot.area.x, y, plot.area.width, 1}, context.theme().divider});
    if (label_width > 0)
      set_text(panel, context.input.measure, {0, y - height / 2, label_width, height}, Align::Right,
               chart.round_figure(value), chart.muted());
  }
  if (day_height == 0) return;
  const Rect below{plot.area.x, plot.area.bottom() + height / 2, plot.area.width, day_height};
  const std::string first = day_text(context.words(), plot.first, last);
  const std::string newest = day_text(context.words(), last, last);
  set_text(panel, context.input.measure, below, Align::Left, first, chart.muted());
  if (context.width(first, chart.muted()) + height + context.width(newest, chart.muted()) <= below.width)
    set_text(panel, context.input.measure, below, Align::Right, newest, chart.muted());
}

/// 1. Values at the left, if they leave the plot its width; days below, if they leave it its height.
/// 2. The axes, then the curves or columns.
void add_plot(const Chart& chart, Panel& panel, const Rect& rest) {
  const bool columns = chart.settings.shape == TrendShape::Columns && chart.curves.size() == 1;
  Plot plot = plot_of(chart, columns);
  const int small = chart.sizes.small;
  int label_width = 0;
  for (const double value : {plot.range.min, plot.range.max})
    label_width = std::max(label_width, chart.context.width(chart.round_figure(value), chart.muted()));
  if (rest.width < label_width + 6 * small) label_width = 0;
  const int day_height =
      rest.height >= 5 * small && rest.width >= label_width + 8 * small ? small * proportions::trend::day : 0;
  const int left = label_width > 0 ? label_width + small / 2 : 0;
  // Half a line above and below for the values, and for the dot at the end.
  plot.area = {rest.x + left, rest.y + small / 2, rest.width - left - small / 2, rest.height - small - day_height};
  if (plot.area.width < 2 * small || plot.area.height < small) return;
  add_axes(chart, panel, plot, label_width, day_height,
           std::chrono::sys_days{plot.first} + std::chrono::days{plot.days});
  if (columns) return add_columns(chart, panel, plot);
  for (const auto& curve : chart.curves)
    if (curve.points.size() > 1) add_line(chart, panel, plot, curve);
}

}  // namespace

void compose(ComposeContext& context, const TrendSettings& settings, const Rect& area) {
  Chart chart{context, settings, quantity_of(context.input.config.rules, settings.indicator)};
  chart.sizes = ListSizes::of(context, area);
  chart.curves = curves_of(chart);
  ListPages page = begin_list(context, area, title_of(chart), chart.sizes, chart.sizes.text * proportions::line);
  const int head = chart.curves.size() > 1 ? chart.sizes.small * proportions::line : chart.sizes.text * 2;
  if (has_days(chart)) {
    const Element plot =
        painted({}, [&chart](Panel& panel, const Rect& box, std::size_t) { add_plot(chart, panel, box); });
    draw(column(0, {(chart.curves.size() > 1 ? names(chart, area.width)
                                             : last_value(chart, std::min(head, page.rest.height)))
                        .high(head)
                        .with_priority(1),
                    plot.growing_high(0)}),
         page.blank, page.rest);
  } else {
    add_message(context, page.blank, page.rest, settings.gathering, chart.sizes.text);
  }
  context.add_still("panel", area, std::move(page.blank));
}

template void compose_widget(ComposeContext&, const TrendSettings&, const Rect&);

}  // namespace rankwall
