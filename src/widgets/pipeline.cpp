#include "model/pipeline.h"

#include <algorithm>

#include "layout/number_text.h"
#include "model/projects.h"
#include "model/quantity.h"
#include "model/sentences.h"
#include "widgets/list_pages.h"
#include "widgets/widget.h"

namespace rankwall {

namespace {

constexpr const char* arrow = "▶";

struct BatchTexts {
  std::string label;
  std::string count;
  std::string amount;
};

/// What every batch of the widget shares.
struct PipelineRows {
  const ComposeContext& context;
  const PipelineSettings& settings;
  ListSizes sizes;
  std::vector<BatchSum> sums;
  std::vector<BatchTexts> texts;
  int max = 1;  ///< projects in the fullest batch

  TextStyle muted() const { return {sizes.small, Weight::Regular, context.theme().muted}; }
  int length_of(std::size_t index, int whole) const { return whole * sums[index].count / max; }
};

std::string amount_text(const PipelineRows& rows, const BatchSum& sum) {
  Quantity quantity = amount_quantity();
  quantity.decimals = 1;  // a sum over many projects
  quantity.unit = rows.settings.amount_unit;
  return figure_text(rows.context.words(), quantity, sum.amount);
}

void set_count(const PipelineRows& rows, Panel& panel, const Rect& box, Align align, const std::string& count,
               TextStyle style) {
  const TextStyle unit{smaller_beside(style.pixels, style.pixels / 2), Weight::Regular, rows.context.theme().muted};
  set_number(panel, rows.context.input.measure, box, align, {count, style, rows.settings.unit, unit, unit.pixels / 4});
}

/// Heights of a link of the chain, from top to bottom; the column takes what is left.
struct ChainHeights {
  int number = 0;
  int column = 0;
  int label = 0;
  int amount = 0;
  int number_pixels = smallest_text;

