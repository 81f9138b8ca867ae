#include "scene/boards/table.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "model/lamp.h"
#include "scene/sentences.h"

namespace rankwall {

namespace {

constexpr int percent_decimals = 1;

TextStyle regular(int pixels, Color color) { return {pixels, Weight::Regular, color}; }
TextStyle bold(int pixels, Color color) { return {pixels, Weight::Bold, color}; }

Color color_of(Lamp lamp, const Theme& theme) {
  switch (lamp) {
    case Lamp::Ahead: return theme.up;
    case Lamp::Even: return theme.muted;
    case Lamp::Behind: return theme.down;
    case Lamp::FarBehind: break;
  }
  return theme.far_down;
}

/// A cell as text; bars and plates are drawn on their own.
struct Cell {
  std::string text;
  TextStyle style;
  std::string unit;  ///< smaller, behind the text
};

class CellWriter {
 public:
  CellWriter(const Scene& scene, const Table& table)
      : scene_(scene), table_(table), metrics_(table.metrics), theme_(scene.theme()), words_(scene.words()) {}

  Cell cell(const Column& column, const Entry& entry) const {
    const Standing& standing = *entry.standing;
    switch (column.kind) {
      case ColumnKind::Place: return place(standing);
      case ColumnKind::Movement: return movement(standing);
      case ColumnKind::Name: return name(entry);
      case ColumnKind::Indicator: return indicator(column, standing);
      case ColumnKind::Completion: return completion(standing);
      case ColumnKind::PaceGap: return pace_gap(standing);
      case ColumnKind::Score: return score(standing);
      case ColumnKind::Gap: return gap(standing);
      case ColumnKind::Bar: return {};
    }
    return {};
  }

  int width(const Cell& cell) const { return scene_.width(cell.text, cell.style) + unit_width(cell); }

  /// Of the unit with the space before it; 0 without one.
  int unit_width(const Cell& cell) const {
    return cell.unit.empty() ? 0 : scene_.width(cell.unit, unit_style()) + std::max(1, metrics_.text / 24);
  }

  TextStyle unit_style() const { return regular(metrics_.unit, theme_.muted); }

  const Plate* medal(const Standing& standing) const {
    if (!table_.settings.medals || !standing.place) return nullptr;
    const Plate* plates[] = {&theme_.first, &theme_.second, &theme_.third};
    return *standing.place <= 3 ? plates[*standing.place - 1] : nullptr;
  }

 private:
  Cell unknown() const { return {words_.unknown, regular(metrics_.text, theme_.muted), {}}; }

  Cell place(const Standing& standing) const {
    if (!standing.place) return unknown();
    return {std::to_string(*standing.place), bold(metrics_.text, theme_.text), {}};
  }

  Cell movement(const Standing& standing) const {
    if (!standing.movement) return {};
    const int moved = *standing.movement;
    if (moved == 0) return {words_.unmoved, regular(metrics_.small, theme_.muted), {}};
    return {(moved > 0 ? words_.risen : words_.fallen) + std::to_string(std::abs(moved)),
            bold(metrics_.small, moved > 0 ? theme_.up : theme_.down),
            {}};
  }

  Cell name(const Entry& entry) const {
    const Town& town = scene_.snapshot().towns[entry.standing->town];
    if (entry.kind != Entry::Kind::Ranked) return {town.name, regular(metrics_.text, theme_.muted), {}};
    const bool leading = entry.standing->place && *entry.standing->place <= 3;
    return {town.name, leading ? bold(metrics_.text, theme_.leading) : regular(metrics_.text, theme_.text), {}};
  }

  Cell indicator(const Column& column, const Standing& standing) const {
    const auto value = scene_.snapshot().towns[standing.town].values.find(column.indicator);
    int decimals = 0;
    for (const auto& each : scene_.input.config.indicators)
      if (each.id == column.indicator) decimals = each.decimals;
    return {figure_text(words_, value, decimals), regular(metrics_.text, value ? theme_.text : theme_.muted), {}};
  }

  Cell completion(const Standing& standing) const {
    if (!standing.completion) return unknown();
    return {figure_text(words_, standing.completion, percent_decimals), bold(metrics_.text, theme_.text), "%"};
  }

  Cell pace_gap(const Standing& standing) const {
    if (!standing.pace_gap) return {};
    const Lamp lamp = lamp_of(*standing.pace_gap, scene_.input.config.lamps);
    return {signed_text(*standing.pace_gap, pace_gap_decimals), regular(metrics_.small, color_of(lamp, theme_)), {}};
  }

