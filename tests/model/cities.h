// Rankings over two indicators for the tests of model, and the standings that they give.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "config/rules.h"
#include "model/standings.h"
#include "support/cities.h"

namespace rankwall {

/// Indicators `a` and `b` with the targets `a_target` and `b_target`, and `plain` without one.
inline Rules two_indicators(Ranking ranking) {
  Rules rules;
  rules.indicators = {{"a", "A", "个", 0, "a_target"}, {"b", "B", "亿元", 2, "b_target"}, {"plain", "P", "", 0, ""}};
  rules.rankings = {std::move(ranking)};
  return rules;
}

inline Ranking ranking_by(RankBy by, std::string indicator) {
  Ranking ranking;
  ranking.id = "r";
  ranking.by = by;
  ranking.indicator = std::move(indicator);
  ranking.completion = "b";
  return ranking;
}

/// By `plain`.
inline const Ranking by_value = ranking_by(RankBy::Value, "plain");

inline Ranking ranking_of(std::vector<RankingItem> items) {
  Ranking ranking = ranking_by(RankBy::Score, "");
  ranking.items = std::move(items);
  return ranking;
}

/// The same where less of every indicator is better.
inline Rules lower_is_better(Ranking ranking) {
  Rules rules = two_indicators(std::move(ranking));
  for (auto& indicator : rules.indicators) indicator.better = Better::Lower;
  return rules;
}

inline Standings rank(const Snapshot& snapshot, const Ranking& ranking) {
  return rank(snapshot, two_indicators(ranking), ranking);
}

/// Ids in order, e.g. "A B C".
inline std::string ids(const Snapshot& snapshot, std::span<const Standing> standings) {
  std::string text;
  for (const auto& standing : standings) text += (text.empty() ? "" : " ") + snapshot.towns[standing.town].id;
  return text;
}

inline std::vector<int> ranks(const Standings& standings) {
  std::vector<int> found;
  for (const auto& standing : standings.ranked()) found.push_back(standing.rank.value_or(0));
  return found;
}

inline std::vector<double> scores(const Standings& standings) {
  std::vector<double> found;
  for (const auto& standing : standings.ranked()) found.push_back(standing.score);
  return found;
}

}  // namespace rankwall
