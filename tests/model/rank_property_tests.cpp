// What holds for every city, tried on many that a seeded generator makes up.

#include <algorithm>
#include <map>
#include <numeric>
#include <random>

#include "catch.h"
#include "cities.h"
#include "model/standings.h"

using namespace rankwall;

namespace {

constexpr int cities_tried = 300;

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
      return RankingItem{std::move(indicator), 10.0 * (1 + below(4)), 1.2, static_cast<Normalise>(below(4)),
                         static_cast<MissingTarget>(below(2))};
    };
    Ranking made =
        below(3) > 0 ? ranking_of({item("a"), item("b")}) : ranking_by(static_cast<RankBy>(1 + below(2)), "a");
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
  std::map<std::string, int> places;
  for (const auto& standing : standings.ranked) places[snapshot.towns[standing.town].id] = standing.place.value();
  return places;
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

TEST_CASE("Every town stands in the standings exactly once") {
  for_many_cities([](Generator&, const Snapshot& snapshot, const Ranking& ranking) {
    const Standings standings = rank(snapshot, ranking);
    std::vector<std::size_t> towns;
    for (const auto* list : {&standings.ranked, &standings.not_reported, &standings.not_ranked})
      for (const auto& standing : *list) towns.push_back(standing.town);
    std::sort(towns.begin(), towns.end());
    std::vector<std::size_t> all(snapshot.towns.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    CHECK(towns == all);
  });
}

TEST_CASE("Scores never rise down the table, and towns share a place exactly when they share a score") {
  for_many_cities([](Generator&, const Snapshot& snapshot, const Ranking& ranking) {
    const auto ranked = rank(snapshot, ranking).ranked;
    for (std::size_t i = 0; i + 1 < ranked.size(); ++i) {
      CHECK(ranked[i].score >= ranked[i + 1].score);
      CHECK((ranked[i].place == ranked[i + 1].place) == (ranked[i].score == ranked[i + 1].score));
      CHECK(*ranked[i].place <= *ranked[i + 1].place);
    }
    for (const auto& standing : ranked) CHECK(standing.gap.has_value() == (*standing.place > 1));
  });
}

TEST_CASE("A competition place is one more than the number of towns with a better score") {
  for_many_cities([](Generator&, const Snapshot& snapshot, const Ranking& ranking) {
    if (ranking.ties != Ties::Competition) return;
    const auto ranked = rank(snapshot, ranking).ranked;
    for (const auto& own : ranked) {
      const auto better =
          std::count_if(ranked.begin(), ranked.end(), [&](const Standing& s) { return s.score > own.score; });
      CHECK(*own.place == better + 1);
    }
  });
}

TEST_CASE("Raising one value never lowers that town's place") {
  for_many_cities([](Generator& generator, const Snapshot& snapshot, const Ranking& ranking) {
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
    if (to_target.by == RankBy::Value) return;
    Snapshot scaled = snapshot;
    for (auto& town : scaled.towns) {
      const auto figures = town.values.entries();
      for (const auto& [key, value] : figures) town.values.set(key, value * 10'000);
    }
    CHECK(scores(rank(scaled, to_target)) == scores(rank(snapshot, to_target)));
  });
}

TEST_CASE("The last towns of a dense table have as many places as there are scores") {
  for_many_cities([](Generator&, const Snapshot& snapshot, const Ranking& ranking) {
    Ranking dense = ranking;
    dense.ties = Ties::Dense;
    const Standings standings = rank(snapshot, dense);
    if (standings.ranked.empty()) return;
    auto different = scores(standings);
    different.erase(std::unique(different.begin(), different.end()), different.end());
    CHECK(*standings.ranked.back().place == static_cast<int>(different.size()));
  });
}
