// Settings of the leaderboard: the ranking as a table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/field.h"

namespace rankwall {

enum class ColumnKind {
  Rank,
  Movement,
  Name,
  Group,
  Indicator,
  Target,
  Ratio,
  Share,
  Bar,
  Completion,
  PaceGap,
  Lamp,
  Score,
  Gap,
  Lead,
  OfTarget,
  Adjustment
};

template <>
struct EnumWords<ColumnKind> {
  static constexpr auto words = word_table<ColumnKind>({{"rank", ColumnKind::Rank},
                                                        {"movement", ColumnKind::Movement},
                                                        {"name", ColumnKind::Name},
                                                        {"group", ColumnKind::Group},
                                                        {"indicator", ColumnKind::Indicator},
                                                        {"target", ColumnKind::Target},
                                                        {"ratio", ColumnKind::Ratio},
                                                        {"share", ColumnKind::Share},
                                                        {"bar", ColumnKind::Bar},
                                                        {"completion", ColumnKind::Completion},
                                                        {"pace_gap", ColumnKind::PaceGap},
                                                        {"lamp", ColumnKind::Lamp},
                                                        {"score", ColumnKind::Score},
                                                        {"gap", ColumnKind::Gap},
                                                        {"lead", ColumnKind::Lead},
                                                        {"of_target", ColumnKind::OfTarget},
                                                        {"adjustment", ColumnKind::Adjustment}});
};

/// Rows beyond those in view roll by, evenly or row by row with a rest after each, or are on pages that turn.
enum class TableMode { Roll, Step, Pages };

template <>
struct EnumWords<TableMode> {
  static constexpr auto words =
      word_table<TableMode>({{"roll", TableMode::Roll}, {"step", TableMode::Step}, {"pages", TableMode::Pages}});
};

struct Column {
  ColumnKind kind = ColumnKind::Name;
  std::string label;
  std::string indicator;
  int priority = 5;
  double width = 0;

  bool operator==(const Column&) const = default;
};

/// The ranking as a table: the first rows pinned, the rest rolling by or turning page by page.
struct LeaderboardSettings {
  static constexpr std::string_view word = "leaderboard";
  static constexpr std::string_view help = "a ranking as a table: the first rows pinned, the rest rolling";

  std::string ranking;
  std::vector<Column> columns;
  bool has_usual_columns = false;  ///< filled in, not from the config: one that is blank for all is left out
  int rows = 10;
  int pinned = 3;
  int blocks = 1;
  TableMode mode = TableMode::Roll;
  std::string group;
  bool by_group = false;
  std::string ungrouped = "未分组";
  bool head = true;
  bool medals = true;
  bool plates = true;
  bool legend = true;
  bool follow = true;
  double row_seconds = 2;
  double page_seconds = 15;

  bool operator==(const LeaderboardSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, Column& column) {
  visit("kind", column.kind, "what the column shows");
  visit("label", column.label, Range{0, 16}, "heading of the column; empty: the usual one for its kind");
  visit("indicator", column.indicator, Range{0, 64},
        "id of the indicator, for kinds indicator, target, of_target, ratio and share");
  visit("priority", column.priority, Range{0, 9},
        "where there is little room the lowest is left out first; the name and the figure that ranks stay longest");
  visit("width", column.width, Range{0, 100}, "percent of the table, but at least what its texts need; 0: just that");
}

template <class Visitor>
void describe(Visitor& visit, LeaderboardSettings& widget) {
  visit("ranking", widget.ranking, Range{0, 64}, "id of a ranking; empty: the first");
  visit("columns", widget.columns, Range{0, 24}, "from left to right; empty: the usual ones of its ranking");
  visit("rows", widget.rows, Range{1, 60},
        "rows in view, including pinned ones; more on a table too narrow for large text");
  visit("pinned", widget.pinned, Range{0, 20},
        "how many first rows stay in view; only with one block and without by_group");
  visit("blocks", widget.blocks, OrAuto{{1, 4}},
        "tables side by side; rows continue from one to the next; auto: the fewest that show all towns at once where "
        "there is width for them, else one");
  visit("mode", widget.mode,
        "further rows roll into view evenly, or step by step with a rest after each row, or are shown page by page");
  visit("group", widget.group, Range{0, 32}, "only towns of this group; empty: all towns");
  visit("by_group", widget.by_group, "every group under its own name; in mode pages, on its own pages");
  visit("ungrouped", widget.ungrouped, Range{1, 32}, "name above towns without a group, with by_group");
  visit("head", widget.head, "a line with the columns' headings");
  visit("medals", widget.medals, "badges for the first three ranks");
  visit("plates", widget.plates, "every row on a plate of its own, where rows are high enough; else a line below each");
  visit("legend", widget.legend, "what the parts of a bar mean, below the rows, where there is room");
  visit("follow", widget.follow, "when towns overtake, a roll goes where the most important one does");
  visit("row_seconds", widget.row_seconds, Range{1.6, 60}, "a rolling row takes at least this long");
  visit("page_seconds", widget.page_seconds, Range{15, 3600}, "how long a page stays");
}

}  // namespace rankwall
