// One town's score in one ranking, item by item. Used by standings, which compares the scores of all towns.
// The numbered steps are those of the feed format's "Rules of ranking", 1 to 3 and 7.
#pragma once

#include <optional>
#include <vector>

#include "config/rules.h"
#include "model/snapshot.h"
#include "model/standings.h"

namespace rankwall {

enum class ScoreState {
  Scored,
  NotReported,  ///< no value for any item
  NoTarget,     ///< values, but every item that counts lacks its target
};

struct TownScore {
  ScoreState state = ScoreState::Scored;
  double sum = 0;         ///< points and adjustment, not rounded
  double adjustment = 0;  ///< within the limits, not rounded
  std::vector<ItemScore> items;
};

class Scorer {
 public:
  /// `snapshot` and `rules` must outlive it.
  Scorer(const Snapshot& snapshot, const Rules& rules, const Ranking& ranking);

  TownScore score(const Town& town) const;

 private:
  struct Item {
    RankingItem rule;
    const Indicator* indicator;
    std::optional<double> common_divisor;  ///< the towns' largest or mean value, where it is positive
    double least_ratio;
    double most_ratio;
  };

  ItemScore item_score(const Item& item, const Town& town) const;

  RankBy by_;
  AdjustmentLimits limits_;
  std::vector<Item> items_;
};

}  // namespace rankwall
