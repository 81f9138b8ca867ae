// One town's score in one ranking, item by item. Used by standings, which compares the scores of all towns.
// The numbered steps are those of the feed format's "Rules of ranking", 1 to 3 and 7. A ranking by plain items is one
// with a single part that has no maximum.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
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
  double bonus = 0;       ///< before the limits
  double deduction = 0;   ///< before the limits, ≤ 0
  std::vector<ItemScore> items;
  std::vector<PartScore> parts;  ///< empty where the ranking has none
};

class Scorer {
 public:
  /// `snapshot` and `rules` must outlive it.
  Scorer(const Snapshot& snapshot, const Rules& rules, const Ranking& ranking);

  TownScore score(const Town& town) const;

  /// The scorer of the same city once the value of one of its ranked towns has changed for the better.
  Scorer improved(std::string_view indicator, double before, double after) const;

 private:
  /// What the ranked towns' values are divided by.
  struct Field {
    double max = 0;
    double min = 0;
    double sum = 0;
    double positive_sum = 0;  ///< of the values above 0: a share of it is at most 1
    double count = 0;

    std::optional<double> divisor(Normalise normalise, Better better) const;
  };

  struct Item {
    RankingItem rule;
    const Indicator* indicator;
    std::size_t part;
    Field field;
    double target_share;  ///< of the year's target
    double min_ratio;
    double max_ratio;
  };

  struct Part {
    double weight = 0;
    double max = 0;
  };

  void add_item(const RankingItem& rule, std::size_t part, const Snapshot& snapshot, const Rules& rules,
                Targets targets);
  double ratio_of(double value, double target, const Item& item) const;
  ItemScore item_score(const Item& item, const Town& town) const;
  ScoreState share_out_weights(TownScore& town) const;
  void add_points(TownScore& town) const;
  void add_adjustments(TownScore& score, const Town& town) const;

  RankBy by_;
  bool in_parts_;
  AdjustmentLimits limits_;
  std::vector<Item> items_;
  std::vector<Part> parts_;
};

}  // namespace rankwall
