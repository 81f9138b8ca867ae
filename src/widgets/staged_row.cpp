#include "widgets/staged_row.h"

#include <algorithm>

#include "model/sentences.h"
#include "widgets/proportions.h"
#include "widgets/table_row.h"

namespace rankwall {

Point grown(const Table& table) {
  if (table.metrics.plate == 0) return {};
  return {std::max(2, table.metrics.plate / 8), std::max(1, table.metrics.plate / 34)};
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

/// The medal that a row had before the change, or where it has landed has now.
const Plate* staged_medal(const ComposeContext& context, const Table& table, const Entry& entry,
                          const StagedLook& staged) {
  if (!table.settings.medals) return nullptr;
  if (staged.look == RowLook::Landed) return writer_of(context, table).medal(*entry.standing);
  return rank_plate(context.theme(), staged.rank_before);
}

RowColors staged_colors(const ComposeContext& context, const Table& table, const Entry& entry,
                        const StagedLook& staged) {
  const Theme& theme = context.theme();
  if (staged.look == RowLook::Before) {
    if (table.metrics.plate == 0) return {theme.ground, {theme.ground, theme.text}};
    const Plate* medal = staged_medal(context, table, entry, staged);
    return medal ? RowColors{row_plate(theme, staged.rank_before), *medal} : RowColors{theme.row, theme.rank};
  }
  if (staged.look == RowLook::Lifted) return {theme.row_lifted, {theme.row_lifted, theme.text}};
  const Plate* medal = staged.look == RowLook::Landed ? staged_medal(context, table, entry, staged) : nullptr;
  return {theme.row_lit, medal ? *medal : Plate{mixed(theme.row_lit, theme.row_lifted), theme.text}};
}

/// What is said of a row only at rest: it changes while rows pass each other.
bool is_blank_on_stage(ColumnKind kind) {
  return kind == ColumnKind::Gap || kind == ColumnKind::Lead || kind == ColumnKind::Movement;
}

TextStyle staged_name(const ComposeContext& context, const Table& table, const Entry& entry, const StagedLook& staged,
                      Color ground) {
  const Theme& theme = context.theme();
  if (staged.look == RowLook::Lifted) return bold(table.metrics.text, theme.text);
  const bool leads = staged.look == RowLook::Landed ? entry.standing->medal.has_value()
                                                    : rank_plate(theme, staged.rank_before) != nullptr;
  if (leads) return bold(table.metrics.text, legible(theme.leading, ground));
  return {table.metrics.text, staged.look == RowLook::Landed ? Weight::Bold : Weight::Regular, theme.text};
}

void set_staged_columns(const ComposeContext& context, Panel& panel, Point corner, const Table& table,
                        const Entry& entry, const StagedLook& staged, const Rect& tag) {
  const RowColors colors = staged_colors(context, table, entry, staged);
  for (const auto& placed : table.columns) {
    const Rect box{corner.x + placed.x, corner.y, placed.width, table.metrics.cell_height()};
    const bool is_covered = !tag.empty() && placed.x < tag.right() && tag.x < placed.x + placed.width;
    if (is_covered || is_blank_on_stage(placed.column.kind)) {
      if (placed.column.kind == ColumnKind::Movement && staged.look == RowLook::Lifted)
        set_text(panel, context.input.measure, box, Align::Centre, context.words().risen,
                 bold(table.metrics.small, context.theme().text));
      continue;
    }
    if (placed.column.kind == ColumnKind::Name) {
      set_name(context, panel, box, table, context.snapshot().towns[entry.standing->town],
               staged_name(context, table, entry, staged, colors.plate));
      continue;
    }
    set_column(context, panel, box, table, placed.column, entry, colors);
  }
}

}  // namespace

bool fits_tag(const ComposeContext& context, const Table& table, const std::vector<std::string>& tag) {
  return !tag_room(context, table, tag).empty();
}

Panel staged_panel(const ComposeContext& context, const Table& table, const Entry& entry, const StagedLook& staged) {
  const RowMetrics& metrics = table.metrics;
  const Theme& theme = context.theme();
  const RowColors colors = staged_colors(context, table, entry, staged);
  const int height = metrics.cell_height();
  if (staged.look == RowLook::Lifted) {
    const Point more = grown(table);
    Panel panel{{table.row_width() + 2 * more.x, height + 2 * more.y}, colors.plate, {}, {}};
    set_staged_columns(context, panel, more, table, entry, staged, {});
    panel.commands.emplace_back(FillCommand{{0, 0, std::max(2, more.x), panel.size.height}, theme.title});
    return panel;
  }
  Panel panel{{table.width, metrics.height}, colors.plate, {}, {}};
  set_gaps(context, panel, table);
  const Rect room = staged.tag.empty() ? Rect{} : tag_room(context, table, staged.tag);
  set_staged_columns(context, panel, {}, table, entry, staged, room);
  if (!room.empty()) {
    const TextStyle style{metrics.small, Weight::Bold, {}};
    const FittedText text =
        fitted(context.input.measure, staged.tag, style, room.width - badge_width(context, "", style));
    const int badge = badge_width(context, text.text, text.style);
    add_badge(context, panel, {room.right() - badge, room.y + height / 8, badge, height - height / 4}, text.text,
              text.style, theme.tag);
  }
  if (staged.look == RowLook::Landed)
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

Panel digit_panel(const ComposeContext& context, const Table& table, const std::string& character, TextStyle style,
                  Color ground) {
  style.color = legible(style.color, ground);
  Panel panel{{context.width(character == " " ? "0" : character, style), table.metrics.cell_height()}, ground, {}, {}};
  if (character != " ") set_text(panel, context.input.measure, rect_at({}, panel.size), Align::Left, character, style);
  return panel;
}

}  // namespace rankwall
