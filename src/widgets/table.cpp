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
  return {context, table.settings, table.standings, table.metrics, table.sums, table.tightest};
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
  return *usual;
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

/// The colours behind the cells of a row.
struct RowColors {
  Color plate;
  Plate rank;
};

RowColors colors_of(const ComposeContext& context, const Table& table, const Entry& entry) {
  const Theme& theme = context.theme();
  if (table.metrics.plate == 0) return {theme.ground, {theme.ground, theme.text}};
  const Plate* medal = writer_of(context, table).medal(*entry.standing);
  if (!medal) return {theme.row, theme.rank};
  const Color rows[] = {theme.first_row, theme.second_row, theme.third_row};
  return {rows[*entry.standing->medal - 1], *medal};
}

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

/// A name on one line; on a plate, one that is too long for it on two smaller ones.
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

/// The town with the smallest gap that is one, and the one that it chases: the next above it in its table.
void find_tightest(Table& table) {
  const auto ranked = table.standings.ranked();
  for (std::size_t i = 1; i < ranked.size(); ++i) {
    const Standing& town = ranked[i];
    if (!town.gap || town.tied || *town.gap <= 0 || town.is_undecided || ranked[i - 1].table != town.table) continue;
    if (table.tightest && table.tightest->gap <= town.gap) continue;
    table.tightest = &town;
    table.chased = &ranked[i - 1];
  }
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

/// What of a row's panel is not its plate.
void set_gaps(const ComposeContext& context, Panel& panel, const Table& table) {
  const int height = table.metrics.cell_height();
  const Color ground = context.theme().ground;
  panel.commands.emplace_back(FillCommand{{0, height, table.width, table.metrics.height - height}, ground});
  if (table.bracket() > 0)
    panel.commands.emplace_back(FillCommand{{table.row_width(), 0, table.bracket(), height}, ground});
}

/// The scale above the bars: its start, the pace and the target, as far as they have room beside each other.
void set_axis(const ComposeContext& context, Panel& panel, const Rect& box, const Table& table) {
  const TextStyle style = regular(table.metrics.sub, context.theme().muted);
  const TextStyle strong = regular(table.metrics.sub, context.theme().text);
  const int baseline = box.y + centred_baseline(box.height, style.pixels);
  std::vector<Rect> taken;
  const auto mark = [&](double at, const std::string& text, const TextStyle& look) {
    const int width = context.width(text, look);
    const int x = static_cast<int>(table.bars.share_of(at) * box.width) - width / 2;
    const Rect room{box.x + std::clamp(x, 0, std::max(0, box.width - width)), box.y, width, box.height};
    if (width > box.width) return;
    for (const auto& other : taken)
      if (room.x < other.right() + look.pixels / 2 && other.x < room.right() + look.pixels / 2) return;
    panel.commands.emplace_back(TextCommand{{room.x, baseline}, text, look});
    taken.push_back(room);
  };
  const Words& words = context.words();
  if (table.bars.pace)
    mark(*table.bars.pace, fmt::format("{}{:g}%", words.pace_before_share, rounded(*table.bars.pace, percent_decimals)),
         strong);
  mark(100, "100%", style);
  mark(0, "0", style);
}

void set_two_lines(const ComposeContext& context, Panel& panel, const Rect& box, Align align,
                   const std::pair<std::string, std::string>& labels, const RowMetrics& metrics) {
  const TextStyle word = regular(metrics.head, context.theme().text);
  const TextStyle second = regular(metrics.sub, context.theme().muted);
  const int lower = metrics.sub * proportions::number_line;
  const Rect above{box.x, box.y, box.width, box.height - lower};
  const FittedText fit = fitted(context.input.measure, {labels.second}, second, box.width);
  const bool has_two = !labels.second.empty() && fit.text == labels.second;
  set_text(panel, has_two ? above : box, align, fitted(context.input.measure, {labels.first}, word, box.width));
  if (has_two) set_text(panel, {box.x, box.bottom() - lower, box.width, lower}, align, fit);
}

void set_one_line(const ComposeContext& context, Panel& panel, const Rect& box, const Table& table,
                  const Column& column) {
  const TextStyle style = regular(table.metrics.head, context.theme().muted);
  // A bar against the best is beside the figure that it draws.
  const bool is_unnamed = column.kind == ColumnKind::Bar && !table.bars.is_completion && column.label.empty();
  const std::string label = is_unnamed ? std::string() : writer_of(context, table).label(column);
  std::vector<std::string> wordings{label};
  const auto& baseline = context.snapshot().baseline;
  if (column.kind == ColumnKind::Movement && column.label.empty() && baseline && !baseline->label.empty())
    wordings.insert(wordings.begin(), filled(context.words().columns.movement_since, {{"baseline", baseline->label}}));
  if (column.kind == ColumnKind::Bar && table.bars.pace) {
    const std::string pace = fmt::format("{} {:g}%", context.words().pace, rounded(*table.bars.pace, percent_decimals));
    wordings = {fmt::format("{} | {}", label, pace), pace, label};
  }
  set_text(panel, box, alignment(column.kind), fitted(context.input.measure, wordings, style, box.width));
}

}  // namespace

