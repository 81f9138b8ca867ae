#include "wall/news.h"

#include "catch.h"
#include "support/cities.h"

using namespace rankwall;

namespace {

Town town_that_built(const std::string& id, double built) {
  return town(id, {{"built_investment", built}, {"built_investment_plan", 10}});
}

/// A wall whose only footer is about the completion.
Config config_of_wall() {
  Config config;
  config.layouts = {Layout{}};
  FooterSettings footer;
  footer.ranking = "completion";
  config.layouts[0].root.widget = footer;
  return config;
}

Ranked ranked(const Config& config, std::vector<Town> towns) {
  const auto snapshot = std::make_shared<Snapshot>(city(std::move(towns)));
  Ranked made{snapshot, {}};
  const Rules rules = config.rules;
  for (const auto& ranking : rules.rankings) made.standings.push_back(rank(*snapshot, rules, ranking));
  return made;
}

std::vector<std::string> ids(const std::vector<RecentFinding>& told) {
  std::vector<std::string> found;
  for (const auto& each : told) found.push_back(each.finding.id);
  return found;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("News comes from the rankings of the wall's footers") {
  const Config config = config_of_wall();
  const Ranked before = ranked(config, {town_that_built("A", 8), town_that_built("B", 7), town_that_built("C", 6)});
  const Ranked after = ranked(config, {town_that_built("A", 8), town_that_built("B", 4), town_that_built("C", 7)});
  const auto told = news_after(config, {}, {1920, 1080}, before, after, {}, Instant{});
  CHECK(ids(told) == Ids{"overtaking:completion:C>B", "pace_down:completion:B"});
}

TEST_CASE("News that is no longer true is dropped") {
  const Config config = config_of_wall();
  const Ranked first = ranked(config, {town_that_built("A", 8), town_that_built("B", 7), town_that_built("C", 6)});
  const Ranked second = ranked(config, {town_that_built("A", 8), town_that_built("B", 4), town_that_built("C", 7)});
  const Ranked third = ranked(config, {town_that_built("A", 8), town_that_built("B", 7.5), town_that_built("C", 7)});
  auto told = news_after(config, {}, {1920, 1080}, first, second, {}, Instant{});
  told = news_after(config, {}, {1920, 1080}, second, third, std::move(told), Instant{});
  CHECK(ids(told) == Ids{"overtaking:completion:B>C", "pace_up:completion:B"});
}

TEST_CASE("A wall without a footer has no news") {
  Config config = config_of_wall();
  config.layouts[0].root.widget = HeaderSettings{};
  const Ranked before = ranked(config, {town_that_built("A", 8), town_that_built("B", 7)});
  const Ranked after = ranked(config, {town_that_built("A", 7), town_that_built("B", 8)});
  CHECK(news_after(config, {}, {1920, 1080}, before, after, {}, Instant{}).empty());
}
