#include "publish/demo_city.h"

#include <set>

#include "catch.h"
#include "config/rules.h"
#include "feed/parse.h"
#include "feed/write.h"
#include "model/standings.h"
#include "publish/demo_names.h"

using namespace rankwall;

namespace {

using namespace std::chrono_literals;

const Instant start = *parse_instant("2026-11-23T10:00:00+08:00");
constexpr auto step_length = 3s;

Zone shanghai() { return *Zone::named("Asia/Shanghai"); }

DemoCity city_at(const char* instant) { return {7, *parse_instant(instant), shanghai()}; }

std::vector<std::size_t> order_of(const Snapshot& snapshot) {
  const Rules rules = shipped_rules();
  std::vector<std::size_t> towns;
  const Standings standings = rank(snapshot, rules, rules.rankings.front());
  for (const auto& standing : standings.ranked()) towns.push_back(standing.town);
  return towns;
}

double figure(const Town& town, std::string_view indicator) { return town.values.find(indicator).value(); }

/// Checks every rule that a single snapshot must obey.
void check_plausible(const Snapshot& snapshot) {
  for (const auto& town : snapshot.towns) {
    INFO(town.name);
    REQUIRE(figure(town, "entered_projects") <= figure(town, "eligible_projects"));
    REQUIRE(figure(town, "eligible_projects") <= figure(town, "started_projects"));
    REQUIRE(figure(town, "entered_projects_month") >= 0);
    REQUIRE(figure(town, "entered_projects_month") <= figure(town, "entered_projects"));
    REQUIRE(figure(town, "built_investment") > 0);
    REQUIRE(figure(town, "built_investment") <= 1.31 * figure(town, "built_investment_plan"));
    REQUIRE(figure(town, "entered_investment") <= 1.31 * figure(town, "entered_investment_target"));
    REQUIRE(std::abs(figure(town, "growth_yoy")) < 40);
  }
  for (const auto& project : snapshot.projects) {
    INFO(project.name);
    REQUIRE(project.invested.value_or(0) <= *project.total_investment);
    REQUIRE(project.milestones.start.has_value() == (project.stage >= Stage::Started));
    REQUIRE(project.milestones.entry.has_value() == (project.stage >= Stage::Entered));
  }
  for (const auto& problem : snapshot.problems)
    REQUIRE(problem.closed.has_value() == (problem.status == ProblemStatus::Closed));
}

bool has_only_grown(const Snapshot& before, const Snapshot& after) {
  for (std::size_t town = 0; town < before.towns.size(); ++town)
    for (const auto* indicator : {"built_investment", "entered_projects", "entered_investment", "started_projects"})
      if (figure(after.towns[town], indicator) < figure(before.towns[town], indicator)) return false;
  return true;
}

}  // namespace

TEST_CASE("The demo city has 27 towns, one of them outside the ranking") {
  const DemoCity city(7, start, shanghai());
  const auto& towns = city.snapshot().towns;
  REQUIRE(towns.size() == 27);
  CHECK(std::count_if(towns.begin(), towns.end(), [](const auto& town) { return !town.ranked; }) == 1);
  std::set<std::string> names;
  for (const auto& town : towns) names.insert(town.name);
  CHECK(names.size() == 27);
  CHECK(city.snapshot().status == Status::Demo);
  CHECK(city.snapshot().projects.size() == 40);
  CHECK(city.snapshot().problems.size() == 10);
}

TEST_CASE("The same seed gives the same city, another seed a different one") {
  DemoCity first(7, start, shanghai());
  DemoCity second(7, start, shanghai());
  DemoCity other(8, start, shanghai());
  for (auto* city : {&first, &second, &other})
    for (int i = 1; i <= 20; ++i) city->step(start + i * step_length);
  CHECK(first.snapshot() == second.snapshot());
  CHECK(first.snapshot().towns != other.snapshot().towns);
}

