// The figures of the demo city's towns: a contest that moves at every step and stays plausible for as long as it runs.
// Every figure approaches a limit of its own a little above the pace, so none runs away; when the field as a whole has
// passed the pace, the month is over and the caller begins it again.
#pragma once

#include <vector>

#include "model/pace.h"
#include "model/snapshot.h"
#include "publish/dice.h"

namespace rankwall {

class DemoTowns {
 public:
  /// Draws the year's targets.
  explicit DemoTowns(Dice& dice);

  /// Sets the field back to where it was at the month's beginning. `pace`: see pace_of().
  void begin_month(double pace, Dice& dice);
  /// Some towns build on, or get projects started, eligible and entered.
  void advance(Dice& dice);
  /// True once the field has built more than the pace asks for.
  bool month_is_over() const;

  std::vector<Town> towns() const;
  /// Growth of the city and its change since the month's beginning.
  Values city() const;

 private:
  struct Figures {
    // The year's.
    double investment_target = 0;  // 亿元
    double built_plan = 0;         // 亿元
    int entered_target = 0;
    int started_target = 0;
    // The month's: what it cannot pass, and what it strives for.
    double built_limit = 0;
    double investment_limit = 0;
    int entered_limit = 0;
    double growth_goal = 0;
    int entered_at_beginning = 0;
    // Now. Always entered ≤ eligible ≤ started.
    double built = 0;
    double investment = 0;
    int entered = 0;
    int eligible = 0;
    int started = 0;
    double growth = 0;  // %
  };

  static void begin_month(Figures& town, double pace, Dice& dice);
  static void build(Figures& town, Dice& dice);
  static void move_projects(Figures& town, Dice& dice);
  double city_growth() const;

  std::vector<Figures> figures_;
  double pace_ = 1;
  double growth_at_beginning_ = 0;
};

}  // namespace rankwall
