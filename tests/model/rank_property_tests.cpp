// What is true of every city, tried on many that a seeded generator makes up.

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <random>

#include "catch.h"
#include "cities.h"
#include "model/closing.h"
#include "model/lists.h"
#include "model/rounding.h"
#include "model/shown_points.h"
#include "model/standings.h"

using namespace rankwall;

namespace {

constexpr int cities_tried = 1000;

/// Small numbers on purpose, so that ties, missing values and missing targets are common. Drawn without the standard
/// distributions, which differ between libraries.
class Generator {
 public:
  explicit Generator(std::uint32_t seed) : engine_(seed) {}

  int below(int bound) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(bound)); }

  Snapshot city() {
    std::vector<Town> towns(static_cast<std::size_t>(1 + below(20)));
    for (std::size_t i = 0; i < towns.size(); ++i) towns[i] = random_town(i);
    return rankwall::city(std::move(towns));
  }

  Ranking ranking() {
    const auto item = [&](std::string indicator) {
      return RankingItem{std::move(indicator), 10.0 * (1 + below(4)), 1.2, static_cast<Normalise>(below(5)),
                         static_cast<MissingTarget>(below(2))};
    };
    Ranking made =
        below(3) > 0 ? ranking_of({item("a"), item("b")}) : ranking_by(static_cast<RankBy>(1 + below(2)), "a");
    if (made.by == RankBy::Score && below(2) == 0) {
      made.parts = {{"甲", 10.0 * (1 + below(5)), made.items}, {"乙", 25, {item("plain"), item("a")}}};
      made.items.clear();
      made.targets = static_cast<Targets>(below(2));
    }
    made.decimals = below(3);
    made.ties = static_cast<Ties>(below(2));
    made.adjustments = {-5, 5};
    return made;
  }

 private:
  Town random_town(std::size_t index) {
    Town made = town("T" + std::to_string(index));
    made.ranked = below(8) > 0;
    for (const auto* key : {"a", "b"})
      if (below(6) > 0) made.values.set(key, below(8));
    for (const auto* key : {"a_target", "b_target"})
      if (below(6) > 0) made.values.set(key, below(6));
    if (below(3) == 0) made.adjustments = {{below(15) - 7.0, "理由"}};
    return made;
  }

  std::mt19937 engine_;
};

std::map<std::string, int> places_by_id(const Snapshot& snapshot, const Standings& standings) {
  std::map<std::string, int> ranks;
  for (const auto& standing : standings.ranked()) ranks[snapshot.towns[standing.town].id] = standing.rank.value();
  return ranks;
}

template <class Check>
void for_many_cities(Check check) {
  Generator generator(20210630);
  for (int i = 0; i < cities_tried; ++i) {
    CAPTURE(i);
    const Snapshot snapshot = generator.city();
    const Ranking ranking = generator.ranking();
    check(generator, snapshot, ranking);
  }
}

}  // namespace

