// One row of a leaderboard as it is drawn. Internal to the leaderboard.
#pragma once

#include "widgets/table.h"

namespace rankwall {

/// The colours behind the cells of a row.
struct RowColors {
  Color plate;
  Plate rank;
};
/// The plate of a row of this rank where the first three have medals.
Color row_plate(const Theme& theme, int rank);
RowColors colors_of(const ComposeContext& context, const Table& table, const Entry& entry);

/// Sets one row into a panel as wide as the table, with a line of this colour below it.
void set_row(const ComposeContext& context, Panel& panel, int top, const Table& table, const Entry& entry, Color line);

/// One row as a panel of its own.
Panel row_panel(const ComposeContext& context, const Table& table, const Entry& entry, Color line);

/// One cell, bar or rank.
void set_column(const ComposeContext& context, Panel& panel, const Rect& box, const Table& table, const Column& column,
                const Entry& entry, const RowColors& colors);
/// A name on one line; on a plate, one that is too long for it on two smaller ones.
void set_name(const ComposeContext& context, Panel& panel, const Rect& box, const Table& table, const Town& town,
              TextStyle style);
/// What of a row's panel is not its plate.
void set_gaps(const ComposeContext& context, Panel& panel, const Table& table);

}  // namespace rankwall
