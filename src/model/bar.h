// What a town's bar measures and on which scale: its completion against the target and the pace, or, where a ranking
// has no completion, its figure against the best. Pure. Used by wall and paper, so that bars of both say the same.
#pragma once

#include <optional>

#include "model/standings.h"

namespace rankwall {

/// What the ends of all bars of a table mean. With a target they are percentages of it.
struct BarScale {
  double min = 0;  ///< ≤ 0; below 0 where there are negative figures
  double max = 100;
  std::optional<double> pace;
  std::optional<double> target;  ///< marked where the scale goes beyond it
  bool is_completion = true;     ///< else the ranked figure
  bool is_inverted = false;      ///< a ranked figure of which less is better: 1 is the smallest, the longest bar

  bool operator==(const BarScale&) const = default;

  /// 0 at the scale's left end, 1 at its right.
  double share_of(double value) const { return (value - min) / (max - min); }
};

/// Of completions up to `best` percent: up to the target, beyond it to the best rounded up to ten, to 150 at most. A
/// pace of 0 to 1 is never at its end.
BarScale completion_scale(double best, std::optional<double> pace);

/// Of a ranking's table.
BarScale bar_scale(const Standings& standings);

/// What a town's bar shows on that scale; absent where it has none.
std::optional<double> bar_value(const Standings& standings, const BarScale& scale, const Standing& standing);
/// The same with the figures of the last bulletin; absent where they are not known or the scale has no fixed length.
std::optional<double> bar_value_before(const Snapshot& snapshot, const Rules& rules, const Standings& standings,
                                       const BarScale& scale, const Standing& standing);

}  // namespace rankwall
