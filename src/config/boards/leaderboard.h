// Settings of the leaderboard: the ranking as a table.
#pragma once

#include <string>
#include <vector>

#include "config/field.h"

namespace rankwall {

enum class ColumnKind { Place, Movement, Name, Indicator, Bar, Completion, PaceGap, Score, Gap };

template <>
struct EnumWords<ColumnKind> {
  static constexpr WordTable<ColumnKind, 9> words{{{"place", ColumnKind::Place},
                                                   {"movement", ColumnKind::Movement},
                                                   {"name", ColumnKind::Name},
                                                   {"indicator", ColumnKind::Indicator},
                                                   {"bar", ColumnKind::Bar},
                                                   {"completion", ColumnKind::Completion},
                                                   {"pace_gap", ColumnKind::PaceGap},
                                                   {"score", ColumnKind::Score},
                                                   {"gap", ColumnKind::Gap}}};
};

struct Column {
  ColumnKind kind = ColumnKind::Name;
  std::string label;
  std::string indicator;
  int priority = 5;

  bool operator==(const Column&) const = default;
};

/// The ranking as a table: the first rows pinned, the rest rolling.
struct LeaderboardSettings {
  std::string ranking = "overall";
  std::vector<Column> columns{{ColumnKind::Place, "名次", "", 9},
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
  bool head = true;
  bool medals = true;
  double row_seconds = 2;

  bool operator==(const LeaderboardSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, Column& column) {
  visit("kind", column.kind, "what the column shows");
  visit("label", column.label, Range{0, 16}, "head of the column");
  visit("indicator", column.indicator, Range{0, 64}, "id of the indicator, with kind indicator");
  visit("priority", column.priority, Range{0, 9}, "where there is little room the lowest gives way first");
}

template <class Visitor>
void describe(Visitor& visit, LeaderboardSettings& board) {
  visit("ranking", board.ranking, Range{1, 64}, "id of a ranking");
  visit("columns", board.columns, Range{1, 24}, "from left to right");
  visit("rows", board.rows, Range{1, 60}, "rows in view, pinned ones included");
  visit("pinned", board.pinned, Range{0, 20}, "the first rows that stay in view; with one block only");
  visit("blocks", board.blocks, Range{1, 4}, "tables side by side; rows go on from one to the next");
  visit("head", board.head, "a line with the columns' labels");
  visit("medals", board.medals, "plates for the first three places");
  visit("row_seconds", board.row_seconds, Range{1.6, 60}, "a rolling row takes at least this long");
}

}  // namespace rankwall
