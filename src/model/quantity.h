// What a figure is: its label, unit, decimals and which way is better, and how it is written, also where it is not
// known. Wall, paper, terminal and explanation ask here, so that no two of them disagree. Pure.
#pragma once

#include <optional>
#include <string>

#include "config/rules.h"
#include "config/words.h"

namespace rankwall {

/// Shares of a target are shown with this many decimals, and so is how far they are from the pace.
inline constexpr int percent_decimals = 1;

struct Quantity {
  std::string label;
  std::string unit;  ///< empty: it has none
  int decimals = 0;
  Better better = Better::Higher;
  double divide_by = 1;  ///< a figure of the feed is shown divided by this
  Grouping grouping = Grouping::None;

  bool operator==(const Quantity&) const = default;
};

Quantity quantity_of(const Indicator& indicator);
/// The same in a table of that ranking: what ranks the towns has the ranking's decimals, so that what reads equal is
/// tied (rule 4 of ranking).
Quantity quantity_of(const Indicator& indicator, const Ranking& ranking);
/// Of a value of the feed by its key: an indicator, or an indicator's target, which is measured alike. The label of a
/// target, and of a value that no indicator explains, is its key.
Quantity quantity_of(const Rules& rules, const std::string& value);
/// The score of a ranking: points, percent of a target, or the indicator's own figure. `ranking` names only indicators
/// of `rules`.
Quantity score_quantity(const Rules& rules, const Ranking& ranking);
/// A share in percent that belongs to no indicator.
Quantity percentage();
/// How much of its target an indicator has reached, in percent.
Quantity completion_quantity(const Indicator& indicator);
/// The same in a table of that ranking, with the ranking's decimals if it ranks by just that.
Quantity completion_quantity(const Indicator& indicator, const Ranking& ranking);
/// How far a completion is from the pace, in percentage points. Lamps are judged by it as it is shown.
Quantity pace_gap_quantity(const Quantity& completion);

/// A figure as it is shown, rounded: what compares two figures compares these.
double shown_value(const Quantity& quantity, double value);

/// "12.82" or "12,345.00", or the word for what is not known. From a quadrillion on as "1.7×10³⁰⁰": no such figure is
/// meant, and its digits would take the room of all others.
std::string number_text(const Words& words, const Quantity& quantity, std::optional<double> value);
/// "12.82亿元", or the word for what is not known.
std::string figure_text(const Words& words, const Quantity& quantity, std::optional<double> value);
/// "+1.80", "-0.30", "0.00", or the word for what is not known.
std::string signed_text(const Words& words, const Quantity& quantity, std::optional<double> value);

/// The unit of the difference of two figures: percentage points for a percentage, else the figure's own.
const std::string& difference_unit(const Words& words, const Quantity& quantity);
/// How far two figures are apart, "0.42分" or "5.1个百分点", whichever is the larger.
std::string difference_text(const Words& words, const Quantity& quantity, double difference);

/// Whether a change by `difference` is for the better (1), for the worse (-1), or neither as it is shown (0).
int direction_of(const Quantity& quantity, double difference);

/// Whether a completion is at its target or on the better side of it, `difference` from it: 7.2 of 14.4 is half,
/// whatever the last digit of the division.
bool is_met(const Quantity& completion, double difference);

/// "完成投资(亿元)": the label with its unit, if it has one.
std::string label_with_unit(const Words& words, const Quantity& quantity);

}  // namespace rankwall
