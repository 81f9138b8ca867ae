#include "widgets/table_columns.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "widgets/proportions.h"

namespace rankwall {

namespace {

/// The widest of a column's cells.
int widest_cell(const Table& table, const std::vector<Section>& sections, const Column& column,
                const CellWriter& writer) {
  int widest = 0;
  if (column.kind == ColumnKind::Rank && table.metrics.plate > 0)
    widest = table.metrics.plate * proportions::table::rank;
  else if (column.kind == ColumnKind::Rank && table.settings.medals)
    widest =
        std::min(table.metrics.height * proportions::table::medal, table.metrics.text * proportions::table::max_medal);
  for (const auto& section : sections)
    for (const auto& entry : section)
      if (entry.standing) widest = std::max(widest, writer.width(writer.cell(column, entry)));
  return widest;
}

/// A width that nearly all names have room in: the few that are longer have two lines on their plate, or among bitmap
/// glyphs their short name.
int usual_name(const ComposeContext& context, const Table& table, const std::vector<Section>& sections,
               const Column& column) {
  const CellWriter writer = writer_of(context, table);
  std::vector<int> widths;
  for (const auto& section : sections)
    for (const auto& entry : section)
      if (entry.standing) widths.push_back(writer.width(writer.cell(column, entry)));
  if (widths.empty()) return 0;
  const auto usual = widths.begin() + static_cast<std::ptrdiff_t>((widths.size() - 1) * 9 / 10);
  std::nth_element(widths.begin(), usual, widths.end());
  // Where a plate has no room for two lines, the longest name is no smaller than four fifths of the others, and never
  // set in bitmap glyphs among smooth ones.
  const int pitch = smaller_beside(table.metrics.text, 0) * proportions::table::line;
  const bool has_two_lines = table.metrics.plate >= 2 * pitch || table.metrics.text < first_smooth_text;
  if (has_two_lines) return *usual;
  const int widest = *std::max_element(widths.begin(), widths.end());
  return std::max(*usual, table.metrics.text * 4 / 5 < first_smooth_text ? widest : widest * 4 / 5);
}

/// The least width of a column: its widest cell, or its share of the table.
int min_width(const ComposeContext& context, const Table& table, const std::vector<Section>& sections,
              const Column& column) {
  const RowMetrics& metrics = table.metrics;
  const CellWriter writer = writer_of(context, table);
  const int asked = static_cast<int>(table.width * column.width / 100);
  int min = table.settings.head ? context.width(writer.label(column), regular(metrics.head, {})) : 0;
  if (metrics.sub > 0) {
    const auto [word, second] = writer.two_labels(column);
    min = std::max(context.width(word, regular(metrics.head, {})), context.width(second, regular(metrics.sub, {})));
    // What names the other bulletin may be long: it is said where it fits.
    if (column.kind == ColumnKind::Movement) min = std::min(min, metrics.text * 3 / 2);
  }
  if (column.kind == ColumnKind::Bar)
    return std::max(metrics.sub > 0 ? 0 : min, asked > 0 ? asked : table.width * proportions::table::min_bar);
  const int widest = widest_cell(table, sections, column, writer);
  if (column.kind != ColumnKind::Name) return std::max({min, asked, widest});
  // Names can give way to short ones.
  const bool has_usual_width = metrics.plate > 0 || metrics.text < first_smooth_text;
  const int share = has_usual_width ? usual_name(context, table, sections, column) : table.width;
  const int max =
      std::max(metrics.text * 4, asked > 0 ? asked : std::min(share, table.width * proportions::table::max_name));
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

}  // namespace

/// 1. Every column takes its least width; the lowest priority gives way until they fit.
/// 2. Names take what they need to be whole.
/// 3. A bar without a width of its own takes what is left; without such a bar the gaps share it.
std::vector<PlacedColumn> placed_columns(ComposeContext& context, const Table& table,
                                         const std::vector<Section>& sections) {
  const int gap = table.metrics.gap;
  std::vector<PlacedColumn> columns;
  for (const auto& column : table.settings.columns)
    if (!table.settings.has_usual_columns || !is_blank(sections, column, writer_of(context, table)))
      columns.push_back({column, 0, min_width(context, table, sections, column)});
  // What is on a plate keeps away from its right end; its rank is flush with the left one.
  const int room = table.row_width() - (table.metrics.plate > 0 ? gap / 2 : 0);
  while (columns.size() > 1 && total_width(columns, gap) > room) {
    const auto first = first_to_go(columns, sections, writer_of(context, table));
    context.leave_out(name_of(first->column));
    columns.erase(first);
  }

  int spare = std::max(0, room - total_width(columns, gap));
  for (auto& placed : columns) {
    if (placed.column.kind != ColumnKind::Name || spare == 0) continue;
    // The room of the few long names goes to the bar.
    if (table.metrics.plate > 0 || table.metrics.text < first_smooth_text) continue;
    const int whole = widest_cell(table, sections, placed.column, writer_of(context, table));
    const int more = std::clamp(whole - placed.width, 0, spare);
    placed.width += more;
    spare -= more;
  }
  for (auto& placed : columns)
    if (placed.column.kind == ColumnKind::Bar && placed.column.width == 0) placed.width += std::exchange(spare, 0);
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

}  // namespace rankwall
