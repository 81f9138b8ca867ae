#include "model/comparison.h"

#include <algorithm>
#include <cmath>

#include "model/quantity.h"
#include "model/sentences.h"
#include "widgets/list_pages.h"
#include "widgets/widget.h"

namespace rankwall {

namespace {

/// One of the two figures: its name, decimals and colour.
struct FigureLook {
  Quantity quantity;
  Color color;
};

/// What every row of the widget shares.
struct ComparisonRows {
  const ComposeContext& context;
  ListSizes sizes;
  std::vector<ComparedTown> towns;
  ComparisonMax max;
  FigureLook first;
  FigureLook second;
  int name_width = 0;
  int value_width = 0;

  TextStyle value_style() const { return {sizes.small, Weight::Bold, context.theme().text}; }
  TextStyle label_style() const { return {sizes.small, Weight::Regular, context.theme().text}; }
};

FigureLook look_of(const ComposeContext& context, const ComparedFigure& figure, Color color) {
  Quantity quantity = quantity_of(context.input.config.rules, figure.indicator);
  if (!figure.label.empty()) quantity.label = figure.label;
  return {std::move(quantity), color};
}

int legend_width(const ComparisonRows& rows) {
  const int square = rows.sizes.small * 7 / 10;
  return rows.context.width(rows.first.quantity.label, rows.label_style()) +
         rows.context.width(rows.second.quantity.label, rows.label_style()) + 2 * (square + rows.sizes.small / 3) +
         rows.sizes.small;
}

/// A square and the name of each figure, from `x` on.
void add_legend(const ComparisonRows& rows, Panel& panel, int x, int y, int height) {
  const int square = rows.sizes.small * 7 / 10;
  for (const auto* look : {&rows.first, &rows.second}) {
    panel.commands.emplace_back(FillCommand{{x, y + (height - square) / 2, square, square}, look->color});
    x += square + rows.sizes.small / 3;
    const int width = rows.context.width(look->quantity.label, rows.label_style());
    set_text(panel, rows.context.input.measure, {x, y, width, height}, Align::Left, look->quantity.label,
             rows.label_style());
    x += width + rows.sizes.small;
  }
}

/// A bar with its value at its end; an unknown value has no bar, one below 0 a bar of no length.
void add_figure(const ComparisonRows& rows, Panel& panel, const Rect& box, std::optional<double> value, double max,
                const FigureLook& look) {
  const std::string text = number_text(rows.context.words(), look.quantity, value);
  const int room = box.width - rows.value_width - rows.sizes.small / 3;
  const int length = max > 0 ? static_cast<int>(std::lround(room * std::max(0.0, value.value_or(0)) / max)) : 0;
  const int height = box.height * 7 / 10;
  if (length > 0)
    panel.commands.emplace_back(FillCommand{{box.x, box.y + (box.height - height) / 2, length, height}, look.color});
  const int x = box.x + length + (length > 0 ? rows.sizes.small / 3 : 0);
  TextStyle style = rows.value_style();
  if (!value) style.color = rows.context.theme().muted;
  set_text(panel, rows.context.input.measure, {x, box.y, rows.value_width, box.height}, Align::Left, text, style);
}

void add_town(const ComparisonRows& rows, Panel& panel, const Rect& box, const ComparedTown& compared) {
  const Rect row = add_divider(rows.context, panel, box);
  const Town& town = rows.context.snapshot().towns[compared.town];
  const int bar_x = row.x + rows.name_width + rows.sizes.text / 2;
  const bool has_bars = row.right() - bar_x >= rows.value_width + rows.sizes.text;
  const int name_width = has_bars ? rows.name_width : row.width;
  const TextStyle name{rows.sizes.text, Weight::Regular, rows.context.theme().text};
  set_text(panel, {row.x, row.y, name_width, row.height}, Align::Left,
           fitted(rows.context.input.measure, name_wordings(town), name, name_width, Rewording::AtSmallest));
  if (!has_bars) return;
  const int pad = row.height / 16;
  const int half = (row.height - 2 * pad) / 2;
  const int width = row.right() - bar_x;
  // In a flat row there is room for the first figure only.
  if (half < rows.sizes.small)
    return add_figure(rows, panel, {bar_x, row.y, width, row.height}, compared.first, rows.max.first, rows.first);
  add_figure(rows, panel, {bar_x, row.y + pad, width, half}, compared.first, rows.max.first, rows.first);
  add_figure(rows, panel, {bar_x, row.y + pad + half, width, half}, compared.second, rows.max.second, rows.second);
}

/// The title with the legend at its right; if there is no room for both, only the legend, which says more.
ListPages begin_comparison(const ComparisonRows& rows, const Rect& area, const std::string& title, int min_row) {
  const int title_width = rows.context.width(title, {rows.sizes.title, Weight::Bold, {}});
  const int legend = legend_width(rows);
  const bool both = title_width + 2 * rows.sizes.small + legend <= area.width;
  const bool legend_fits = legend <= area.width;
  ListPages list = begin_list(rows.context, area, both || !legend_fits ? title : std::string(), rows.sizes, min_row);
  if (list.rest.y > 0 && legend_fits)
    add_legend(rows, list.blank, both ? area.width - legend : 0, 0, rows.sizes.title * 3 / 2 + rows.sizes.title / 10);
  return list;
}

/// With at most this many blocks side by side, every bar still has a good length.
int max_blocks(const ListSizes& sizes, int width) { return std::clamp(width / (sizes.text * 20), 1, 3); }

/// The fewest blocks that need no more pages than the most would: bars are long if there is height for all rows.
int block_count(const ListPages& list, int count, int max) {
  const int lines = std::max(1, list.rest.height / list.min_row);
  const auto pages = [&](int blocks) { return (count + lines * blocks - 1) / (lines * blocks); };
  int blocks = 1;
  while (blocks < max && pages(blocks) > pages(max)) ++blocks;
  return blocks;
}

}  // namespace

void compose(ComposeContext& context, const ComparisonSettings& settings, const Rect& area) {
  const Theme& theme = context.theme();
  ComparisonRows rows{context, ListSizes::of(context, area), compared_towns(context.snapshot(), settings), {}, {}, {}};
  rows.max = max_of(rows.towns, settings.scale);
  rows.first = look_of(context, settings.first, theme.bar);
  rows.second = look_of(context, settings.second, theme.second_bar);
  for (const auto& each : rows.towns) {
    const Town& town = context.snapshot().towns[each.town];
    rows.name_width = std::max(rows.name_width, context.width(town.name, {rows.sizes.text, Weight::Regular, {}}));
    const auto widen = [&](std::optional<double> value, const FigureLook& look) {
      const std::string text = number_text(context.words(), look.quantity, value);
      rows.value_width = std::max(rows.value_width, context.width(text, rows.value_style()));
    };
    widen(each.first, rows.first);
    widen(each.second, rows.second);
  }
  ListPages list = begin_comparison(rows, area, settings.title, rows.sizes.small * 5 / 2 + rows.sizes.text / 3);
  list.blocks = block_count(list, static_cast<int>(rows.towns.size()), max_blocks(rows.sizes, area.width));
  list.block_gap = list.blocks > 1 ? rows.sizes.text : 0;
  rows.name_width = std::min(rows.name_width, area.width / list.blocks * 34 / 100);
  list.page_seconds = settings.page_seconds;
  add_list(context, area, list, rows.towns.size(),
           [&](Panel& page, const Rect& box, std::size_t index) { add_town(rows, page, box, rows.towns[index]); });
}

template void compose_widget(ComposeContext&, const ComparisonSettings&, const Rect&);

}  // namespace rankwall
