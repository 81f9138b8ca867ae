#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "layout/number_text.h"
#include "model/chase.h"
#include "model/quantity.h"
#include "model/sentences.h"
#include "widgets/list_pages.h"
#include "widgets/proportions.h"
#include "widgets/widget.h"

namespace rankwall {

namespace {

struct FigureTexts {
  std::string number;
  std::string unit;
  std::string line;  ///< number and unit
  std::string label;
  std::string captioned;  ///< the label with its caption
  Color color;
};

std::optional<double> value_of(const ComposeContext& context, FigureSource from, const std::string& indicator) {
  const Snapshot& snapshot = context.snapshot();
  return from == FigureSource::City ? snapshot.city.find(indicator)
                                    : sum_of(snapshot, context.input.config.rules, indicator);
}

/// What a value is, with the decimals that the setting asks for.
Quantity quantity_of(const ComposeContext& context, const Figure& figure, const std::string& value) {
  Quantity quantity = quantity_of(context.input.config.rules, value);
  if (figure.decimals >= 0) quantity.decimals = figure.decimals;
  return quantity;
}

std::string caption_of(const ComposeContext& context, const Figure& figure) {
  if (figure.caption.empty()) return {};
  const auto value = value_of(context, figure.caption_from, figure.caption_indicator);
  if (!value) return {};
  const Quantity quantity = quantity_of(context, figure, figure.caption_indicator);
  return filled(figure.caption, {{"value", signed_text(context.words(), quantity, value)}});
}

std::string label_of(const ComposeContext& context, const Figure& figure) {
  if (!figure.label.empty()) return figure.label;
  if (figure.from == FigureSource::AheadOfPace) return context.words().ahead_of_pace;
  return quantity_of(context, figure, figure.indicator).label;
}

FigureTexts texts_of(const ComposeContext& context, const OverviewSettings& settings, const Figure& figure) {
  const std::string label = label_of(context, figure);
  FigureTexts texts{{}, {}, {}, label, label, context.theme().text};
  if (figure.from == FigureSource::AheadOfPace) {
    const PaceCount count = ahead_of_pace(context.standings(settings.ranking));
    // If no town has reported, none is known to be behind either.
    texts.number = count.counted > 0 ? std::to_string(count.ahead) : context.words().unknown;
    if (count.counted > 0) texts.unit = "/" + std::to_string(count.counted);
    texts.line = texts.number + texts.unit;
    return texts;
  }
  const auto value = value_of(context, figure.from, figure.indicator);
  const Quantity quantity = quantity_of(context, figure, figure.indicator);
  texts.number = (figure.sign ? signed_text : number_text)(context.words(), quantity, value);
  if (value) texts.unit = quantity.unit;
  texts.line = figure.sign ? texts.number + texts.unit : figure_text(context.words(), quantity, value);
  if (const int direction = figure.sign ? direction_of(quantity, value.value_or(0)) : 0; direction != 0)
    texts.color = direction > 0 ? context.theme().up : context.theme().down;
  const std::string caption = caption_of(context, figure);
  if (!caption.empty()) texts.captioned += " · " + caption;
  return texts;
}

/// Two lines of the smallest text with a little space.
constexpr int min_two_lines = 2 * smallest_text + 4;

/// The number above its label; in a low box both on one line, and where that is too narrow the label alone.
Element figure_of(const ComposeContext& context, const FigureTexts& texts, Size box) {
  const TextMeasure& measure = context.input.measure;
  if (box.height < min_two_lines)
    return text(measure, {texts.label + " " + texts.line, texts.label},
                {text_pixels(box.height * proportions::overview::line), Weight::Regular, texts.color}, Align::Left,
                Rewording::AtSmallest);
  // As on a card, or larger if the widget has the whole wall.
  const int max_label = std::max(context.scale() / 40, std::min(box.height / 8, box.width / 16));
  const int label = text_pixels(std::min(box.height / 4, max_label));
  const int label_height = std::min(box.height / 2, label * proportions::line);
  const int max_number = std::max(context.scale() / 20, std::min(box.height / 3, box.width / 6));
  const int number_pixels =
      text_pixels(std::min((box.height - label_height) * proportions::overview::number, max_number));
  const int number_height = std::min(box.height - label_height, number_pixels * proportions::number_line);
  const NumberText value = card_figure(context, texts.number, {number_pixels, Weight::Bold, texts.color}, texts.unit);
  return column(0, {spacer({}).growing_high(0), number(measure, value).high(number_height),
                    text(measure, {texts.captioned, texts.label}, {label, Weight::Regular, context.theme().muted})
                        .high(label_height),
                    spacer({}).growing_high(0)});
}

/// How the figures are arranged: as many side by side as stay readable, and no more lines than there is room for.
struct FigureGrid {
  int columns = 1;
  int lines = 1;

  static FigureGrid of(const ComposeContext& context, const Rect& rest, int count) {
    const int min_width = std::max(8 * smallest_text, context.scale() / 6);
    const int min_height = smallest_text * 3;
    const int max_columns = rest.height < 2 * min_height ? count : std::min(count, 2);
    const int columns = std::clamp(rest.width / min_width, 1, max_columns);
    return {columns, std::clamp(rest.height / min_height, 1, (count + columns - 1) / columns)};
  }
};

}  // namespace

void compose(ComposeContext& context, const OverviewSettings& settings, const Rect& area) {
  const int count = static_cast<int>(settings.figures.size());
  if (count == 0) return;
  Panel panel = context.panel(area.size());
  // The title gives way if there would be no room for a figure with its label.
  Panel titled = panel;
  Rect rest = add_card_title(context, titled, settings.title, ListSizes::of(context, area).title);
  const bool has_title = rest.height >= min_two_lines;
  if (has_title) panel = std::move(titled);
  if (!has_title) rest = rect_at({}, area.size());

  const auto [columns, lines] = FigureGrid::of(context, rest, count);
  const int gap = rest.width / columns * proportions::overview::gap;
  const Size box{rest.width / columns - gap, rest.height / lines};
  std::vector<Element> rows;
  for (int line = 0; line < lines; ++line) {
    std::vector<Element> cells;
    for (int i = line * columns; i < (line + 1) * columns; ++i) {
      const Figure* figure = i < count ? &settings.figures[static_cast<std::size_t>(i)] : nullptr;
      cells.push_back(
          (figure ? figure_of(context, texts_of(context, settings, *figure), box) : spacer({})).growing_wide(0));
      cells.push_back(spacer({gap, 0}));
    }
    rows.push_back(row(0, std::move(cells)).growing_high(0));
  }
  draw(column(0, std::move(rows)), panel, rest);
  context.add_still("panel", area, std::move(panel));
}

template void compose_widget(ComposeContext&, const OverviewSettings&, const Rect&);

}  // namespace rankwall
