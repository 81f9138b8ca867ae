// What a source has said so far, one point a day: the city's sums and published figures, and every town's where there
// are not too many. Kept by the feed, shown by the trend widget. Plain data and pure functions.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "config/widgets/trend.h"
#include "model/snapshot.h"

namespace rankwall {

constexpr std::size_t max_history_days = 400;
/// Larger cities keep their sums only, so that a year of days stays small in memory.
constexpr std::size_t max_history_towns = 500;
constexpr std::size_t max_history_figures = 10'000;  ///< of the towns of one day

constexpr std::size_t max_history_sums = 200;  ///< of the city in one day; the same for published figures

/// Figures of all towns as one table; a figure that is not known is NaN.
struct TownTable {
  std::vector<std::string> towns;  ///< ids, in the feed's order
  std::vector<std::string> indicators;
  std::vector<double> figures;  ///< town by town, in the order of the indicators

  std::optional<double> find(std::string_view town, std::string_view indicator) const;
};

struct DayFigures {
  Date day{};
  Values sums;  ///< over all towns
  Values city;  ///< published for the whole city
  TownTable towns;
};

/// Days ascending, each once. Days are shared between histories, so a copy is cheap.
struct History {
  std::vector<std::shared_ptr<const DayFigures>> days;
};

/// The figures of a snapshot under the day of its as_of in this zone.
DayFigures figures_of(const Snapshot& snapshot, const Zone& zone);

/// The history with another day; a later publication of the same day replaces it, the oldest days are dropped.
History with_day(History history, DayFigures day);

struct TrendPoint {
  Date day{};
  double value = 0;

  bool operator==(const TrendPoint&) const = default;
};

/// What a trend follows: the sum or the city's own figure, or that of one town.
struct TrendSubject {
  TrendSource from = TrendSource::Sum;
  std::string_view indicator;
  std::string_view town;  ///< id, with TrendSource::Town
};

/// The known values of the last `days` days up to the snapshot's own, which is the last point. What was published for
/// later days has been taken back by the snapshot and is left out. `history` may be null.
std::vector<TrendPoint> trend_of(const History* history, const Snapshot& snapshot, const Zone& zone,
                                 const TrendSubject& subject, int days);

/// The ends of an axis.
struct AxisRange {
  double min = 0;
  double max = 1;

  bool operator==(const AxisRange&) const = default;
};

/// The narrowest range of round numbers (1, 2 or 5 times a power of ten) around all values, in at most five steps.
/// A single value is in the middle.
AxisRange round_range(double min, double max);

}  // namespace rankwall