TEST_CASE("Every town is in the standings exactly once") {
  for_many_cities([](Generator&, const Snapshot& snapshot, const Ranking& ranking) {
    const Standings standings = rank(snapshot, ranking);
    std::vector<std::size_t> towns;
    for (const auto& standing : standings.towns) {
      towns.push_back(standing.town);
      CHECK(&standings.of(standing.town) == &standing);
    }
    std::sort(towns.begin(), towns.end());
    std::vector<std::size_t> all(snapshot.towns.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    CHECK(towns == all);
  });
}

TEST_CASE("Scores never rise down the table, and towns share a rank exactly when they share a score") {
  for_many_cities([](Generator&, const Snapshot& snapshot, const Ranking& ranking) {
    const Standings standings = rank(snapshot, ranking);
    const auto ranked = standings.ranked();
    for (std::size_t i = 0; i + 1 < ranked.size(); ++i) {
      CHECK(ranked[i].score >= ranked[i + 1].score);
      CHECK((ranked[i].rank == ranked[i + 1].rank) == (ranked[i].score == ranked[i + 1].score));
      CHECK(*ranked[i].rank <= *ranked[i + 1].rank);
    }
    for (const auto& standing : ranked) CHECK(standing.gap.has_value() == (*standing.rank > 1));
  });
}

TEST_CASE("A competition rank is one more than the number of towns with a better score") {
  for_many_cities([](Generator&, const Snapshot& snapshot, const Ranking& ranking) {
    if (ranking.ties != Ties::Competition) return;
    const Standings standings = rank(snapshot, ranking);
    const auto ranked = standings.ranked();
    for (const auto& own : ranked) {
      const auto better =
          std::count_if(ranked.begin(), ranked.end(), [&](const Standing& s) { return s.score > own.score; });
      CHECK(*own.rank == better + 1);
    }
  });
}

TEST_CASE("Raising one value never lowers that town's rank") {
  for_many_cities([](Generator& generator, const Snapshot& snapshot, const Ranking& ranking) {
    // Of dense ranks there is one more where a tie of others is parted.
    if (ranking.ties != Ties::Competition) return;
    Snapshot raised = snapshot;
    Town& town = raised.towns[static_cast<std::size_t>(generator.below(static_cast<int>(raised.towns.size())))];
    const auto value = town.values.find("a");
    if (!value) return;
    const auto before = places_by_id(snapshot, rank(snapshot, ranking));
    town.values.set("a", *value + 1);
    const auto after = places_by_id(raised, rank(raised, ranking));
    if (before.contains(town.id)) CHECK(after.at(town.id) <= before.at(town.id));
  });
}

TEST_CASE("The order of the feed decides nothing but the order among tied towns") {
  for_many_cities([](Generator& generator, const Snapshot& snapshot, const Ranking& ranking) {
    Snapshot shuffled = snapshot;
    for (std::size_t i = shuffled.towns.size(); i > 1; --i)
      std::swap(shuffled.towns[i - 1], shuffled.towns[static_cast<std::size_t>(generator.below(static_cast<int>(i)))]);
    CHECK(places_by_id(shuffled, rank(shuffled, ranking)) == places_by_id(snapshot, rank(snapshot, ranking)));
    CHECK(scores(rank(shuffled, ranking)) == scores(rank(snapshot, ranking)));
  });
}

TEST_CASE("Counting in another unit changes no score that is a ratio to the target") {
  for_many_cities([](Generator&, const Snapshot& snapshot, const Ranking& ranking) {
    Ranking to_target = ranking;
    for (auto& item : to_target.items) item.normalise = Normalise::Target;
    for (auto& part : to_target.parts)
      for (auto& item : part.items) item.normalise = Normalise::Target;
    if (to_target.by == RankBy::Value) return;
    Snapshot scaled = snapshot;
    for (auto& town : scaled.towns) {
      const auto figures = town.values.entries();
      for (const auto& [key, value] : figures) town.values.set(key, value * 10'000);
    }
    CHECK(scores(rank(scaled, to_target)) == scores(rank(snapshot, to_target)));
  });
}

TEST_CASE("The last rank of a dense table is the number of different scores") {
  for_many_cities([](Generator&, const Snapshot& snapshot, const Ranking& ranking) {
    Ranking dense = ranking;
    dense.ties = Ties::Dense;
    const Standings standings = rank(snapshot, dense);
    if (standings.ranked().empty()) return;
    auto different = scores(standings);
    different.erase(std::unique(different.begin(), different.end()), different.end());
    CHECK(*standings.ranked().back().rank == static_cast<int>(different.size()));
  });
}

TEST_CASE("Shown points add up to the shown score and are close to their exact values") {
  for_many_cities([](Generator&, const Snapshot& snapshot, const Ranking& ranking) {
    const double unit = std::pow(10, -ranking.decimals);
    const Standings standings = rank(snapshot, ranking);
    for (const auto& standing : standings.ranked()) {
      const ShownPoints shown = shown_points(standing, ranking.decimals);
      const auto& summands = standing.parts.empty() ? shown.items : shown.parts;
      const double sum = std::accumulate(summands.begin(), summands.end(), standing.adjustment);
      CHECK(rounded(sum, ranking.decimals) == standing.score);
      REQUIRE(shown.items.size() == standing.items.size());
      for (std::size_t i = 0; i < shown.items.size(); ++i)
        CHECK(std::abs(shown.items[i] - standing.items[i].points) < 2 * unit);
    }
  });
}

TEST_CASE("Every way to close a gap closes it, and a smaller step does not") {
  for_many_cities([](Generator&, const Snapshot& snapshot, const Ranking& ranking) {
    const Rules rules = two_indicators(ranking);
    const Standings standings = rank(snapshot, ranking);
    const auto ranked = standings.ranked();
    const auto score_with = [&](std::size_t town, const std::string& indicator, double increase) {
      Snapshot raised = snapshot;
      Values& values = raised.towns[town].values;
      values.set(indicator, *values.find(indicator) + increase);
      const Standings standings_raised = rank(raised, ranking);
      for (const auto& standing : standings_raised.ranked())
        if (standing.town == town) return standing.score;
      return -1.0;
    };
    for (const auto& standing : ranked) {
      for (const auto& closing : closings(snapshot, rules, ranking, standing)) {
        const double ahead = rounded(standing.score + *standing.gap, ranking.decimals);
        const double step = std::pow(10, -rules.find_indicator(closing.indicator)->decimals);
        CHECK(closing.change > 0);
        CHECK(score_with(standing.town, closing.indicator, closing.change) >= ahead);
        CHECK(score_with(standing.town, closing.indicator, rounded(closing.change - step, 2)) < ahead);
      }
    }
  });
}

TEST_CASE("Nobody who missed the target is on the red list, and nobody who met it is on the black one") {
  for_many_cities([](Generator& generator, const Snapshot& snapshot, const Ranking& ranking) {
    ListSettings settings;
    settings.count = generator.below(6);
    const Standings standings = rank(snapshot, ranking);
    const Lists lists = lists_of(standings, settings);
    for (const auto index : lists.red) CHECK(standings.ranked()[index].pace_gap.value() > -1e-6);
    for (const auto index : lists.black) CHECK(standings.ranked()[index].pace_gap.value() < 0);
  });
}

TEST_CASE("Whatever the figures are, every result is a finite number") {
  constexpr double extremes[] = {0,      -1,      1,      1e300, -1e300, std::numeric_limits<double>::max(),
                                 1e-300, -1e-300, 5e-324, 1e15,  -0.0,   std::numeric_limits<double>::lowest()};
  for_many_cities([&](Generator& generator, const Snapshot& snapshot, const Ranking& ranking) {
    Snapshot wild = snapshot;
    for (auto& town : wild.towns)
      for (const auto* key : {"a", "b", "a_target", "b_target", "plain"})
        if (generator.below(4) > 0) town.values.set(key, extremes[generator.below(std::size(extremes))]);
    const Standings standings = rank(wild, ranking);
    for (const auto& standing : standings.ranked()) {
      CHECK(std::isfinite(standing.score));
      for (const auto& value : {standing.gap, standing.lead, standing.completion, standing.pace_gap})
        CHECK(std::isfinite(value.value_or(0)));
      for (const auto& item : standing.items) CHECK((std::isfinite(item.points) && std::isfinite(item.weight)));
      for (const auto& part : standing.parts) CHECK((std::isfinite(part.points) && std::isfinite(part.max)));
      for (const double points : shown_points(standing, standings.score.decimals).items) CHECK(std::isfinite(points));
      for (const auto& closing : closings(wild, two_indicators(ranking), ranking, standing))
        CHECK(std::isfinite(closing.change));
    }
  });
}
