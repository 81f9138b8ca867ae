// How long the model takes, as `name value unit` lines. Run by scripts/bench.sh. The times are processor time, which
// does not depend on how busy the machine is, and the best of several runs.
#include <algorithm>
#include <ctime>
#include <limits>

#include <fmt/format.h>

#include "config/rules.h"
#include "model/standings.h"

using namespace rankwall;

namespace {

constexpr int runs = 10;

template <class Work>
double best_milliseconds(Work work) {
  double best = std::numeric_limits<double>::max();
  for (int i = 0; i < runs; ++i) {
    const std::clock_t start = std::clock();
    work();
    best = std::min(best, 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

/// As many towns as a feed may hold, with every figure that five items need and a few more.
Snapshot largest_city() {
  Snapshot snapshot;
  snapshot.period = {2021, 1, 6};
  snapshot.towns.resize(10'000);
  for (std::size_t i = 0; i < snapshot.towns.size(); ++i) {
    Town& town = snapshot.towns[i];
    town.id = fmt::format("T{:05}", i);
    town.name = fmt::format("第{}镇", i);
    for (const auto& indicator : shipped_rules().indicators) {
      town.values.set(indicator.id, static_cast<double>(i * 7919 % 1000) / 10);
      if (!indicator.target.empty()) town.values.set(indicator.target, 50 + static_cast<double>(i * 31 % 100));
    }
  }
  return snapshot;
}

Ranking five_items() {
  Ranking ranking;
  ranking.id = "bench";
  ranking.items = {{"entered_investment", 30},
                   {"entered_projects", 20},
                   {"built_investment", 30},
                   {"started_projects", 10},
                   {"growth_yoy", 10, 1.2, Normalise::Max}};
  ranking.tie_break = {"entered_projects_month"};
  return ranking;
}

}  // namespace

int main() {
  const Snapshot snapshot = largest_city();
  const Rules rules = shipped_rules();
  const Ranking ranking = five_items();
  std::size_t ranked = 0;
  const double milliseconds = best_milliseconds([&] { ranked += rank(snapshot, rules, ranking).ranked().size(); });
  if (ranked != runs * snapshot.towns.size()) return 1;
  fmt::print("standings_10k_ms {:.2f} ms\n", milliseconds);
}
