#include "widgets/table_head.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "model/quantity.h"
#include "model/rounding.h"
#include "widgets/proportions.h"

namespace rankwall {

namespace {

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
    mark(*table.bars.pace,
         fmt::format("{}{:g}%", words.table.pace_before_share, rounded(*table.bars.pace, percent_decimals)), strong);
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

}  // namespace rankwall
