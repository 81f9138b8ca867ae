#include "model/standings.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <span>

#include "config/rule_hash.h"
#include "model/pace.h"
#include "model/rounding.h"
#include "model/score.h"

namespace rankwall {

namespace {

/// Negative when `a` leads, positive when `b` does, 0 when neither.
int compared(double a, double b, Better better) {
  if (a == b) return 0;
  return (a > b) == (better == Better::Higher) ? -1 : 1;
}

/// As above, but a value that is not known comes after every other.
int compared(std::optional<double> a, std::optional<double> b, Better better) {
  if (a && b) return compared(*a, *b, better);
  return static_cast<int>(b.has_value()) - static_cast<int>(a.has_value());
}

/// By the scores as shown, then by the indicators that break ties.
class Order {
 public:
  Order(const Snapshot& snapshot, const Rules& rules, const Ranking& ranking)
      : snapshot_(snapshot), better_(score_quantity(rules, ranking).better) {
    for (const auto& id : ranking.tie_break) tie_break_.push_back(rules.find_indicator(id));
  }

  int compare(const Standing& a, const Standing& b) const {
    int order = compared(a.score, b.score, better_);
    for (const Indicator* const indicator : tie_break_) {
      if (order != 0) return order;
      order = compared(value_of(a, *indicator), value_of(b, *indicator), indicator->better);
    }
    return order;
  }

 private:
  std::optional<double> value_of(const Standing& standing, const Indicator& indicator) const {
    return snapshot_.towns[standing.town].values.find(indicator.id);
  }

