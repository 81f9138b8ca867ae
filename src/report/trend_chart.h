// A small chart of one figure over the days, black on white: curve, ends of both axes, first and last figure. Knows
// points, not towns.
#pragma once

#include <string>
#include <vector>

#include "model/history.h"
#include "report/page.h"
#include "report/typesetter.h"

namespace rankwall {

struct TrendChart {
  std::string caption;
  std::vector<TrendPoint> points;  ///< at least two, days ascending
  int decimals = 2;
};

/// `at` is the upper left corner.
void draw_trend(std::vector<Mark>& marks, const Typesetter& typesetter, const TrendChart& chart, PagePoint at,
                double width, double height);

}  // namespace rankwall
