#include "model/comparison.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/text.h"
#include "model/quantity.h"
#include "model/sentences.h"
#include "widgets/list_pages.h"
#include "widgets/proportions.h"
#include "widgets/widget.h"

namespace rankwall {

namespace {

/// One of the two figures: its name, decimals and colour.
struct FigureLook {
  Quantity quantity;
  Color color;
};

/// What every row of the widget shares.
struct Comparison {
  const ComposeContext& context;
  ListSizes sizes;
  std::vector<ComparedTown> towns;
  ComparisonMax max;
  FigureLook first;
  FigureLook second;
  int name_width = 0;
  int value_width = 0;

  const TextMeasure& measure() const { return context.input.measure; }
  TextStyle name() const { return {sizes.text, Weight::Regular, context.theme().text}; }
  TextStyle value() const { return {sizes.small, Weight::Bold, context.theme().text}; }
  int value_gap() const { return sizes.small / 3; }
};

FigureLook look_of(const ComposeContext& context, const ComparedFigure& figure, Color color) {
  Quantity quantity = quantity_of(context.input.config.rules, figure.indicator);
  if (!figure.label.empty()) quantity.label = figure.label;
  return {std::move(quantity), color};
}

/// A bar with its value at its end; an unknown value has no bar, one below 0 a bar of no length.
Element figure_of(const Comparison& all, std::optional<double> value, double max, const FigureLook& look) {
  return painted({}, [&all, &look, value, max](Panel& panel, const Rect& box, std::size_t) {
    const int room = box.width - all.value_width - all.value_gap();
    const int length = max > 0 ? static_cast<int>(std::lround(room * std::max(0.0, value.value_or(0)) / max)) : 0;
    TextStyle style = all.value();
    if (!value) style.color = all.context.theme().muted;
    std::vector<Element> parts{
        text(all.measure(), {number_text(all.context.words(), look.quantity, value)}, style).growing_wide(0)};
    const int height = box.height * proportions::comparison::bar;
    if (length > 0) parts.insert(parts.begin(), fill({length, height}, look.color));
    draw(row(all.value_gap(), std::move(parts)), panel, box);
  });
}

/// The name beside both figures; in a flat row there is room for the first only, in a narrow one for the name only.
Element row_of(const Comparison& all, const ComparedTown& compared, int width) {
  const Element name = text(all.measure(), name_wordings(all.context.snapshot().towns[compared.town]), all.name(),
                            Align::Left, Rewording::AtSmallest);
  const Element figures =
      column(0, {figure_of(all, compared.first, all.max.first, all.first).growing_high(all.sizes.small),
                 figure_of(all, compared.second, all.max.second, all.second).growing_high(all.sizes.small)});
  const Element both =
      row(all.sizes.text / 2, {name.wide(all.name_width), figures.growing_wide(all.value_width + all.sizes.text)});
  return both.fits(width) ? both : name;
}

/// The title with the legend at its right; if there is no room for both, only the legend, which says more.
Element head_of(const Comparison& all, const std::string& title, int width) {
  const auto entry = [&](const FigureLook& look) {
    return legend_entry(all.context, look.color, look.quantity.label, all.sizes.small);
  };
  Element name = card_title(all.context, title, all.sizes.title);
  const Element legend = row(all.sizes.small, {entry(all.first), entry(all.second)}).with_priority(1);
  if (!legend.fits(width)) return name;
  return row(2 * all.sizes.small, {name.growing_wide(name.width.length(0)), legend});
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
  Comparison all{context,
                 ListSizes::of(context, area),
                 compared_towns(context.snapshot(), context.input.config.rules, settings),
                 {},
                 {},
                 {}};
  all.max = max_of(all.towns, settings.scale);
  all.first = look_of(context, settings.first, theme.bar_beyond);
  all.second = look_of(context, settings.second, theme.second_bar);
  for (const auto& each : all.towns) {
    all.name_width = std::max(all.name_width, context.width(context.snapshot().towns[each.town].name, all.name()));
    for (const auto& [value, look] : {std::pair(each.first, &all.first), std::pair(each.second, &all.second)})
      all.value_width =
          std::max(all.value_width, context.width(number_text(context.words(), look->quantity, value), all.value()));
  }
  const int min_row = all.sizes.small * proportions::comparison::row + all.sizes.text / 3;
  const std::string title =
      filled(settings.title, {{"first", all.first.quantity.label}, {"second", all.second.quantity.label}});
  ListPages list = begin_list(context, area, head_of(all, title, area.width), all.sizes, min_row);
  list.blocks = block_count(list, static_cast<int>(all.towns.size()), max_blocks(all.sizes, area.width));
  list.block_gap = list.blocks > 1 ? all.sizes.text : 0;
  all.name_width = std::min(all.name_width, area.width / list.blocks * proportions::comparison::name);
  list.page_seconds = settings.page_seconds;
  add_list(context, area, list, all.towns.size(), [&](Panel& page, const Rect& box, std::size_t index) {
    const Rect above = add_divider(context, page, box);
    Rect line = inset(above, 0, above.height / 16);
    line.height -= line.height % 2;  // both bars are equally high
    draw(row_of(all, all.towns[index], line.width), page, line);
  });
}

template void compose_widget(ComposeContext&, const ComparisonSettings&, const Rect&);

}  // namespace rankwall
