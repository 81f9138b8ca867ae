#include "widgets/table.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "model/chase.h"
#include "model/quantity.h"
#include "model/rounding.h"
#include "model/sentences.h"
#include "widgets/progress_bar.h"
#include "widgets/proportions.h"

namespace rankwall {

namespace {

CellWriter writer_of(const ComposeContext& context, const Table& table) {
  return {context, table.settings, table.standings, table.metrics, table.sums};
}

Align alignment(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::Rank:
    case ColumnKind::Movement: return Align::Centre;
    case ColumnKind::Name:
    case ColumnKind::Group:
    case ColumnKind::Bar: return Align::Left;
    default: return Align::Right;
  }
}

/// The widest of a column's cells.
int widest_cell(const Table& table, const std::vector<Section>& sections, const Column& column,
                const CellWriter& writer) {
  int widest = 0;
  if (column.kind == ColumnKind::Rank && table.settings.medals)
    widest =
        std::min(table.metrics.height * proportions::table::medal, table.metrics.text * proportions::table::max_medal);
  for (const auto& section : sections)
    for (const auto& entry : section)
      if (entry.standing) widest = std::max(widest, writer.width(writer.cell(column, entry)));
  return widest;
}

/// The least width of a column: its widest cell, or its share of the table.
int min_width(const ComposeContext& context, const Table& table, const std::vector<Section>& sections,
              const Column& column) {
  const RowMetrics& metrics = table.metrics;
  const CellWriter writer = writer_of(context, table);
  const int asked = static_cast<int>(table.width * column.width / 100);
  int min = table.settings.head ? context.width(writer.label(column), regular(metrics.head, {})) : 0;
  if (column.kind == ColumnKind::Bar)
    return std::max(min, asked > 0 ? asked : table.width * proportions::table::min_bar);
  const int widest = widest_cell(table, sections, column, writer);
  if (column.kind != ColumnKind::Name) return std::max({min, asked, widest});
  // Names can give way to short ones.
  const int max = std::max(metrics.text * 4, asked > 0 ? asked : table.width * proportions::table::max_name);
  return std::max({min, asked, std::min(widest, max)});
}

int total_width(const std::vector<PlacedColumn>& columns, int gap) {
  int total = gap * std::max(0, static_cast<int>(columns.size()) - 1);
  for (const auto& placed : columns) total += placed.width;
  return total;
}

/// Whether no town has anything to show in a column.
bool is_blank(const std::vector<Section>& sections, const Column& column, const CellWriter& writer) {
  if (column.kind == ColumnKind::Bar || column.kind == ColumnKind::Name) return false;
  for (const auto& section : sections)
    for (const auto& entry : section)
      if (entry.standing && writer.has_content(column, entry)) return false;
  return true;
}

/// The column that gives way first: one that is blank for all, then of the lowest priority, the rightmost of several.
/// The figure that the towns are ranked by is the last to do so, and names never do.
std::vector<PlacedColumn>::iterator first_to_go(std::vector<PlacedColumn>& columns,
                                                const std::vector<Section>& sections, const CellWriter& writer) {
  const auto weight = [&](const PlacedColumn& placed) {
    return std::tuple(placed.column.kind == ColumnKind::Name, !is_blank(sections, placed.column, writer),
                      writer.is_ranked_figure(placed.column), placed.column.priority);
  };
  const auto lowest = std::min_element(columns.rbegin(), columns.rend(),
                                       [&](const auto& a, const auto& b) { return weight(a) < weight(b); });
  return std::next(lowest).base();
}

/// For the log: `the column "indicator" of "entered_projects"`.
std::string name_of(const Column& column) {
  const std::string of = column.indicator.empty() ? "" : fmt::format(" of \"{}\"", column.indicator);
  return fmt::format("the column \"{}\"{}", word_of(column.kind), of);
}

/// 1. Every column takes its least width; the lowest priority gives way until they fit.
/// 2. Names take what they need to be whole.
/// 3. A bar without a width of its own takes up to 42 % of the table, the gaps share what is left after that.
std::vector<PlacedColumn> placed_columns(ComposeContext& context, const Table& table,
                                         const std::vector<Section>& sections) {
  const int gap = table.metrics.gap;
  std::vector<PlacedColumn> columns;
  for (const auto& column : table.settings.columns)
    if (!table.settings.has_usual_columns || !is_blank(sections, column, writer_of(context, table)))
      columns.push_back({column, 0, min_width(context, table, sections, column)});
  while (columns.size() > 1 && total_width(columns, gap) > table.width) {
    const auto first = first_to_go(columns, sections, writer_of(context, table));
    context.leave_out(name_of(first->column));
    columns.erase(first);
  }

  int spare = std::max(0, table.width - total_width(columns, gap));
  for (auto& placed : columns) {
    if (placed.column.kind != ColumnKind::Name || spare == 0) continue;
    const int whole = widest_cell(table, sections, placed.column, writer_of(context, table));
    const int more = std::clamp(whole - placed.width, 0, spare);
    placed.width += more;
    spare -= more;
  }
  for (auto& placed : columns) {
    if (placed.column.kind != ColumnKind::Bar || placed.column.width > 0) continue;
    const int more =
        std::clamp(table.width * proportions::table::max_bar - placed.width, 0, spare * proportions::table::bar_share);
    placed.width += more;
    spare -= more;
  }
  const int gaps = static_cast<int>(columns.size()) - 1;
  int x = 0;
  for (int i = 0; i <= gaps; ++i) {
    PlacedColumn& placed = columns[static_cast<std::size_t>(i)];
    placed.x = gaps > 0 ? x + spare * i / gaps : 0;
    x += placed.width + gap;
  }
  if (gaps == 0) columns.front().width = table.width;
  return columns;
}

void set_cell(const ComposeContext& context, Panel& panel, const Rect& box, Align align, const Cell& cell,
              const CellWriter& writer) {
  const int unit_width = writer.unit_width(cell);
  const Rect text_box{box.x, box.y, box.width - unit_width, box.height};
  set_text(panel, context.input.measure, text_box, align, cell.text, cell.style);
  if (unit_width == 0) return;
  // On the same baseline as the figure.
  const TextStyle unit = writer.unit_style();
  const int baseline = box.y + centred_baseline(box.height, cell.style.pixels);
  panel.commands.emplace_back(TextCommand{{box.right() - context.width(cell.unit, unit), baseline}, cell.unit, unit});
}

void set_bar_column(const ComposeContext& context, Panel& panel, const Rect& box, const Table& table,
                    const Entry& entry) {
  if (!entry.is_ranked()) {
    const Words& words = context.words();
    const std::string& word = state_text(words, entry.standing->state);
    const FittedText text =
        fitted(context.input.measure, {word}, regular(table.metrics.small, context.theme().muted), box.width);
    // Half a word is none; the dash in place of a rank says as much.
    if (text.text == word) set_text(panel, box, Align::Left, text);
  } else if (const auto value = bar_value(table.standings, table.bars, *entry.standing)) {
    add_progress_bar(context, panel, box, *value, table.bars);
  }
}

void set_column(const ComposeContext& context, Panel& panel, const Rect& box, const Table& table, const Column& column,
                const Entry& entry) {
  if (column.kind == ColumnKind::Bar) return set_bar_column(context, panel, box, table, entry);
  const CellWriter writer = writer_of(context, table);
  const Cell cell = writer.cell(column, entry);
  const Plate* medal = column.kind == ColumnKind::Rank ? writer.medal(*entry.standing) : nullptr;
  if (medal) {
    const int side = std::min({box.height * proportions::table::medal, box.width, box.height - 4});
    const Rect square{box.x + (box.width - side) / 2, box.y + (box.height - side) / 2, side, side};
    return add_medal(context, panel, square, *medal, cell.text,
                     std::min(cell.style.pixels, text_pixels(side * proportions::table::medal_text)));
  }
  if (column.kind != ColumnKind::Name) return set_cell(context, panel, box, alignment(column.kind), cell, writer);
  const Town& town = context.snapshot().towns[entry.standing->town];
  set_fitted(panel, context.input.measure, box, Align::Left, name_wordings(town), cell.style, Rewording::AtSmallest);
}

}  // namespace

