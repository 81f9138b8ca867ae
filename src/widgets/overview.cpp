#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "layout/number_text.h"
#include "model/chase.h"
#include "model/quantity.h"
#include "model/sentences.h"
#include "widgets/list_pages.h"
#include "widgets/widget.h"

namespace rankwall {

namespace {

struct FigureTexts {
  std::string number;
  std::string unit;
  std::string label;
  Color color;
};

std::optional<double> value_of(const Snapshot& snapshot, FigureSource from, const std::string& indicator) {
  return from == FigureSource::City ? snapshot.city.find(indicator) : sum_of(snapshot, indicator);
}

/// What a value is, with the decimals that the setting asks for.
Quantity quantity_of(const ComposeContext& context, const Figure& figure, const std::string& value) {
  Quantity quantity = quantity_of(context.input.config.rules, value);
  if (figure.decimals >= 0) quantity.decimals = figure.decimals;
  return quantity;
}

std::string caption_of(const ComposeContext& context, const Figure& figure) {
  if (figure.caption.empty()) return {};
  const auto value = value_of(context.snapshot(), figure.caption_from, figure.caption_indicator);
  if (!value) return {};
  const Quantity quantity = quantity_of(context, figure, figure.caption_indicator);
  return filled(figure.caption, {{"value", signed_text(context.words(), quantity, value)}});
}

FigureTexts texts_of(const ComposeContext& context, const OverviewSettings& settings, const Figure& figure) {
  FigureTexts texts{{}, {}, figure.label, context.theme().text};
  if (figure.from == FigureSource::AheadOfPace) {
    const PaceCount count = ahead_of_pace(context.standings(settings.ranking));
    // If no town has reported, none is known to be behind either.
    texts.number = count.counted > 0 ? std::to_string(count.ahead) : context.words().unknown;
    if (count.counted > 0) texts.unit = "/" + std::to_string(count.counted);
    return texts;
  }
  const auto value = value_of(context.snapshot(), figure.from, figure.indicator);
  const Quantity quantity = quantity_of(context, figure, figure.indicator);
  texts.number = (figure.sign ? signed_text : number_text)(context.words(), quantity, value);
  if (value) texts.unit = quantity.unit;
  if (const int direction = figure.sign ? direction_of(quantity, value.value_or(0)) : 0; direction != 0)
    texts.color = direction > 0 ? context.theme().up : context.theme().down;
  const std::string caption = caption_of(context, figure);
  if (!caption.empty()) texts.label += " · " + caption;
  return texts;
}

/// Two lines of the smallest text with a little space.
constexpr int min_two_lines = 2 * smallest_text + 4;

/// A box for a single line: label and number in one.
void add_figure_line(const ComposeContext& context, Panel& panel, const Rect& box, const FigureTexts& texts,
                     const Figure& figure) {
  const std::string number = texts.number + texts.unit;
  const TextStyle style{text_pixels(box.height * 3 / 4), Weight::Regular, texts.color};
  if (box.height >= smallest_text)
    set_fitted(panel, context.input.measure, box, Align::Left, {figure.label + " " + number, number}, style);
}

void add_figure(const ComposeContext& context, Panel& panel, const Rect& box, const FigureTexts& texts,
                const Figure& figure) {
  if (box.height < min_two_lines) return add_figure_line(context, panel, box, texts, figure);
  const TextMeasure& measure = context.input.measure;
  // As on a card, or larger if the widget has the whole wall.
  const int max_label = std::max(context.scale() / 40, std::min(box.height / 8, box.width / 16));
  const TextStyle label{text_pixels(std::min(box.height / 4, max_label)), Weight::Regular, context.theme().muted};
  const int label_height = std::min(box.height / 2, label.pixels * 3 / 2);
  const int max_number = std::min((box.height - label_height) * 80 / 100,
                                  std::max(context.scale() / 20, std::min(box.height / 3, box.width / 6)));
  const TextStyle number{text_pixels(max_number), Weight::Bold, texts.color};
  const TextStyle unit{smaller_beside(number.pixels, number.pixels / 2), Weight::Regular, context.theme().muted};
  const int number_height = std::min(box.height - label_height, number.pixels * 5 / 4);
  const int top = box.y + (box.height - label_height - number_height) / 2;

  set_number(panel, measure, {box.x, top, box.width, number_height}, Align::Left,
             {texts.number, number, texts.unit, unit, unit.pixels / 4});
  set_text(panel, {box.x, top + number_height, box.width, label_height}, Align::Left,
           fitted(measure, {texts.label, figure.label}, label, box.width));
}

}  // namespace

void compose(ComposeContext& context, const OverviewSettings& settings, const Rect& area) {
  Panel panel = context.panel(area.size());
  // The title gives way if there would be no room for a figure with its label.
  Panel titled = panel;
  Rect rest = add_card_title(context, titled, settings.title, ListSizes::of(context, area).title);
  if (rest.height >= min_two_lines)
    panel = std::move(titled);
  else
    rest = {0, 0, area.width, area.height};
  const int count = static_cast<int>(settings.figures.size());
  // As many figures side by side as stay readable, and no more lines than there is room for.
  const int min_width = std::max(8 * smallest_text, context.scale() / 6);
  const int min_height = smallest_text * 3;
  const int columns = std::clamp(rest.width / min_width, 1, rest.height < 2 * min_height ? count : std::min(count, 2));
  const int lines = std::clamp(rest.height / min_height, 1, (count + columns - 1) / columns);
  for (int i = 0; i < std::min(count, columns * lines); ++i) {
    const auto& figure = settings.figures[static_cast<std::size_t>(i)];
    const int left = rest.width * (i % columns) / columns;
    const int right = rest.width * (i % columns + 1) / columns;
    const int top = rest.y + rest.height * (i / columns) / lines;
    const int bottom = rest.y + rest.height * (i / columns + 1) / lines;
    const int gap = (right - left) / 24;
    add_figure(context, panel, {left, top, right - left - gap, bottom - top}, texts_of(context, settings, figure),
               figure);
  }
  context.add_still("panel", area, std::move(panel));
}

template void compose_widget(ComposeContext&, const OverviewSettings&, const Rect&);

}  // namespace rankwall
