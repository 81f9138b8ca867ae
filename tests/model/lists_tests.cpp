#include "model/lists.h"

#include "catch.h"
#include "cities.h"

using namespace rankwall;

namespace {

/// Towns A, B, C … ranked by their completion, in percent of the year's target; the pace is 50.
Snapshot completed(const std::vector<double>& percents) {
  std::vector<Town> towns;
  for (std::size_t i = 0; i < percents.size(); ++i)
    towns.push_back(town(std::string(1, static_cast<char>('A' + i)), {{"b", percents[i]}, {"b_target", 100}}));
  return city(std::move(towns));
}

struct Names {
  std::string red, black;
  bool operator==(const Names&) const = default;
};

Names names(const Snapshot& snapshot, const ListSettings& settings, const Ranking& ranking) {
  const Standings standings = rank(snapshot, ranking);
  const Lists lists = lists_of(standings, settings);
  Names found;
  for (const auto index : lists.red) found.red += snapshot.towns[standings.ranked()[index].town].id;
  for (const auto index : lists.black) found.black += snapshot.towns[standings.ranked()[index].town].id;
  return found;
}

Names names(const std::vector<double>& percents, int count, TargetMet met = TargetMet::Pace) {
  ListSettings settings;
  settings.count = count;
  settings.target_met = met;
  return names(completed(percents), settings, ranking_by(RankBy::Ratio, "b"));
}

}  // namespace

TEST_CASE("The red list has the first towns if they met the target, the black list the last ones if they missed it") {
  CHECK(names({80, 70, 60, 40, 30, 20}, 2) == Names{"AB", "FE"});
  CHECK(names({80, 49, 48, 47, 30, 20}, 2) == Names{"A", "FE"});
  CHECK(names({80, 70, 60, 55, 52, 20}, 2) == Names{"AB", "F"});
}

TEST_CASE("A town that has met its target is never on the black list") {
  CHECK(names({90, 80, 70, 60, 50}, 3) == Names{"ABC", ""});
  CHECK(names({90, 80}, 5) == Names{"AB", ""});
  CHECK(names({40, 30}, 5) == Names{"", "BA"});
}

TEST_CASE("The target is the pace or the whole year's target") {
  CHECK(names({110, 100, 99, 60, 30}, 3, TargetMet::Full) == Names{"AB", "EDC"});
  CHECK(names({110, 100, 99, 60, 30}, 3, TargetMet::Pace) == Names{"ABC", "E"});
}

TEST_CASE("Tied towns are on a list together or not at all") {
  CHECK(names({80, 70, 70, 60}, 2) == Names{"ABC", ""});
  CHECK(names({80, 40, 30, 30}, 1) == Names{"A", "DC"});
  CHECK(names({40, 30, 30, 30}, 1) == Names{"", "DCB"});
}

TEST_CASE("With separate groups every group has its first and last") {
  Snapshot snapshot = completed({80, 20, 70, 30, 60, 40});
  for (const std::size_t i : {0u, 1u, 2u}) snapshot.towns[i].group = "一组";
  Ranking ranking = ranking_by(RankBy::Ratio, "b");
  ranking.groups = Groups::Separate;
  ListSettings settings;
  settings.count = 1;
  CHECK(names(snapshot, settings, ranking) == Names{"AE", "BD"});
}

TEST_CASE("Without completions, without ranks and with a count of 0 the lists are empty") {
  CHECK(names({80, 20}, 0) == Names{});
  CHECK(names(std::vector<double>{}, 3) == Names{});
  Ranking ranking = ranking_by(RankBy::Value, "plain");
  CHECK(names(city({town("A", {{"plain", 1}}), town("B")}), {}, ranking) == Names{});
}