Table settle_table(ComposeContext& context, const LeaderboardSettings& settings, const Standings& standings,
                   const std::vector<Section>& sections, int width, int row_height) {
  Table table{settings, standings, width, RowMetrics::of(context, row_height, width), {}, bar_scale(standings), {}};
  for (const auto& column : settings.columns)
    if (column.kind == ColumnKind::Share) table.sums[column.indicator] = sum_of(context.snapshot(), column.indicator);
  table.columns = placed_columns(context, table, sections);
  return table;
}

void set_head(const ComposeContext& context, Panel& panel, const Rect& box, const Table& table) {
  const TextStyle style = regular(table.metrics.head, context.theme().muted);
  const CellWriter writer = writer_of(context, table);
  for (const auto& [column, x, width] : table.columns) {
    // A bar against the best is beside the figure that it draws.
    const bool is_unnamed = column.kind == ColumnKind::Bar && !table.bars.is_completion && column.label.empty();
    const std::string label = is_unnamed ? std::string() : writer.label(column);
    std::vector<std::string> wordings{label};
    const auto& baseline = context.snapshot().baseline;
    if (column.kind == ColumnKind::Movement && column.label.empty() && baseline && !baseline->label.empty())
      wordings.insert(wordings.begin(),
                      filled(context.words().columns.movement_since, {{"baseline", baseline->label}}));
    if (column.kind == ColumnKind::Bar && table.bars.pace) {
      const std::string pace =
          fmt::format("{} {:g}%", context.words().pace, rounded(*table.bars.pace, percent_decimals));
      wordings = {fmt::format("{} | {}", label, pace), pace, label};
    }
    set_text(panel, {box.x + x, box.y, width, box.height}, alignment(column.kind),
             fitted(context.input.measure, wordings, style, width));
  }
}

void set_row(const ComposeContext& context, Panel& panel, int top, const Table& table, const Entry& entry, Color line) {
  const RowMetrics& metrics = table.metrics;
  const int height = metrics.height - metrics.divider;
  if (metrics.divider > 0)
    panel.commands.emplace_back(FillCommand{{0, top + height, table.width, metrics.divider}, line});
  if (!entry.standing) {
    set_text(
        panel, {0, top, table.width, height}, Align::Left,
        fitted(context.input.measure, {entry.group}, {metrics.text, Weight::Bold, context.theme().title}, table.width));
    return;
  }
  for (const auto& placed : table.columns)
    set_column(context, panel, {placed.x, top, placed.width, height}, table, placed.column, entry);
}

Panel row_panel(const ComposeContext& context, const Table& table, const Entry& entry, Color line) {
  Panel panel = context.panel({table.width, table.metrics.height});
  set_row(context, panel, 0, table, entry, line);
  return panel;
}

}  // namespace rankwall
