// The ranking: a snapshot and the rules of one ranking give the standings. Pure functions, no I/O.
// Used by widgets, report and the commands. Source of every rule here: the feed format's "Rules of ranking".
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "config/rules.h"
#include "model/quantity.h"
#include "model/snapshot.h"

namespace rankwall {

/// One item of a town's score. Nothing here is rounded.
struct ItemScore {
  std::string indicator;
  std::optional<double> value;
  std::optional<double> target;  ///< what the value is compared with; absent with Normalise::Value
  std::optional<double> ratio;   ///< after the cap; absent where value or target is not known
  double weight = 0;             ///< as it counted: after rescaling, 0 for an item left out
  double points = 0;
  std::size_t part = 0;  ///< index into Standings::parts; 0 where the ranking has none

  bool operator==(const ItemScore&) const = default;
};

/// One part of a town's score: what its items earned, up to the part's maximum. Nothing here is rounded.
struct PartScore {
  double points = 0;
  double max = 0;  ///< as it counted: a part without any target hands its share to the others

  bool operator==(const PartScore&) const = default;
};

/// Whether a town has a rank, and if not why.
enum class RankState {
  Ranked,
  NotReported,  ///< takes part, but without a value for any item
  NotRanked     ///< takes no part, or has no target for any item
};

/// One town's line in a ranking.
struct Standing {
  std::size_t town = 0;  ///< index into Snapshot::towns
  RankState state = RankState::Ranked;
  std::optional<int> rank;  ///< from 1; present where it is ranked
  std::size_t table = 0;    ///< ranked towns share ranks within a table; 0 for all unless groups are separate
  bool tied = false;
  bool is_undecided = false;    ///< its rank says nothing: nearly all share it, as when all figures are still 0
  std::optional<int> medal;     ///< 1 to 3, by no more than three each; none where more share the first rank
  double score = 0;             ///< rounded as shown
  std::optional<int> movement;  ///< baseline rank − rank; absent where either says nothing
  std::optional<double>
      gap;  ///< what it lacks to the shown score of the nearest better rank, ≥ 0; absent for the first
  std::optional<double> lead;        ///< what the nearest worse rank lacks to it, ≥ 0; absent for the last
  std::optional<double> completion;  ///< percent, not rounded
  std::optional<double> pace_gap;    ///< completion − pace in percentage points, not rounded
  double adjustment = 0;             ///< sum of bonus and deduction points within the limits, rounded as shown
  double bonus = 0;                  ///< sum of the bonus points before the limits, rounded as shown
  double deduction = 0;              ///< the same of the deductions, ≤ 0
  std::vector<ItemScore> items;
  std::vector<PartScore> parts;  ///< one for each of Standings::parts

  bool operator==(const Standing&) const = default;
};

struct Standings {
  std::string ranking;
  std::string label;
  Quantity score;                      ///< what the scores, their gaps and leads are
  Quantity completion;                 ///< what completions are
  Quantity pace_gap;                   ///< what pace gaps are: differences of completion and pace
  std::optional<double> pace;          ///< of the completion's indicator, 0 to 1
  std::string rules;                   ///< see rule_hash()
  std::vector<std::string> parts;      ///< labels of the ranking's parts; empty where it has none
  std::vector<Standing> towns;         ///< all of the snapshot's, in the order of rank()
  std::size_t ranked_count = 0;        ///< how many of them are ranked
  std::vector<std::size_t> positions;  ///< for each of Snapshot::towns its index in `towns`

  bool operator==(const Standings&) const = default;

  /// Whether there is nothing to compare yet: no town's rank says anything.
  bool is_undecided() const;
  /// Of a town of the snapshot, by its index there.
  const Standing& of(std::size_t town) const { return towns[positions[town]]; }
  /// Best first; with separate groups group by group.
  std::span<const Standing> ranked() const { return std::span(towns).first(ranked_count); }
  /// Those without a rank of one state, in the feed's order.
  std::span<const Standing> in_state(RankState state) const;
};

/// Ranks the towns: the ranked ones first, then those that have not reported, then those that are not ranked.
/// `ranking` must be in `rules` and name only its indicators (the config's reader sees to that).
Standings rank(const Snapshot& snapshot, const Rules& rules, const Ranking& ranking);

/// In every ranking of the rules, in their order.
std::vector<Standings> rank_all(const Snapshot& snapshot, const Rules& rules);

/// The tables of ranks in the order of `ranked`: one, or one for every group.
std::vector<std::span<const Standing>> tables_of(std::span<const Standing> ranked);

}  // namespace rankwall