int Table::bracket() const {
  const bool tells = metrics.plate > 0 && tightest;
  return tells ? std::max(5, metrics.plate * proportions::table::bracket) : 0;
}

Table settle_table(ComposeContext& context, const LeaderboardSettings& settings, const Standings& standings,
                   const std::vector<Section>& sections, const TableSize& size) {
  Table table{settings,   standings,
              size.width, RowMetrics::of(context, size.row_height, size.width, settings.plates),
              {},         bar_scale(standings),
              nullptr,    nullptr,
              {}};
  table.metrics.set_head_height(size.head_height);
  const auto tells_gaps = [](const Column& column) { return column.kind == ColumnKind::Gap; };
  if (std::any_of(settings.columns.begin(), settings.columns.end(), tells_gaps)) find_tightest(table);
  for (const auto& column : settings.columns)
    if (column.kind == ColumnKind::Share) table.sums[column.indicator] = sum_of(context.snapshot(), column.indicator);
  table.columns = placed_columns(context, table, sections);
  return table;
}

void set_head(const ComposeContext& context, Panel& panel, const Rect& box, const Table& table) {
  const CellWriter writer = writer_of(context, table);
  for (const auto& [column, x, width] : table.columns) {
    const Rect cell{box.x + x, box.y, width, box.height};
    if (table.metrics.sub == 0) {
      set_one_line(context, panel, cell, table, column);
    } else if (column.kind == ColumnKind::Bar) {
      const int lower = table.metrics.sub * proportions::number_line;
      if (table.bars.is_completion) set_axis(context, panel, {cell.x, cell.bottom() - lower, width, lower}, table);
    } else {
      set_two_lines(context, panel, cell, alignment(column.kind), writer.two_labels(column), table.metrics);
    }
  }
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
    if (table.tightest && (entry.standing == table.tightest || entry.standing == table.chased))
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

Point grown(const Table& table) {
  if (table.metrics.plate == 0) return {};
  return {std::max(2, table.metrics.plate / 8), std::max(1, table.metrics.plate / 34)};
}

const PlacedColumn* column_of(const Table& table, ColumnKind kind) {
  for (const auto& placed : table.columns)
    if (placed.column.kind == kind) return &placed;
  return nullptr;
}

const PlacedColumn* ranked_column(const ComposeContext& context, const Table& table) {
  const CellWriter writer = writer_of(context, table);
  for (const auto& placed : table.columns)
    if (writer.is_ranked_figure(placed.column)) return &placed;
  return nullptr;
}

int unit_room(const ComposeContext& context, const Table& table, const Entry& entry) {
  const CellWriter writer = writer_of(context, table);
  const PlacedColumn* column = ranked_column(context, table);
  return column ? writer.unit_width(writer.cell(column->column, entry)) : 0;
}

namespace {

/// Where a tag goes: over what is right of the ranked figure, or where that is too narrow over the bar.
Rect tag_room(const ComposeContext& context, const Table& table, const std::vector<std::string>& tag) {
  const TextStyle style{table.metrics.small, Weight::Bold, {}};
  const auto fits = [&](const Rect& room) {
    return std::any_of(tag.begin(), tag.end(),
                       [&](const std::string& wording) { return badge_width(context, wording, style) <= room.width; });
  };
  const PlacedColumn* figure = ranked_column(context, table);
  const int height = table.metrics.cell_height();
  if (figure) {
    const int left = figure->x + figure->width + table.metrics.gap / 2;
    const Rect room{left, 0, table.row_width() - left - table.metrics.gap / 4, height};
    if (fits(room)) return room;
  }
  const PlacedColumn* bar = column_of(table, ColumnKind::Bar);
  if (!bar) return {};
  const Rect room{bar->x, 0, bar->width, height};
  return fits(room) ? room : Rect{};
}

RowColors staged_colors(const ComposeContext& context, const Table& table, const Entry& entry, RowLook look) {
  const Theme& theme = context.theme();
  if (look == RowLook::Before) return colors_of(context, table, entry);
  if (look == RowLook::Lifted) return {theme.row_lifted, {theme.row_lifted, theme.text}};
  return {theme.row_lit, {mixed(theme.row_lit, theme.row_lifted), theme.text}};
}

/// What is said of a row only at rest: it changes while rows pass each other.
bool is_blank_on_stage(ColumnKind kind, RowLook look) {
  if (kind == ColumnKind::Gap || kind == ColumnKind::Lead) return true;
  return kind == ColumnKind::Movement && look != RowLook::Landed;
}

void set_staged_columns(const ComposeContext& context, Panel& panel, Point corner, const Table& table,
                        const Entry& entry, RowLook look, const Rect& tag) {
  const RowColors colors = staged_colors(context, table, entry, look);
  for (const auto& placed : table.columns) {
    const Rect box{corner.x + placed.x, corner.y, placed.width, table.metrics.cell_height()};
    const bool is_covered = !tag.empty() && placed.x < tag.right() && tag.x < placed.x + placed.width;
    if (is_covered || is_blank_on_stage(placed.column.kind, look)) {
      if (placed.column.kind == ColumnKind::Movement && look == RowLook::Lifted)
        set_text(panel, context.input.measure, box, Align::Centre, context.words().risen,
                 bold(table.metrics.small, context.theme().text));
      continue;
    }
    if (placed.column.kind == ColumnKind::Name && (look == RowLook::Lifted || look == RowLook::Landed)) {
      TextStyle style = bold(table.metrics.text, context.theme().text);
      set_name(context, panel, box, table, context.snapshot().towns[entry.standing->town], style);
      continue;
    }
    set_column(context, panel, box, table, placed.column, entry, colors);
  }
}

}  // namespace

bool fits_tag(const ComposeContext& context, const Table& table, const std::vector<std::string>& tag) {
  return !tag_room(context, table, tag).empty();
}

Panel staged_panel(const ComposeContext& context, const Table& table, const Entry& entry, RowLook look,
                   const std::vector<std::string>& tag) {
  const RowMetrics& metrics = table.metrics;
  const Theme& theme = context.theme();
  const RowColors colors = staged_colors(context, table, entry, look);
  const int height = metrics.cell_height();
  if (look == RowLook::Lifted) {
    const Point more = grown(table);
    Panel panel{{table.row_width() + 2 * more.x, height + 2 * more.y}, colors.plate, {}, {}};
    set_staged_columns(context, panel, more, table, entry, look, {});
    panel.commands.emplace_back(FillCommand{{0, 0, std::max(2, more.x), panel.size.height}, theme.title});
    return panel;
  }
  Panel panel{{table.width, metrics.height}, colors.plate, {}, {}};
  set_gaps(context, panel, table);
  const Rect room = tag.empty() ? Rect{} : tag_room(context, table, tag);
  set_staged_columns(context, panel, {}, table, entry, look, room);
  if (!room.empty()) {
    const TextStyle style{metrics.small, Weight::Bold, {}};
    const FittedText text = fitted(context.input.measure, tag, style, room.width - badge_width(context, "", style));
    const int badge = badge_width(context, text.text, text.style);
    add_badge(context, panel, {room.right() - badge, room.y + height / 8, badge, height - height / 4}, text.text,
              text.style, theme.tag);
  }
  if (look == RowLook::Landed)
    panel.commands.emplace_back(FillCommand{{0, 0, std::max(2, grown(table).x / 2), height}, theme.title});
  return panel;
}

Panel rank_panel(const ComposeContext& context, const Table& table, int rank, std::size_t style) {
  const Theme& theme = context.theme();
  const bool is_plated = table.metrics.plate > 0;
  const Plate plain = is_plated ? theme.rank : Plate{theme.ground, theme.text};
  const Plate lit{mixed(theme.row_lit, theme.row_lifted), theme.text};
  const Plate plates[] = {plain, lit, {theme.row_lifted, theme.text}, {theme.title, theme.first.text}};
  const PlacedColumn* column = column_of(table, ColumnKind::Rank);
  Panel panel{{column ? column->width : 1, table.metrics.cell_height()}, plates[style].fill, {}, {}};
  if (column)
    set_text(panel, context.input.measure, rect_at({}, panel.size), Align::Centre, std::to_string(rank),
             bold(table.metrics.text, plates[style].text));
  return panel;
}

Panel digit_panel(const ComposeContext& context, const Table& table, const std::string& character, Color ground) {
  const TextStyle style = bold(table.metrics.text, legible(context.theme().text, ground));
  Panel panel{{context.width(character == " " ? "0" : character, style), table.metrics.cell_height()}, ground, {}, {}};
  if (character != " ") set_text(panel, context.input.measure, rect_at({}, panel.size), Align::Left, character, style);
  return panel;
}

}  // namespace rankwall
