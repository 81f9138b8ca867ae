#include "widgets/table_row.h"

#include <algorithm>

#include "model/bar.h"
#include "model/sentences.h"
#include "widgets/progress_bar.h"
#include "widgets/proportions.h"

namespace rankwall {

namespace {

void set_chip(const ComposeContext& context, Panel& panel, const Rect& box, Align align, const Cell& cell) {
  const int space = cell.style.pixels * proportions::table::chip_space;
  const int width = context.width(cell.text, cell.style) + 2 * space;
  const int height = std::min(box.height, cell.style.pixels * proportions::table::chip);
  const Rect chip{aligned(box, width, align), box.y + (box.height - height) / 2, width, height};
  panel.commands.emplace_back(RoundedCommand{chip, context.corner(height / 8), cell.chip->fill});
  set_text(panel, context.input.measure, chip, Align::Centre, cell.text, cell.style);
}

void set_cell(const ComposeContext& context, Panel& panel, const Rect& box, Align align, const Cell& cell, Color ground,
              const CellWriter& writer) {
  if (cell.chip) return set_chip(context, panel, box, align, cell);
  const int unit_width = writer.unit_width(cell);
  TextStyle style = cell.style;
  style.color = legible(style.color, ground);
  const Rect text_box{box.x, box.y, box.width - unit_width, box.height};
  set_text(panel, context.input.measure, text_box, align, cell.text, style);
  // On the same baseline as the figure.
  TextStyle small = writer.unit_style();
  small.color = legible(small.color, ground);
  const int baseline = box.y + centred_baseline(box.height, style.pixels);
  if (unit_width > 0)
    panel.commands.emplace_back(
        TextCommand{{box.right() - context.width(cell.unit, small), baseline}, cell.unit, small});
  if (cell.sign.empty()) return;
  const int left = aligned(text_box, context.width(cell.text, style), align) - writer.sign_width(cell);
  panel.commands.emplace_back(TextCommand{{left, baseline}, cell.sign, small});
}

void set_bar_column(const ComposeContext& context, Panel& panel, const Rect& box, const Table& table,
                    const Entry& entry, Color ground) {
  if (!entry.is_ranked()) {
    const Words& words = context.words();
    const std::string& word = state_text(words, entry.standing->state);
    const FittedText text = fitted(context.input.measure, {word},
                                   regular(table.metrics.small, legible(context.theme().muted, ground)), box.width);
    // Half a word is none; the dash in place of a rank says as much.
    if (text.text == word) set_text(panel, box, Align::Left, text);
  } else if (const auto value = bar_value(table.standings, table.bars, *entry.standing)) {
    const auto before =
        bar_value_before(context.snapshot(), context.input.config.rules, table.standings, table.bars, *entry.standing);
    // The empty part is a recess in the plate.
    const Color empty = table.metrics.plate > 0 ? context.theme().ground : context.theme().bar_ground;
    add_progress_bar(context, panel, box, {*value, before}, table.bars, empty);
  }
}

void set_rank(const ComposeContext& context, Panel& panel, const Rect& box, const Table& table, const Entry& entry,
              const RowColors& colors) {
  const CellWriter writer = writer_of(context, table);
  Cell cell = writer.rank(entry);
  if (table.metrics.plate > 0) {
    panel.commands.emplace_back(FillCommand{box, colors.rank.fill});
    if (entry.is_ranked()) cell.style.color = colors.rank.text;
    return set_cell(context, panel, box, Align::Centre, cell, colors.rank.fill, writer);
  }
  const Plate* medal = writer.medal(*entry.standing);
  if (!medal) return set_cell(context, panel, box, Align::Centre, cell, colors.plate, writer);
  const int side = std::min({box.height * proportions::table::medal, box.width, box.height - 4});
  const Rect square{box.x + (box.width - side) / 2, box.y + (box.height - side) / 2, side, side};
  add_medal(context, panel, square, *medal, cell.text,
            std::min(cell.style.pixels, text_pixels(side * proportions::table::medal_text)));
}

/// Half of the bracket that ties the two closest rows together, in the margin beside the plate.
void set_bracket(const ComposeContext& context, Panel& panel, int top, const Table& table, const Entry& entry) {
  const int thin = std::max(2, table.metrics.plate / 17);
  const int middle = top + table.metrics.plate / 2 - thin / 2;
  const int x = table.row_width();
  const int reach = table.bracket() - thin;
  const Color color = context.theme().title;
  panel.commands.emplace_back(FillCommand{{x, middle, reach, thin}, color});
  const bool is_upper = entry.standing == table.chased;
  const int from = is_upper ? middle : top;
  const int to = is_upper ? top + table.metrics.height : middle + thin;
  panel.commands.emplace_back(FillCommand{{x + reach, from, thin, to - from}, color});
}

}  // namespace

Color row_plate(const Theme& theme, int rank) {
  const Color rows[] = {theme.first_row, theme.second_row, theme.third_row};
  return rank >= 1 && rank <= 3 ? rows[rank - 1] : theme.row;
}

RowColors colors_of(const ComposeContext& context, const Table& table, const Entry& entry) {
  const Theme& theme = context.theme();
  if (table.metrics.plate == 0) return {theme.ground, {theme.ground, theme.text}};
  const Plate* medal = writer_of(context, table).medal(*entry.standing);
  if (!medal) return {theme.row, theme.rank};
  return {row_plate(theme, *entry.standing->medal), *medal};
}

void set_name(const ComposeContext& context, Panel& panel, const Rect& box, const Table& table, const Town& town,
              TextStyle style) {
  const TextMeasure& measure = context.input.measure;
  if (table.metrics.plate > 0 && context.width(town.name, style) > box.width) {
    const TextStyle small{smaller_beside(style.pixels, table.metrics.plate * proportions::table::two_lines),
                          style.weight, style.color};
    const auto lines = broken_lines(measure, town.name, small, box.width);
    const int pitch = small.pixels * proportions::table::line;
    if (lines.size() == 2 && 2 * pitch <= box.height) {
      const int top = box.y + (box.height - 2 * pitch) / 2;
      set_text(panel, measure, {box.x, top, box.width, pitch}, Align::Left, lines[0], small);
      return set_text(panel, measure, {box.x, top + pitch, box.width, pitch}, Align::Left, lines[1], small);
    }
  }
  set_fitted(panel, measure, box, Align::Left, name_wordings(town), style, Rewording::AtSmallest);
}

void set_column(const ComposeContext& context, Panel& panel, const Rect& box, const Table& table, const Column& column,
                const Entry& entry, const RowColors& colors) {
  if (column.kind == ColumnKind::Bar) return set_bar_column(context, panel, box, table, entry, colors.plate);
  if (column.kind == ColumnKind::Rank) return set_rank(context, panel, box, table, entry, colors);
  const CellWriter writer = writer_of(context, table);
  Cell cell = writer.cell(column, entry);
  if (column.kind != ColumnKind::Name)
    return set_cell(context, panel, box, alignment(column.kind), cell, colors.plate, writer);
  const Town& town = context.snapshot().towns[entry.standing->town];
  cell.style.color = legible(cell.style.color, colors.plate);
  set_name(context, panel, box, table, town, cell.style);
}

void set_gaps(const ComposeContext& context, Panel& panel, const Table& table) {
  const int height = table.metrics.cell_height();
  const Color ground = context.theme().ground;
  panel.commands.emplace_back(FillCommand{{0, height, table.width, table.metrics.height - height}, ground});
  if (table.bracket() > 0)
    panel.commands.emplace_back(FillCommand{{table.row_width(), 0, table.bracket(), height}, ground});
}

void set_row(const ComposeContext& context, Panel& panel, int top, const Table& table, const Entry& entry, Color line) {
  const RowMetrics& metrics = table.metrics;
  const int height = metrics.cell_height();
  if (metrics.divider > 0)
    panel.commands.emplace_back(FillCommand{{0, top + height, table.width, metrics.divider}, line});
  if (!entry.standing) {
    set_text(
        panel, {0, top, table.width, height}, Align::Left,
        fitted(context.input.measure, {entry.group}, {metrics.text, Weight::Bold, context.theme().title}, table.width));
    return;
  }
  const RowColors colors = colors_of(context, table, entry);
  if (metrics.plate > 0) {
    panel.commands.emplace_back(FillCommand{{0, top, table.row_width(), height}, colors.plate});
    // In the middle of the gap, where the rows that stay end.
    if (line != context.theme().divider) {
      const int thick = std::max(2, metrics.plate / 34);
      const int gap = metrics.height - height;
      panel.commands.emplace_back(FillCommand{{0, top + height + (gap - thick) / 2, table.row_width(), thick}, line});
    }
    if (table.chased && (entry.standing == table.tightest || entry.standing == table.chased))
      set_bracket(context, panel, top, table, entry);
  }
  for (const auto& placed : table.columns)
    set_column(context, panel, {placed.x, top, placed.width, height}, table, placed.column, entry, colors);
}

Panel row_panel(const ComposeContext& context, const Table& table, const Entry& entry, Color line) {
  Panel panel = context.panel({table.width, table.metrics.height});
  if (table.metrics.plate > 0 && entry.standing) {
    // The plate is the ground, so that what counts on it knows its colour.
    panel.ground = colors_of(context, table, entry).plate;
    set_gaps(context, panel, table);
  }
  set_row(context, panel, 0, table, entry, line);
  return panel;
}

}  // namespace rankwall
