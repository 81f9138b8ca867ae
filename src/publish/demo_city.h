// A living fictional city for `serve --demo` and for tests: 27 towns whose contest moves on at every step. Pure: the
// same seed and instants give the same snapshots everywhere.
//
// It lives through the current month again and again, once in about 1,500 steps: the month begins with the standings of
// the last bulletin (the baseline), the towns catch up with the pace, and when the field has passed it the month begins
// again with other leaders. So figures are cumulative within a month and never run away, however long it runs.
#pragma once

#include <cstdint>

#include "base/clock.h"
#include "model/snapshot.h"
#include "publish/demo_towns.h"
#include "publish/demo_works.h"
#include "publish/dice.h"

namespace rankwall {

class DemoCity {
 public:
  /// Starts somewhat into the month, so that there are movements to show. `zone` decides which month it is.
  DemoCity(std::uint64_t seed, Instant start, Zone zone);

  /// Moves everything on and publishes it at `now`. The serial is the time in milliseconds, or one more than the last:
  /// it grows with every step and across restarts.
  void step(Instant now);

  /// The last publication; its id is empty, since it has no bytes yet.
  const Snapshot& snapshot() const { return snapshot_; }

 private:
  void begin_month(Instant now);
  /// The moment that the figures describe: it goes through the calendar's month up to `now` while the city lives
  /// through its own, so that there is a point for every day.
  Instant moment(Instant now) const;
  void refresh(Instant now);
  Baseline baseline() const;

  Dice dice_;
  Zone zone_;
  DemoTowns towns_;
  DemoWorks works_;
  int steps_ = 0;  ///< in the current month
  Snapshot snapshot_;
};

}  // namespace rankwall
