#include "model/score.h"

#include <cmath>
#include <optional>

#include "catch.h"
#include "cities.h"

using namespace rankwall;

namespace {

constexpr auto target = Normalise::Target;
constexpr auto rescale = MissingTarget::Rescale;
constexpr auto zero = MissingTarget::Zero;

TownScore score_of(const Snapshot& snapshot, const Ranking& ranking, std::size_t town = 0) {
  const Rules rules = two_indicators(ranking);
  return Scorer(snapshot, rules, ranking).score(snapshot.towns[town]);
}

}  // namespace

TEST_CASE("A town's score is the sum of weight times ratio, as in the format's own example") {
  const Snapshot snapshot = city({town("T01", {{"a", 24}, {"a_target", 26}, {"b", 12.82}, {"b_target", 13}})});
  const TownScore score = score_of(snapshot, ranking_of({{"b", 40}, {"a", 20}}));
  REQUIRE(score.items.size() == 2);
  CHECK(score.items[0].ratio.value() == Approx(0.98615).margin(0.00001));
  CHECK(score.items[0].points == Approx(39.446).margin(0.0005));
  CHECK(score.items[1].points == Approx(20 * 24.0 / 26));
  CHECK(score.sum == Approx(57.9077).margin(0.0001));
  CHECK(score.state == ScoreState::Scored);
}

TEST_CASE("Every case of one item counts as the rules say") {
  struct Row {
    const char* about;
    Figures figures;
    RankingItem item;
    std::optional<double> ratio;
    double points;
    ScoreState state;
  };
  const auto scored = ScoreState::Scored;
  const std::vector<Row> rows = {
      {"under the target", {{"a", 6}, {"a_target", 8}}, {"a", 40}, 0.75, 30, scored},
      {"above the cap", {{"a", 16}, {"a_target", 8}}, {"a", 40}, 1.2, 48, scored},
      {"a cap of its own", {{"a", 16}, {"a_target", 8}}, {"a", 40, 1.0}, 1.0, 40, scored},
      {"negative counts as 0", {{"a", -6}, {"a_target", 8}}, {"a", 40}, 0, 0, scored},
      {"zero is a value", {{"a", 0}, {"a_target", 8}}, {"a", 40}, 0, 0, scored},
      {"no value", {{"a_target", 8}}, {"a", 40}, std::nullopt, 0, ScoreState::NotReported},
      {"no target", {{"a", 6}}, {"a", 40}, std::nullopt, 0, ScoreState::NoTarget},
      {"a target of 0", {{"a", 6}, {"a_target", 0}}, {"a", 40}, std::nullopt, 0, ScoreState::NoTarget},
      {"a negative target", {{"a", 6}, {"a_target", -1}}, {"a", 40}, std::nullopt, 0, ScoreState::NoTarget},
      {"no target, zero", {{"a", 6}}, {"a", 40, 1.2, target, zero}, std::nullopt, 0, scored},
      {"neither", {}, {"a", 40}, std::nullopt, 0, ScoreState::NotReported},
      {"an indicator without targets", {{"plain", 6}}, {"plain", 40}, std::nullopt, 0, ScoreState::NoTarget},
      {"the value itself", {{"a", 0.5}}, {"a", 40, 1.2, Normalise::Value}, 0.5, 20, scored},
      {"the value itself is capped", {{"a", 7}}, {"a", 40, 1.2, Normalise::Value}, 1.2, 48, scored},
      {"the value itself, negative", {{"a", -7}}, {"a", 40, 1.2, Normalise::Value}, 0, 0, scored},
      {"a weight of 0", {{"a", 6}, {"a_target", 8}}, {"a", 0}, 0.75, 0, ScoreState::NoTarget},
  };
  for (const auto& row : rows) {
    CAPTURE(row.about);
    const TownScore score = score_of(city({town("A", row.figures)}), ranking_of({row.item}));
    CHECK(score.items[0].ratio == row.ratio);
    CHECK(score.items[0].points == Approx(row.points).margin(1e-12));
    CHECK(score.state == row.state);
  }
}

TEST_CASE("Weights of items without a target go to the town's other items") {
  const Snapshot snapshot = city({town("A", {{"a", 5}, {"a_target", 10}, {"b", 3}})});
  const TownScore score = score_of(snapshot, ranking_of({{"a", 20}, {"b", 60}}));
  CHECK(score.items[0].weight == Approx(80));
  CHECK(score.items[0].points == Approx(40));
  CHECK(score.items[1].weight == 0);
  CHECK(score.items[1].value == 3.0);
  CHECK(score.sum == Approx(40));
}

TEST_CASE("An item without a value keeps its weight and earns nothing") {
  const Snapshot snapshot = city({town("A", {{"a", 5}, {"a_target", 10}, {"b_target", 4}})});
  const TownScore score = score_of(snapshot, ranking_of({{"a", 20}, {"b", 60}}));
  CHECK(score.sum == Approx(10));
  CHECK(score.items[1].weight == 60);
  CHECK(score.items[1].points == 0);
  CHECK_FALSE(score.items[1].value);
  CHECK(score.state == ScoreState::Scored);
}