TEST_CASE("Ten thousand steps stay plausible, are readable as a feed and never stop overtaking") {
  DemoCity city(7, start, shanghai());
  auto order = order_of(city.snapshot());
  auto serial = *city.snapshot().serial;
  int last_overtaking = 0;
  for (int i = 1; i <= 10000; ++i) {
    const Instant now = start + i * step_length;
    city.step(now);
    REQUIRE(*city.snapshot().serial > serial);
    serial = *city.snapshot().serial;
    if (i % 20 == 0) {
      check_plausible(city.snapshot());
      const auto next = order_of(city.snapshot());
      if (next != order) last_overtaking = i;
      order = next;
      REQUIRE(i - last_overtaking <= 100);
    }
    if (i % 500 == 0) {
      auto read_back = parse_feed(write_feed(city.snapshot()), "demo", now);
      if (!read_back) FAIL(read_back.error().message);
      read_back->id.clear();
      REQUIRE(*read_back == city.snapshot());
    }
  }
}

TEST_CASE("Within a month figures only grow, and months follow one another") {
  DemoCity city(7, start, shanghai());
  auto before = city.snapshot();
  int months = 0;
  for (int i = 1; i <= 5000; ++i) {
    city.step(start + i * step_length);
    const bool begun = city.snapshot().baseline != before.baseline;
    if (begun) ++months;
    if (!begun) REQUIRE(has_only_grown(before, city.snapshot()));
    before = city.snapshot();
  }
  CHECK(months >= 2);
  CHECK(months <= 10);
}

TEST_CASE("Problems advance and new ones appear") {
  DemoCity city(7, start, shanghai());
  std::set<std::string> ids;
  std::set<ProblemStatus> statuses;
  for (int i = 1; i <= 1500; ++i) {
    city.step(start + i * step_length);
    for (const auto& problem : city.snapshot().problems) {
      ids.insert(problem.id);
      statuses.insert(problem.status);
    }
  }
  CHECK(ids.size() > 10);
  CHECK(statuses.size() == 4);
}

TEST_CASE("The period is the year up to the current month in the city's zone") {
  CHECK(city_at("2026-06-30T15:00:00Z").snapshot().period == Period{2026, 1, 6});
  CHECK(city_at("2026-06-30T16:00:00Z").snapshot().period == Period{2026, 1, 7});
  CHECK(city_at("2026-07-31T16:00:00Z").snapshot().baseline->label == "1—7月通报");
  CHECK(city_at("2026-02-10T00:00:00Z").snapshot().baseline->label == "上年度通报");
}

TEST_CASE("The time of the figures moves through the days of the month up to now") {
  const Instant now = *parse_instant("2026-06-28T12:00:00Z");
  DemoCity city(7, now, shanghai());
  std::set<Instant> days;
  for (int i = 0; i < 1500; ++i) {
    city.step(now);
    const Instant moment = std::get<Instant>(city.snapshot().as_of);
    REQUIRE(moment <= now);
    REQUIRE(moment >= *parse_instant("2026-05-31T16:00:00Z"));
    days.insert(std::chrono::floor<std::chrono::days>(moment));
  }
  CHECK(days.size() > 20);
}

TEST_CASE("January still shows the year before") {
  const auto city = city_at("2026-12-31T16:00:00Z");
  CHECK(city.snapshot().period == Period{2026, 1, 12});
  CHECK(city.snapshot().baseline->label == "1—11月通报");
}

TEST_CASE("A new month begins when the calendar says so") {
  auto city = city_at("2026-06-30T15:59:00Z");
  city.step(*parse_instant("2026-06-30T16:00:00Z"));
  CHECK(city.snapshot().period == Period{2026, 1, 7});
  CHECK(figure(city.snapshot().towns.front(), "entered_projects_month") == 0);
}

TEST_CASE("A clock that is set back does not lower the serial") {
  DemoCity city(7, start, shanghai());
  const auto serial = *city.snapshot().serial;
  city.step(start - 1h);
  CHECK(*city.snapshot().serial == serial + 1);
}

TEST_CASE("The baseline names a rank for every ranked town in every shipped ranking") {
  const DemoCity city(7, start, shanghai());
  const auto& ranks = city.snapshot().baseline->ranks;
  for (const auto& ranking : shipped_rules().rankings) {
    INFO(ranking.id);
    REQUIRE(ranks.contains(ranking.id));
    CHECK(ranks.find(ranking.id)->second.size() == 26);
  }
}