  Cell score(const Standing& standing) const {
    if (!standing.place) return unknown();
    return {figure_text(words_, standing.score, table_.standings.decimals), bold(metrics_.text, theme_.text), {}};
  }

  Cell gap(const Standing& standing) const {
    if (!standing.gap) return {};
    return {figure_text(words_, standing.gap, table_.standings.decimals), regular(metrics_.small, theme_.muted), {}};
  }

  const Scene& scene_;
  const Table& table_;
  const RowMetrics& metrics_;
  const Theme& theme_;
  const Words& words_;
};

Align alignment(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::Place:
    case ColumnKind::Movement: return Align::Centre;
    case ColumnKind::Name:
    case ColumnKind::Bar: return Align::Left;
    default: return Align::Right;
  }
}

/// How little room a column can live with: its widest cell, or its share of the table.
int least_width(const Scene& scene, const Table& table, const Column& column) {
  const RowMetrics& metrics = table.metrics;
  const int label = table.settings.head ? scene.width(column.label, regular(metrics.head, {})) : 0;
  if (column.kind == ColumnKind::Bar) return std::max(label, table.width * 16 / 100);
  const CellWriter writer(scene, table);
  int widest = column.kind == ColumnKind::Place && table.settings.medals ? metrics.height * 3 / 4 : 0;
  for (const auto& entry : entries_of(table.standings))
    widest = std::max(widest, writer.width(writer.cell(column, entry)));
  if (column.kind == ColumnKind::Name) widest = std::min(widest, std::max(metrics.text * 4, table.width * 34 / 100));
  return std::max(label, widest);
}

int total_width(const std::vector<PlacedColumn>& columns, int gap) {
  int total = gap * std::max(0, static_cast<int>(columns.size()) - 1);
  for (const auto& placed : columns) total += placed.width;
  return total;
}

/// 1. Every column takes its least width; the lowest priority gives way until they fit, the rightmost first.
/// 2. The bar takes up to 42 % of the table, the gaps share what is left after that.
std::vector<PlacedColumn> placed_columns(const Scene& scene, const Table& table) {
  const int gap = table.metrics.gap;
  std::vector<PlacedColumn> columns;
  for (const auto& column : table.settings.columns) columns.push_back({column, 0, least_width(scene, table, column)});
  while (columns.size() > 1 && total_width(columns, gap) > table.width) {
    const auto lowest = std::min_element(columns.rbegin(), columns.rend(), [](const auto& a, const auto& b) {
      return a.column.priority < b.column.priority;
    });
    columns.erase(std::next(lowest).base());
  }

  int spare = std::max(0, table.width - total_width(columns, gap));
  for (auto& placed : columns) {
    if (placed.column.kind != ColumnKind::Bar) continue;
    const int more = std::clamp(table.width * 42 / 100 - placed.width, 0, spare * 7 / 10);
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

void set_cell(const Scene& scene, Panel& panel, const Rect& box, Align align, const Cell& cell,
              const CellWriter& writer) {
  const int unit_width = writer.unit_width(cell);
  const Rect text_box{box.x, box.y, box.width - unit_width, box.height};
  set_text(panel, scene.input.measure, text_box, align, cell.text, cell.style);
  if (unit_width == 0) return;
  // On the same baseline as the figure.
  const TextStyle unit = writer.unit_style();
  const int baseline = box.y + centred_baseline(box.height, cell.style.pixels);
  panel.commands.emplace_back(TextCommand{{box.right() - scene.width(cell.unit, unit), baseline}, cell.unit, unit});
}

void add_medal(const Scene& scene, Panel& panel, const Rect& box, const Plate& plate, const Cell& cell) {
  const int side = std::min({box.height * 3 / 4, box.width, box.height - 4});
  const Rect square{box.x + (box.width - side) / 2, box.y + (box.height - side) / 2, side, side};
  panel.commands.emplace_back(RoundedCommand{square, scene.corner(side / 8), plate.fill});
  TextStyle style = cell.style;
  style.color = plate.text;
  style.pixels = std::min(style.pixels, text_pixels(side * 4 / 5));
  set_text(panel, scene.input.measure, square, Align::Centre, cell.text, style);
}

void add_bar(const Scene& scene, Panel& panel, const Rect& box, double completion, double pace) {
  Bar bar;
  const int height = box.height * 45 / 100;
  bar.track = {box.x, box.y + (box.height - height) / 2, box.width, height};
  bar.filled = static_cast<int>(std::lround(std::clamp(completion / 100, 0.0, 1.0) * box.width));
  bar.mark_width = std::max(2, box.height / 20);
  bar.mark = std::clamp(static_cast<int>(std::lround(pace * box.width)), bar.mark_width, box.width - bar.mark_width);
  bar.mark_overhang = std::max(1, box.height / 10);
  bar.fill = scene.theme().bar;
  bar.ground = scene.theme().bar_ground;
  bar.mark_color = scene.theme().pace_mark;
  panel.bars.push_back(bar);
}

}  // namespace

RowMetrics RowMetrics::of(const Scene& scene, int row_height, int table_width) {
  RowMetrics metrics;
  metrics.height = row_height;
  metrics.text = text_pixels(scene.scaled_text(std::min(row_height * 56 / 100, table_width / 20)));
  // Beside smooth text, small text is smooth as well.
  const int least = std::min(metrics.text, first_smooth_text);
  metrics.small = std::max(least, metrics.text * 3 / 4);
  metrics.unit = std::max(least, metrics.text * 3 / 5);
  metrics.head = text_pixels(metrics.text * 3 / 5);
  metrics.gap = std::max(6, metrics.text * 5 / 10);
  metrics.divider = std::max(1, row_height / 40);
  return metrics;
}

std::vector<Entry> entries_of(const Standings& standings) {
  std::vector<Entry> entries;
  for (const auto& each : standings.ranked) entries.push_back({&each, Entry::Kind::Ranked});
  for (const auto& each : standings.not_reported) entries.push_back({&each, Entry::Kind::NotReported});
  for (const auto& each : standings.not_ranked) entries.push_back({&each, Entry::Kind::NotRanked});
  return entries;
}

Table settle_table(const Scene& scene, const LeaderboardSettings& settings, int width, int row_height) {
  Table table{settings, scene.standings(settings.ranking), width, RowMetrics::of(scene, row_height, width), {}};
  table.columns = placed_columns(scene, table);
  return table;
}

void set_head(const Scene& scene, Panel& panel, const Rect& box, const Table& table) {
  const TextStyle style = regular(table.metrics.head, scene.theme().muted);
  for (const auto& [column, x, width] : table.columns) {
    std::vector<std::string> wordings{column.label};
    if (column.kind == ColumnKind::Bar) {
      const std::string pace =
          fmt::format("{} {:g}%", scene.words().pace, rounded(table.standings.pace * 100, percent_decimals));
      wordings = {column.label + " | " + pace, pace, column.label};
    }
    set_text(panel, {box.x + x, box.y, width, box.height}, alignment(column.kind),
             fitted(scene.input.measure, wordings, style, width));
  }
}

Panel row_panel(const Scene& scene, const Table& table, const Entry& entry, Color line) {
  const RowMetrics& metrics = table.metrics;
  Panel panel = scene.panel({table.width, metrics.height});
  panel.commands.emplace_back(FillCommand{{0, metrics.height - metrics.divider, table.width, metrics.divider}, line});
  const CellWriter writer(scene, table);
  const int height = metrics.height - metrics.divider;
  for (const auto& [column, x, column_width] : table.columns) {
    const Rect box{x, 0, column_width, height};
    const Cell cell = writer.cell(column, entry);
    const Plate* medal = column.kind == ColumnKind::Place ? writer.medal(*entry.standing) : nullptr;
    if (medal) {
      add_medal(scene, panel, box, *medal, cell);
    } else if (column.kind == ColumnKind::Bar && entry.kind != Entry::Kind::Ranked) {
      const std::string& word =
          entry.kind == Entry::Kind::NotReported ? scene.words().not_reported : scene.words().not_ranked;
      set_text(panel, box, Align::Left,
               fitted(scene.input.measure, {word}, regular(metrics.small, scene.theme().muted), column_width));
    } else if (column.kind == ColumnKind::Bar) {
      if (entry.standing->completion) add_bar(scene, panel, box, *entry.standing->completion, table.standings.pace);
    } else if (column.kind == ColumnKind::Name) {
      const Town& town = scene.snapshot().towns[entry.standing->town];
      const std::string& short_name = town.short_name.empty() ? town.name : town.short_name;
      set_text(panel, box, Align::Left, fitted(scene.input.measure, {town.name, short_name}, cell.style, column_width));
    } else {
      set_cell(scene, panel, box, alignment(column.kind), cell, writer);
    }
  }
  return panel;
}

}  // namespace rankwall
