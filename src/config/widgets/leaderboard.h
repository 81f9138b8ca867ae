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
  Bar,
  Completion,
  PaceGap,
  Lamp,
  Score,
  Gap,
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
                                                        {"bar", ColumnKind::Bar},
                                                        {"completion", ColumnKind::Completion},
                                                        {"pace_gap", ColumnKind::PaceGap},
                                                        {"lamp", ColumnKind::Lamp},
                                                        {"score", ColumnKind::Score},
                                                        {"gap", ColumnKind::Gap},
                                                        {"adjustment", ColumnKind::Adjustment}});
};

/// The head of a column whose label is empty; for an indicator its own label and unit.
constexpr std::string_view usual_label(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::Rank: return "名次";
    case ColumnKind::Movement: return "升降";
    case ColumnKind::Name: return "单位";
    case ColumnKind::Group: return "组别";
    case ColumnKind::Indicator: return "";
    case ColumnKind::Target: return "目标";
    case ColumnKind::Ratio:
    case ColumnKind::Bar:
    case ColumnKind::Completion: return "完成率";
    case ColumnKind::PaceGap: return "较序时";
    case ColumnKind::Lamp: return "进度";
    case ColumnKind::Score: return "得分";
    case ColumnKind::Gap: return "距前位";
    case ColumnKind::Adjustment: return "加减分";
  }
  return {};
}

/// Rows beyond those in view roll by, or are on pages that turn.
enum class TableMode { Roll, Pages };

template <>
struct EnumWords<TableMode> {
  static constexpr auto words = word_table<TableMode>({{"roll", TableMode::Roll}, {"pages", TableMode::Pages}});
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
  std::string ranking = "overall";
  std::vector<Column> columns{{ColumnKind::Rank, "名次", "", 9},
                              {ColumnKind::Movement, "升降", "", 5},
                              {ColumnKind::Name, "单位", "", 9},
                              {ColumnKind::Indicator, "入库(个)", "entered_projects", 3},
                              {ColumnKind::Indicator, "纳统额(亿元)", "entered_investment", 2},
                              {ColumnKind::Bar, "完成率", "", 7},
                              {ColumnKind::Completion, "完成率", "", 8},
                              {ColumnKind::PaceGap, "较序时", "", 4}};
  int rows = 10;
  int pinned = 3;
  int blocks = 1;
  TableMode mode = TableMode::Roll;
  std::string group;
  bool by_group = false;
  std::string ungrouped = "未分组";
  bool head = true;
  bool medals = true;
  double row_seconds = 2;
  double page_seconds = 15;

  bool operator==(const LeaderboardSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, Column& column) {
  visit("kind", column.kind, "what the column shows");
  visit("label", column.label, Range{0, 16}, "head of the column; empty: the usual word of its kind");
  visit("indicator", column.indicator, Range{0, 64}, "id of the indicator, with kinds indicator, target and ratio");
  visit("priority", column.priority, Range{0, 9},
        "where there is little room the lowest gives way first; the name stays");
  visit("width", column.width, Range{0, 100},
        "percent of the table, but never less than its texts need; 0: as wide as they are");
}

template <class Visitor>
void describe(Visitor& visit, LeaderboardSettings& widget) {
  visit("ranking", widget.ranking, Range{1, 64}, "id of a ranking");
  visit("columns", widget.columns, Range{1, 24}, "from left to right");
  visit("rows", widget.rows, Range{1, 60},
        "rows in view, pinned ones included; more on a table too narrow for large text");
  visit("pinned", widget.pinned, Range{0, 20}, "the first rows that stay in view; with one block and without by_group");
  visit("blocks", widget.blocks, Range{1, 4}, "tables side by side; rows go on from one to the next");
  visit("mode", widget.mode, "rows that are not in view roll by, or are on pages that turn");
  visit("group", widget.group, Range{0, 32}, "only towns of this group; empty: of all");
  visit("by_group", widget.by_group, "every group under its own name; on pages of its own with pages");
  visit("ungrouped", widget.ungrouped, Range{1, 32}, "name above towns without a group, with by_group");
  visit("head", widget.head, "a line with the columns' labels");
  visit("medals", widget.medals, "plates for the first three ranks");
  visit("row_seconds", widget.row_seconds, Range{1.6, 60}, "a rolling row takes at least this long");
  visit("page_seconds", widget.page_seconds, Range{15, 3600}, "how long a page stays");
}

}  // namespace rankwall
