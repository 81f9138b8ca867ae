// What the cells of a leaderboard say and in which style. Internal to the leaderboard.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "widgets/compose_context.h"
#include "widgets/table_entries.h"

namespace rankwall {

/// Sizes that all rows of a table share.
struct RowMetrics {
  int height = 0;
  int text = 0;     ///< names and figures
  int small = 0;    ///< movement, pace gap
  int unit = 0;     ///< percent signs
  int head = 0;     ///< column labels
  int gap = 0;      ///< between columns
  int divider = 1;  ///< line below a row; 0: none
  int plate = 0;    ///< height of a row's plate; 0: rows have none
  int sub = 0;      ///< second line of column labels; 0: they have one

  /// `wants_plates`: where rows are high enough for them.
  static RowMetrics of(const ComposeContext& context, int row_height, int table_width, bool wants_plates);
  /// Heads of this height have two lines where they fit.
  void set_head_height(int head_height);
  /// What of a row's height its cells have.
  int cell_height() const { return plate > 0 ? plate : height - divider; }
};

/// Of all towns, for the indicators whose shares a table shows.
using Sums = std::map<std::string, std::optional<double>, std::less<>>;

/// A cell as text; bars and plates are drawn on their own.
struct Cell {
  std::string text;
  TextStyle style;
  std::string unit = {};        ///< smaller, behind the text
  std::string sign = {};        ///< smaller, before the text
  const Plate* chip = nullptr;  ///< that the text is on
};

class CellWriter {
 public:
  /// `tightest` is the town with the smallest gap of the table, or null.
  CellWriter(const ComposeContext& context, const LeaderboardSettings& settings, const Standings& standings,
             const RowMetrics& metrics, const Sums& sums, const Standing* tightest);

  /// The cell of a town; empty for the bar.
  Cell cell(const Column& column, const Entry& entry) const;
  /// The rank of a town, also where the table has no column for it.
  Cell rank(const Entry& entry) const { return rank(*entry.standing); }
  /// Whether it says anything: not empty, and not that it is not known.
  bool has_content(const Column& column, const Entry& entry) const;
  /// With its sign, unit and chip.
  int width(const Cell& cell) const;
  /// Of the unit with the space before it; 0 without one.
  int unit_width(const Cell& cell) const;
  /// Of the sign with the space behind it; 0 without one.
  int sign_width(const Cell& cell) const;
  TextStyle unit_style() const;

  /// Whether a column has the figure that the towns are ranked by.
  bool is_ranked_figure(const Column& column) const;

  /// The plate of a rank among the first three, if medals are wanted; else null.
  const Plate* medal(const Standing& standing) const;
  /// The head of a column, with its unit.
  std::string label(const Column& column) const;
  /// The same on two lines: the word, and the unit or since when; the second may be empty.
  std::pair<std::string, std::string> two_labels(const Column& column) const;

 private:
  /// The indicator that a completion names, where there may be others.
  std::string owner_of(const Column& column) const;
  std::pair<std::string, std::string> completion_labels(const Column& column, const std::string& unit) const;
  Cell unknown() const;
  Cell rank(const Standing& standing) const;
  Cell movement(const Standing& standing) const;
  Cell name(const Entry& entry) const;
  Cell figure(const Quantity& quantity, std::optional<double> value) const;
  Cell target(const Indicator& indicator, const Town& town) const;
  Cell share(const Column& column, const Town& town) const;
  Cell completion(const Quantity& quantity, std::optional<double> value) const;
  Cell pace_gap(const Standing& standing) const;
  Cell lamp(const Standing& standing) const;
  Cell score(const Standing& standing) const;
  Cell of_target(const Indicator& indicator, const Town& town) const;
  Cell gap(const Standing& standing) const;
  Cell lead(const Standing& standing) const;
  Cell distance(const std::string& sign, double distance, const TextStyle& style) const;
  Cell adjustment(const Standing& standing) const;
  const Indicator& indicator_of(const Column& column) const;
  const Ranking& ranking() const;

  const ComposeContext& context_;
  const LeaderboardSettings& settings_;
  const Standings& standings_;
  const RowMetrics& metrics_;
  const Sums& sums_;
  const Standing* tightest_;
  const Theme& theme_;
  const Words& words_;
};

}  // namespace rankwall