  const Snapshot& snapshot_;
  Better better_;
  std::vector<const Indicator*> tie_break_;
};

/// Baseline ranks of one ranking; empty where there is none.
const std::map<std::string, int, std::less<>>& baseline_ranks(const Snapshot& snapshot, const Ranking& ranking) {
  static const std::map<std::string, int, std::less<>> none;
  if (!snapshot.baseline) return none;
  const auto found = snapshot.baseline->ranks.find(ranking.id);
  return found == snapshot.baseline->ranks.end() ? none : found->second;
}

/// How many may share a rank that a medal is given for.
constexpr std::size_t max_medals = 3;

/// A rank that all share, or most of them and more than three, says nothing about any of them.
bool says_nothing(std::size_t sharing, std::size_t all) {
  return sharing > 1 && (sharing == all || (sharing > max_medals && 2 * sharing > all));
}

/// Gives ranks, medals, ties, gaps and leads to the towns of one table, which are in order.
void assign_ranks(std::span<Standing> towns, const Order& order, const Ranking& ranking) {
  const auto distance = [&](const Standing& better, const Standing& worse) {
    return rounded(std::abs(better.score - worse.score), ranking.decimals);
  };
  int next_rank = 1;
  bool has_medals = true;
  std::size_t end = 0;
  for (std::size_t begin = 0; begin < towns.size(); begin = end) {
    for (end = begin + 1; end < towns.size(); ++end)
      if (order.compare(towns[begin], towns[end]) != 0) break;
    const auto tied = towns.subspan(begin, end - begin);
    if (begin == 0) has_medals = tied.size() <= max_medals;
    const bool is_awarded = has_medals && tied.size() <= max_medals && next_rank <= static_cast<int>(max_medals);
    for (auto& town : tied) {
      town.rank = next_rank;
      town.tied = tied.size() > 1;
      if (is_awarded) town.medal = next_rank;
      town.is_undecided = says_nothing(tied.size(), towns.size());
      if (begin > 0) town.gap = distance(towns[begin - 1], town);
      if (end < towns.size()) town.lead = distance(town, towns[end]);
    }
    next_rank += ranking.ties == Ties::Competition ? static_cast<int>(tied.size()) : 1;
  }
}

/// To the towns of one table. A rank that said nothing then, or says nothing now, has not moved.
void add_movements(std::span<Standing> towns, const Snapshot& snapshot, const Ranking& ranking) {
  const auto& ranks = baseline_ranks(snapshot, ranking);
  std::map<int, std::size_t> sharing;
  std::size_t known = 0;
  const auto rank_before = [&](const Standing& town) -> std::optional<int> {
    const auto found = ranks.find(snapshot.towns[town.town].id);
    return found == ranks.end() ? std::nullopt : std::optional(found->second);
  };
  for (const auto& town : towns)
    if (const auto rank = rank_before(town)) {
      ++sharing[*rank];
      ++known;
    }
  for (auto& town : towns)
    if (const auto rank = rank_before(town); rank && !town.is_undecided && !says_nothing(sharing[*rank], known))
      town.movement = *rank - *town.rank;
}

/// The number of each town's group by first appearance; all 0 where they are ranked together.
std::vector<std::size_t> group_numbers(const Snapshot& snapshot, const Ranking& ranking) {
  std::vector<std::size_t> numbers(snapshot.towns.size(), 0);
  if (ranking.groups == Groups::Together) return numbers;
  std::map<std::string_view, std::size_t> known;
  for (std::size_t i = 0; i < numbers.size(); ++i)
    numbers[i] = known.try_emplace(snapshot.towns[i].group, known.size()).first->second;
  return numbers;
}

/// `begin` is the first town of a table.
template <class Iterator>
Iterator end_of_table(Iterator begin, Iterator end) {
  return std::find_if(begin, end, [&](const Standing& town) { return town.table != begin->table; });
}

void put_in_order(std::vector<Standing>& towns, const Snapshot& snapshot, const Rules& rules, const Ranking& ranking) {
  const Order order(snapshot, rules, ranking);
  const auto groups = group_numbers(snapshot, ranking);
  for (auto& town : towns) town.table = groups[town.town];
  std::stable_sort(towns.begin(), towns.end(), [&](const Standing& a, const Standing& b) {
    if (a.table != b.table) return a.table < b.table;
    return order.compare(a, b) < 0;
  });
  for (auto begin = towns.begin(); begin != towns.end();) {
    const auto end = end_of_table(begin, towns.end());
    assign_ranks({begin, end}, order, ranking);
    add_movements({begin, end}, snapshot, ranking);
    begin = end;
  }
}

Standing standing_of(TownScore score, std::size_t town, const Ranking& ranking) {
  Standing standing;
  standing.town = town;
  if (score.state == ScoreState::Scored) standing.score = rounded(score.sum, ranking.decimals);
  standing.adjustment = rounded(score.adjustment, ranking.decimals);
  standing.bonus = rounded(score.bonus, ranking.decimals);
  standing.deduction = rounded(score.deduction, ranking.decimals);
  standing.items = std::move(score.items);
  standing.parts = std::move(score.parts);
  return standing;
}

RankState state_of(const Town& town, ScoreState state) {
  if (!town.ranked || state == ScoreState::NoTarget) return RankState::NotRanked;
  return state == ScoreState::NotReported ? RankState::NotReported : RankState::Ranked;
}

Standings without_towns(const Snapshot& snapshot, const Rules& rules, const Ranking& ranking) {
  const Indicator* completion = rules.find_indicator(ranking.completion);
  Standings standings;
  standings.ranking = ranking.id;
  standings.label = ranking.label;
  standings.score = score_quantity(rules, ranking);
  if (completion) standings.completion = completion_quantity(*completion, ranking);
  standings.pace_gap = pace_gap_quantity(standings.completion);
  standings.pace = completion ? pace_of(snapshot, *completion) : pace_of(snapshot);
  standings.rules = rule_hash(rules, ranking);
  for (const auto& part : ranking.parts) standings.parts.push_back(part.label);
  return standings;
}

}  // namespace

std::span<const Standing> Standings::in_state(RankState state) const {
  const auto first =
      std::find_if(towns.begin(), towns.end(), [&](const Standing& town) { return town.state == state; });
  const auto last = std::find_if(first, towns.end(), [&](const Standing& town) { return town.state != state; });
  return {first, last};
}

bool Standings::is_undecided() const {
  const auto all = ranked();
  return !all.empty() && std::all_of(all.begin(), all.end(), [](const Standing& town) { return town.is_undecided; });
}

std::vector<std::span<const Standing>> tables_of(std::span<const Standing> ranked) {
  std::vector<std::span<const Standing>> tables;
  for (auto begin = ranked.begin(); begin != ranked.end();) {
    const auto end = end_of_table(begin, ranked.end());
    tables.emplace_back(begin, end);
    begin = end;
  }
  return tables;
}

Standings rank(const Snapshot& snapshot, const Rules& rules, const Ranking& ranking) {
  // 1. Every town's score.
  Standings standings = without_towns(snapshot, rules, ranking);
  const Indicator* completion = rules.find_indicator(ranking.completion);
  const Scorer scorer(snapshot, rules, ranking);
  std::vector<Standing> without_rank[2];
  for (std::size_t i = 0; i < snapshot.towns.size(); ++i) {
    const Town& town = snapshot.towns[i];
    TownScore score = scorer.score(town);
    const RankState state = state_of(town, score.state);
    Standing standing = standing_of(std::move(score), i, ranking);
    standing.state = state;
    if (completion) standing.completion = completion_of(town, *completion);
    if (standing.completion && standings.pace) standing.pace_gap = *standing.completion - *standings.pace * 100;
    auto& list = state == RankState::Ranked ? standings.towns : without_rank[state == RankState::NotRanked];
    list.push_back(std::move(standing));
  }

  // 2. The order of those that are ranked.
  put_in_order(standings.towns, snapshot, rules, ranking);
  standings.ranked_count = standings.towns.size();

  // 3. The others below them.
  for (auto& list : without_rank) std::move(list.begin(), list.end(), std::back_inserter(standings.towns));
  standings.positions.resize(standings.towns.size());
  for (std::size_t i = 0; i < standings.towns.size(); ++i) standings.positions[standings.towns[i].town] = i;
  return standings;
}

std::vector<Standings> rank_all(const Snapshot& snapshot, const Rules& rules) {
  std::vector<Standings> all;
  all.reserve(rules.rankings.size());
  for (const auto& ranking : rules.rankings) all.push_back(rank(snapshot, rules, ranking));
  return all;
}

}  // namespace rankwall