  static ChainHeights of(const PipelineRows& rows, const Rect& rest, int cell_width) {
    ChainHeights heights;
    const int text = rows.sizes.text;
    heights.label = std::min(rest.height, text * 8 / 5);
    heights.number_pixels = text_pixels(std::min({text * 2, cell_width / 3, (rest.height - heights.label) * 5 / 8}));
    heights.number = heights.number_pixels * 5 / 4;
    if (rest.height < heights.label + heights.number) heights.number = 0;
    if (rest.height >= heights.label + heights.number + rows.sizes.small * 3 / 2)
      heights.amount = rows.sizes.small * 3 / 2;
    heights.column = rest.height - heights.label - heights.number - heights.amount;
    if (heights.column >= text) return heights;
    // Too little room for a column: the texts take it.
    (heights.number > 0 ? heights.number : heights.label) += heights.column;
    heights.column = 0;
    return heights;
  }
};

/// One link: number on top of its column, label on a plate, amount. `cell` has the arrow's room at its right.
void add_link(const PipelineRows& rows, Panel& panel, const Rect& cell, const ChainHeights& heights,
              std::size_t index) {
  const Theme& theme = rows.context.theme();
  const BatchTexts& texts = rows.texts[index];
  const int length = std::max(rows.length_of(index, heights.column), heights.column > 0 ? 2 : 0);
  const int foot = cell.y + heights.number + heights.column;
  const int column_width = cell.width * 6 / 10;
  if (length > 0)
    panel.commands.emplace_back(
        FillCommand{{cell.x + (cell.width - column_width) / 2, foot - length, column_width, length},
                    rows.sums[index].count > 0 ? theme.bar : theme.bar_ground});
  if (heights.number > 0)
    set_count(rows, panel, {cell.x, foot - length - heights.number, cell.width, heights.number}, Align::Centre,
              texts.count, {heights.number_pixels, Weight::Bold, theme.text});
  const Rect label{cell.x, foot, cell.width, heights.label};
  const int pad = std::min(heights.label / 8, (heights.label - rows.sizes.text) / 2);
  panel.commands.emplace_back(
      RoundedCommand{inset(label, 0, pad), rows.context.corner(std::max(2, rows.sizes.text / 6)), theme.tag.fill});
  set_fitted(panel, rows.context.input.measure, label, Align::Centre, {texts.label},
             {rows.sizes.text, Weight::Bold, theme.tag.text});
  if (heights.amount > 0)
    set_fitted(panel, rows.context.input.measure, {cell.x, foot + heights.label, cell.width, heights.amount},
               Align::Centre, {texts.amount}, rows.muted());
}

/// The batches side by side with arrows between them.
void add_chain(const PipelineRows& rows, Panel& panel, const Rect& rest) {
  const int count = static_cast<int>(rows.texts.size());
  const int gap = rows.sizes.small * 2;
  const int width = (rest.width - gap * (count - 1)) / count;
  const ChainHeights heights = ChainHeights::of(rows, rest, width);
  const int foot = rest.y + heights.number + heights.column;
  for (int i = 0; i < count; ++i) {
    const Rect cell{rest.x + i * (width + gap), rest.y, width, rest.height};
    add_link(rows, panel, cell, heights, static_cast<std::size_t>(i));
    if (i + 1 < count)
      set_text(panel, rows.context.input.measure, {cell.right(), foot, gap, heights.label}, Align::Centre, arrow,
               rows.muted());
  }
}

/// The batches one below the other: label, bar, number, amount.
void add_lines(const PipelineRows& rows, Panel& panel, const Rect& rest) {
  const ComposeContext& context = rows.context;
  const int text = rows.sizes.text;
  int label_width = 0;
  int amount_width = 0;
  for (const auto& texts : rows.texts) {
    label_width = std::max(label_width, context.width(texts.label, {text, Weight::Regular, {}}));
    amount_width = std::max(amount_width, context.width(texts.amount, rows.muted()));
  }
  const int number_width = context.width("000", {text, Weight::Bold, {}}) + rows.sizes.text;
  if (label_width + number_width + amount_width + 4 * text > rest.width) amount_width = 0;
  label_width = std::min(label_width, std::max(0, rest.width - number_width));
  const int lines = std::min(static_cast<int>(rows.texts.size()), rest.height / (text * 5 / 4));
  for (int i = 0; i < lines; ++i) {
    const auto index = static_cast<std::size_t>(i);
    const Rect row{rest.x, rest.y + rest.height * i / lines, rest.width, rest.height / lines};
    const int height = std::min(row.height, text * 5 / 2);
    const Rect line{row.x, row.y + (row.height - height) / 2, row.width, height};
    set_fitted(panel, rows.context.input.measure, {line.x, line.y, label_width, height}, Align::Left,
               {rows.texts[index].label}, {text, Weight::Regular, context.theme().text});
    if (amount_width > 0)
      set_fitted(panel, rows.context.input.measure, {line.right() - amount_width, line.y, amount_width, height},
                 Align::Right, {rows.texts[index].amount}, rows.muted());
    const int number_right = line.right() - (amount_width > 0 ? amount_width + text / 2 : 0);
    const Rect number{number_right - number_width, line.y, number_width, height};
    if (number.x >= line.x + label_width)
      set_count(rows, panel, number, Align::Right, rows.texts[index].count, {text, Weight::Bold, context.theme().text});
    const int bar_x = line.x + label_width + text / 2;
    const int bar_width = number.x - text / 2 - bar_x;
    if (bar_width < text) continue;
    Bar bar;
    bar.track = {bar_x, line.y + height * 3 / 10, bar_width, height * 4 / 10};
    bar.filled = rows.length_of(index, bar_width);
    bar.fill = context.theme().bar;
    bar.ground = context.theme().bar_ground;
    panel.bars.push_back(bar);
  }
}

}  // namespace

void compose(ComposeContext& context, const PipelineSettings& settings, const Rect& area) {
  PipelineRows rows{context, settings, ListSizes::of(context, area), {}, {}};
  rows.sums = batch_sums(context.snapshot(), settings.batches);
  for (std::size_t i = 0; i < rows.sums.size(); ++i) {
    rows.max = std::max(rows.max, rows.sums[i].count);
    rows.texts.push_back(
        {settings.batches[i].label, std::to_string(rows.sums[i].count), amount_text(rows, rows.sums[i])});
  }
  ListPages page = begin_list(context, area, settings.title, rows.sizes, rows.sizes.text * 3);
  int widest = rows.sizes.text * 2;
  for (const auto& texts : rows.texts) widest = std::max(widest, context.width(texts.amount, rows.muted()));
  const int count = static_cast<int>(rows.texts.size());
  const bool side_by_side = page.rest.width >= count * widest + (count - 1) * rows.sizes.small * 2;
  if (side_by_side)
    add_chain(rows, page.blank, page.rest);
  else
    add_lines(rows, page.blank, page.rest);
  context.add_still("panel", area, std::move(page.blank));
}

template void compose_widget(ComposeContext&, const PipelineSettings&, const Rect&);

}  // namespace rankwall