TEST_CASE("With missing_target zero the other items keep their weight") {
  const Snapshot snapshot = city({town("A", {{"a", 5}, {"a_target", 10}, {"b", 3}})});
  const TownScore score = score_of(snapshot, ranking_of({{"a", 20}, {"b", 60, 1.2, target, zero}}));
  CHECK(score.items[0].weight == 20);
  CHECK(score.items[1].weight == 60);
  CHECK(score.sum == Approx(10));
}

TEST_CASE("The largest and the mean value are those of the ranked towns") {
  Town outside = town("X", {{"a", 1000}});
  outside.ranked = false;
  const Snapshot snapshot = city({town("A", {{"a", 10}}), town("B", {{"a", 40}}), town("C"), outside});
  const Ranking by_most = ranking_of({{"a", 100, 1.2, Normalise::Max}});
  CHECK(score_of(snapshot, by_most, 0).sum == Approx(25));
  CHECK(score_of(snapshot, by_most, 1).sum == Approx(100));
  CHECK(score_of(snapshot, by_most, 1).items[0].target == 40.0);
  const Ranking by_mean = ranking_of({{"a", 100, 1.2, Normalise::Mean}});
  CHECK(score_of(snapshot, by_mean, 0).sum == Approx(40));
  CHECK(score_of(snapshot, by_mean, 1).sum == Approx(120));
  CHECK(score_of(snapshot, by_mean, 1).items[0].target == 25.0);
  CHECK(score_of(snapshot, by_mean, 2).state == ScoreState::NotReported);
}

TEST_CASE("Where the largest or the mean value is not positive, every ratio is 0") {
  const Snapshot snapshot = city({town("A", {{"a", -10}}), town("B", {{"a", -40}})});
  for (const auto normalise : {Normalise::Max, Normalise::Mean}) {
    const TownScore score = score_of(snapshot, ranking_of({{"a", 100, 1.2, normalise}}));
    CHECK(score.items[0].ratio == 0.0);
    CHECK_FALSE(score.items[0].target);
    CHECK(score.state == ScoreState::Scored);
  }
}

TEST_CASE("Adjustments are added last, their sum kept within the limits") {
  struct Row {
    std::vector<double> points;
    double expected;
  };
  Ranking ranking = ranking_of({{"a", 100, 1.0}});
  ranking.adjustments = {-5, 3};
  for (const auto& [points, expected] :
       {Row{{}, 0}, Row{{1.5, -0.5}, 1}, Row{{2, 2}, 3}, Row{{-4, -4}, -5}, Row{{100, -98}, 2}}) {
    Snapshot snapshot = city({town("A", {{"a", 8}, {"a_target", 8}})});
    for (const double each : points) snapshot.towns[0].adjustments.push_back({each, "理由"});
    CHECK(score_of(snapshot, ranking).adjustment == Approx(expected).margin(1e-12));
    CHECK(score_of(snapshot, ranking).sum == Approx(100 + expected));
  }
}

TEST_CASE("A ranking that names no limits counts no adjustments") {
  Snapshot snapshot = city({town("A", {{"a", 8}, {"a_target", 8}})});
  snapshot.towns[0].adjustments = {{4, "理由"}};
  CHECK(score_of(snapshot, ranking_of({{"a", 100}})).sum == Approx(100));
}

TEST_CASE("A ratio is scored in percent and not capped") {
  const Snapshot snapshot = city({town("A", {{"a", 30}, {"a_target", 20}}), town("B", {{"a", -5}, {"a_target", 20}})});
  const Ranking ranking = ranking_by(RankBy::Ratio, "a");
  const TownScore score = score_of(snapshot, ranking);
  CHECK(score.items == std::vector<ItemScore>{{"a", 30, 20, 1.5, 100, 150}});
  CHECK(score_of(snapshot, ranking, 1).sum == Approx(-25));
}

TEST_CASE("A value is scored as it is, without a ratio") {
  const Snapshot snapshot = city({town("A", {{"plain", -1.8}})});
  const TownScore score = score_of(snapshot, ranking_by(RankBy::Value, "plain"));
  CHECK(score.items == std::vector<ItemScore>{{"plain", -1.8, std::nullopt, std::nullopt, 1, -1.8}});
}

TEST_CASE("No figures overflow a score") {
  const Snapshot snapshot = city({town("A", {{"a", 1e308}, {"a_target", 1e-308}, {"plain", -1e308}})});
  CHECK(std::isfinite(score_of(snapshot, ranking_by(RankBy::Ratio, "a")).sum));
  CHECK(std::isfinite(score_of(snapshot, ranking_by(RankBy::Value, "plain")).sum));
  CHECK(score_of(snapshot, ranking_of({{"a", 100}})).sum == Approx(120));
}

TEST_CASE("An item may be a town's share of the sum of all") {
  const Snapshot snapshot = city({town("A", {{"plain", 30}}), town("B", {{"plain", 10}}), town("C", {{"plain", 0}})});
  Ranking ranking = ranking_by(RankBy::Score, "");
  ranking.items = {{"plain", 40, 1, Normalise::Sum}};
  const Standings standings = rank(snapshot, ranking);
  CHECK(standings.of(0).score == 30);
  CHECK(standings.of(1).score == 10);
  CHECK(standings.of(1).items[0].target == 40.0);
  CHECK(standings.of(2).score == 0);
}
