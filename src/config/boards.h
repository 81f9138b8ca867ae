// The settings of every board. A board is a leaf of the layout; scene holds one file for each that composes it.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "config/field.h"

namespace rankwall {

/// Title, period, data mark, clock, freshness.
struct HeaderSettings {
  std::string ranking = "overall";
  bool seconds = true;
  bool date = true;

  bool operator==(const HeaderSettings&) const = default;
};

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

/// Where a figure of the whole city comes from.
enum class FigureSource { Sum, City, AheadOfPace };

template <>
struct EnumWords<FigureSource> {
  static constexpr WordTable<FigureSource, 3> words{
      {{"sum", FigureSource::Sum}, {"city", FigureSource::City}, {"ahead_of_pace", FigureSource::AheadOfPace}}};
};

struct Figure {
  FigureSource from = FigureSource::Sum;
  std::string indicator;
  std::string label;
  std::string caption;
  std::string caption_indicator;
  FigureSource caption_from = FigureSource::Sum;
  int decimals = -1;
  bool sign = false;

  bool operator==(const Figure&) const = default;
};

/// Figures of the whole city.
struct OverviewSettings {
  std::string title = "全市总览";
  std::string ranking = "overall";
  std::vector<Figure> figures{
      {FigureSource::Sum, "entered_projects", "入库项目", "本月{value}", "entered_projects_month", FigureSource::Sum,
       -1, false},
      {FigureSource::Sum, "entered_investment", "纳统投资", "", "", FigureSource::Sum, 1, false},
      {FigureSource::City, "growth_yoy", "同比增幅", "较上期{value}", "growth_yoy_change", FigureSource::City, 1, true},
      {FigureSource::AheadOfPace, "", "超序时进度单位", "", "", FigureSource::Sum, -1, false}};

  bool operator==(const OverviewSettings&) const = default;
};

/// Good practice, one card a page.
struct ExperiencesSettings {
  std::string title = "晒经验";
  double page_seconds = 15;

  bool operator==(const ExperiencesSettings&) const = default;
};

/// Problems by urgency, as many a page as there is room for.
struct ProblemsSettings {
  std::string title = "晒问题·堵点交办";
  double page_seconds = 15;

  bool operator==(const ProblemsSettings&) const = default;
};

/// Marquee of the chase, notices and overdue problems; beside it the source.
struct FooterSettings {
  std::string tag = "你追我赶";
  std::string ranking = "overall";
  bool source = true;
  std::vector<std::string> texts;

  bool operator==(const FooterSettings&) const = default;
};

using BoardSettings = std::variant<HeaderSettings, LeaderboardSettings, OverviewSettings, ExperiencesSettings,
                                   ProblemsSettings, FooterSettings>;

/// The word of each board in a layout, in the order of the variant.
constexpr std::array<std::string_view, std::variant_size_v<BoardSettings>> board_words{
    "header", "leaderboard", "overview", "experiences", "problems", "footer"};

template <class Visitor>
void describe(Visitor& visit, HeaderSettings& header) {
  visit("ranking", header.ranking, Range{1, 64}, "whose label stands beside the period");
  visit("seconds", header.seconds, "clock with seconds");
  visit("date", header.date, "date and weekday");
}

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

template <class Visitor>
void describe(Visitor& visit, Figure& figure) {
  visit("from", figure.from, "sum over all towns, the city's own figure, or how many towns are ahead of the pace");
  visit("indicator", figure.indicator, Range{0, 64}, "id of the figure");
  visit("label", figure.label, Range{0, 16}, "below the figure");
  visit("caption", figure.caption, Range{0, 32}, "behind the label, when its figure is known; {value}");
  visit("caption_indicator", figure.caption_indicator, Range{0, 64}, "id of the caption's figure");
  visit("caption_from", figure.caption_from, "where the caption's figure comes from");
  visit("decimals", figure.decimals, Range{-1, 6}, "digits behind the decimal point; -1: as the indicator says");
  visit("sign", figure.sign, "with sign, coloured as risen or fallen");
}

template <class Visitor>
void describe(Visitor& visit, OverviewSettings& overview) {
  visit("title", overview.title, Range{0, 32}, "title of the board");
  visit("ranking", overview.ranking, Range{1, 64}, "whose completion is counted against the pace");
  visit("figures", overview.figures, Range{1, 12}, "from left to right, line by line");
}

template <class Visitor>
void describe(Visitor& visit, ExperiencesSettings& experiences) {
  visit("title", experiences.title, Range{0, 32}, "title of the board");
  visit("page_seconds", experiences.page_seconds, Range{15, 3600}, "how long a card stays");
}

template <class Visitor>
void describe(Visitor& visit, ProblemsSettings& problems) {
  visit("title", problems.title, Range{0, 32}, "title of the board");
  visit("page_seconds", problems.page_seconds, Range{15, 3600}, "how long a page stays");
}

template <class Visitor>
void describe(Visitor& visit, FooterSettings& footer) {
  visit("tag", footer.tag, Range{0, 16}, "before the marquee");
  visit("ranking", footer.ranking, Range{1, 64}, "whose chase the marquee tells");
  visit("source", footer.source, "source, units and disclaimer at the right");
  visit("texts", footer.texts, Range{0, 20}, "further texts for the marquee");
}

}  // namespace rankwall
