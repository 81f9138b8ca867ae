// What is held and what is not: each kind of slip by itself, a year of publications as they are, and the same year with
// one slip in each.
#include "model/gate.h"

#include <cmath>
#include <functional>
#include <random>

#include "catch.h"
#include "support/cities.h"

using namespace rankwall;
using Catch::Matchers::ContainsSubstring;

namespace {

using namespace std::chrono_literals;

const GateSettings usual;

Snapshot june() {
  Snapshot snapshot = city({town("T01", {{"entered_projects", 24},
                                         {"entered_investment", 12.82},
                                         {"entered_investment_target", 13},
                                         {"growth_yoy", 14.3}}),
                            town("T02", {{"entered_projects", 9}, {"entered_investment", 7}, {"growth_yoy", -2}}),
                            town("T03", {{"entered_projects", 12}, {"entered_investment", 8}, {"growth_yoy", 3}})});
  snapshot.status = Status::Verified;
  snapshot.serial = 1842;
  return snapshot;
}

std::string held(const Snapshot& after, const Snapshot& before = june(), const GateSettings& gate = usual) {
  const Doubts doubts = doubts_about(after, before, shipped_rules(), gate);
  return doubts.held.empty() ? "" : doubts.held.to_error("feed").message;
}

Snapshot with(std::string_view indicator, double value) {
  Snapshot after = june();
  after.towns[0].values.set(indicator, value);
  return after;
}

}  // namespace

TEST_CASE("The same again, and what grows a little, is believed") {
  CHECK(held(june()).empty());
  CHECK(held(with("entered_investment", 13.9)).empty());
  CHECK(held(with("growth_yoy", -40)).empty());
}

TEST_CASE("Each slip is named with its place, the town, and both values") {
  CHECK(held(with("entered_investment", 128200)) ==
        "feed: /towns/0/values/entered_investment: expected a change of less than 1000 times for T01镇, 12.82 before, "
        "got 128200");
  CHECK_THAT(held(with("entered_investment", 0.001282)), ContainsSubstring("1000 times for T01镇"));
  CHECK(held(with("entered_investment", 12)) ==
        "feed: /towns/0/values/entered_investment: expected no less than 12.82 for T01镇, as before, got 12");
  CHECK_THAT(held(with("entered_investment_target", 15)),
             ContainsSubstring(
                 "/towns/0/values/entered_investment_target: expected the target 13 of T01镇, as before, got 15"));
  CHECK_THAT(held(with("growth_yoy", 1430)),
             ContainsSubstring("expected -100 to 1000 percent for T01镇, 14.3 before, got 1430"));
  CHECK_THAT(held(with("growth_yoy", -120)), ContainsSubstring("got -120"));

  Snapshot renamed = june();
  renamed.towns[1].name = "白塔镇";
  CHECK_THAT(held(renamed), ContainsSubstring("/towns/1/name: expected \"T02镇\", as before, got 白塔镇"));
  Snapshot gone = june();
  gone.towns.erase(gone.towns.begin() + 1);
  CHECK_THAT(held(gone), ContainsSubstring("/towns: expected T02 T02镇, as before, got none"));
  Snapshot may = june();
  may.period.to = 5;
  CHECK_THAT(held(may),
             ContainsSubstring("/period/to: expected a period that ends on 2021-06-30 or later, got 2021-05-31"));
  Snapshot poisoned = june();
  poisoned.serial = 9'007'199'254'740'991;
  CHECK_THAT(held(poisoned), ContainsSubstring("/serial: expected one soon after 1842, got 9007199254740991"));
}

TEST_CASE("Figures that change several times over, or go, for many towns at once are held") {
  Snapshot tripled = june();
  for (auto& each : tripled.towns) each.values.set("entered_investment", *each.values.find("entered_investment") * 4);
  CHECK_THAT(held(tripled),
             ContainsSubstring("/towns/*/values/entered_investment: expected a change by 3 times for at most "
                               "30 % of the 3 towns, got 3 towns"));
  Snapshot silent = june();
  for (auto& each : silent.towns) each.values = {};
  CHECK_THAT(held(silent), ContainsSubstring("/towns/*/values/growth_yoy"));
  Snapshot one = june();
  one.towns[1].values.set("entered_investment", 28);
  CHECK(held(one).empty());
}

TEST_CASE("A small correction is no fall") {
  CHECK(held(with("entered_investment", 12.4)).empty());
  CHECK(held(with("entered_projects", 23)).empty());
  CHECK_FALSE(held(with("entered_projects", 20)).empty());
}

TEST_CASE("A serial that counts milliseconds may rest for months, and one that counts publications may skip some") {
  Snapshot before = june();
  before.serial = 1'700'000'000'000;
  Snapshot after = june();
  after.serial = 1'720'000'000'000;
  CHECK(held(after, before).empty());
  before.serial = 3;
  after.serial = 900;
  CHECK(held(after, before).empty());
}

TEST_CASE("Values start again with a new period, and targets with a new year") {
  Snapshot before = june();
  before.period = {2021, 1, 12};
  Snapshot after = with("entered_investment", 0.9);
  after.towns[0].values.set("entered_investment_target", 20);
  after.period = {2022, 1, 1};
  CHECK(held(after, before).empty());
  after.towns[0].values.set("entered_investment", 0.001);
  CHECK(held(after, before).empty());
  after.towns[0].values.set("entered_investment", 90'000);
  CHECK_FALSE(held(after, before).empty());
  Snapshot july = with("entered_projects_month", 0);
  july.period.to = 7;
  before = with("entered_projects_month", 12);
  CHECK(held(july, before).empty());
}

TEST_CASE("What is no amount may fall: waiting times, and a demonstration that begins again") {
  Rules rules = shipped_rules();
  rules.indicators = {{"minutes", "等候", "分钟", 0, ""}};
  rules.indicators[0].better = Better::Lower;
  const Snapshot before = city({town("T01", {{"minutes", 38}})});
  const Snapshot after = city({town("T01", {{"minutes", 18}})});
  CHECK(doubts_about(after, before, rules, usual).empty());

  Snapshot late = june();
  late.status = Status::Demo;
  late.as_of = Date{2021y / 6 / 28};
  Snapshot early = with("entered_investment", 3);
  early.status = Status::Demo;
  early.as_of = Date{2021y / 6 / 1};
  early.towns[0].values.set("entered_investment_target", 20);
  early.towns[2].name = "另一个镇";
  CHECK(held(early, late).empty());
  late.as_of = early.as_of;
  CHECK_FALSE(held(early, late).empty());
  CHECK(held(with("entered_investment", 128200), late).empty());    // a demonstration says nothing about true figures
  CHECK_FALSE(held(late, with("entered_investment", 30)).empty());  // but does not take their place unseen
}

TEST_CASE("A town's first large project is no slip, and a slip from nothing is one") {
  Snapshot before = june();
  before.towns[0].values.set("entered_investment", 0.004);
  CHECK(held(with("entered_investment", 12), before).empty());
  CHECK_FALSE(held(with("entered_investment", 120'000), before).empty());
  before.towns[0].values.set("entered_investment", 0);
  CHECK(held(with("entered_investment", 12), before).empty());
  CHECK_THAT(held(with("entered_investment", 120'000), before),
             ContainsSubstring("less than 1000 times 13 for T01镇, 0 before"));
  before.towns[1].values = {};
  Snapshot after = june();
  CHECK(held(after, before).empty());
  after.towns[1].values.set("entered_investment", 70'000);
  CHECK_THAT(held(after, before), ContainsSubstring("not known before"));
}

TEST_CASE("What has a yearly target does not fall with a new month, what is monthly begins again") {
  Snapshot july = with("entered_investment", 7);
  july.period.to = 7;
  CHECK_THAT(held(july), ContainsSubstring("expected no less than 12.82"));
  Snapshot counted = june();
  counted.period.to = 7;
  counted.towns[0].values.set("eligible_projects", 2);
  Snapshot before = june();
  before.towns[0].values.set("eligible_projects", 30);
  CHECK(held(counted, before).empty());
}

TEST_CASE("Every rule can warn or be off, with thresholds of its own") {
  const Snapshot after = with("entered_investment", 12);
  GateSettings gate;
  gate.falling = Reaction::Warn;
  const Doubts doubts = doubts_about(after, june(), shipped_rules(), gate);
  CHECK(doubts.held.empty());
  CHECK(doubts.warned.found().size() == 1);
  gate.falling = Reaction::Off;
  CHECK(doubts_about(after, june(), shipped_rules(), gate).empty());
  gate = {};
  gate.falling_percent = 10;
  CHECK(held(after, june(), gate).empty());
}

namespace {

/// 27 towns through a year, as a statistics office publishes: weekly within a month, with small corrections, projects
/// that are withdrawn, growth rates that swing, a town that reports late, and at the turn of the month a new period.
class StatisticsOffice {
 public:
  StatisticsOffice() {
    for (int i = 0; i < 27; ++i) {
      const std::string id = "T" + std::to_string(10 + i);
      const double target = std::round(share(4, 30) * 100) / 100;
      towns_.push_back({id, target, std::round(share(8, 60)), share(-15, 40), share(0.6, 1.3)});
    }
  }

  Snapshot publication(int month, int week) {
    Snapshot snapshot = city({});
    snapshot.status = Status::Forecast;
    snapshot.period = {2021, 1, month};
    snapshot.serial = ++serial_;
    const double passed = (month - 1 + (week + 1) / 4.0) / 12;
    for (auto& each : towns_) {
      // Whoever reports late has the figures of a week before.
      const double time = share(0, 1) < 0.1 ? passed - 1.0 / 48 : passed;
      const double built = each.target * each.pace * std::max(0.0, time) * share(0.985, 1.015);
      each.built = week == 0 ? built : std::max(built, each.built * share(0.98, 1));
      const double projects = std::floor(each.projects_target * each.pace * std::max(0.0, time));
      each.projects = std::max(projects, each.projects - (share(0, 1) < 0.05 ? 1 : 0));
      each.growth += share(-3, 3);
      snapshot.towns.push_back(town(each.id, {{"built_investment", std::round(each.built * 100) / 100},
                                              {"built_investment_plan", each.target},
                                              {"entered_projects", each.projects},
                                              {"entered_projects_target", each.projects_target},
                                              {"entered_projects_month", std::floor(share(0, 2) * (week + 1))},
                                              {"growth_yoy", std::round(each.growth * 10) / 10}}));
      month_entries(snapshot.towns.back(), week);
    }
    snapshot.city.set("growth_yoy", 12 + share(-1, 1));
    return snapshot;
  }

  double share(double from, double to) { return std::uniform_real_distribution(from, to)(random_); }

 private:
  struct TownState {
    std::string id;
    double target = 0;
    double projects_target = 0;
    double growth = 0;
    double pace = 1;
    double built = 0;
    double projects = 0;
    double month = 0;
  };

  /// The month's own count only grows within it.
  void month_entries(Town& town, int week) {
    TownState& state =
        *std::find_if(towns_.begin(), towns_.end(), [&](const TownState& each) { return each.id == town.id; });
    state.month = week == 0 ? *town.values.find("entered_projects_month")
                            : std::max(state.month, *town.values.find("entered_projects_month"));
    town.values.set("entered_projects_month", state.month);
  }

  std::mt19937 random_{20211231};
  std::vector<TownState> towns_;
  std::uint64_t serial_ = 100;
};

std::vector<Snapshot> year() {
  StatisticsOffice office;
  std::vector<Snapshot> publications;
  for (int month = 1; month <= 12; ++month)
    for (int week = 0; week < 4; ++week) publications.push_back(office.publication(month, week));
  return publications;
}

void scale_all(Snapshot& snapshot, std::string_view indicator, double factor) {
  for (auto& each : snapshot.towns) each.values.set(indicator, *each.values.find(indicator) * factor);
}

}  // namespace

TEST_CASE("A year of publications of 27 towns is believed, each after the one before") {
  const auto publications = year();
  REQUIRE(publications.size() == 48);
  for (std::size_t i = 1; i < publications.size(); ++i) {
    INFO("publication " << i);
    CHECK(held(publications[i], publications[i - 1]).empty());
  }
}

TEST_CASE("The same year with one slip in each of 200 publications: every one is held") {
  const auto publications = year();
  std::mt19937 random(7);
  const std::vector<std::pair<std::string, std::function<void(Snapshot&, std::size_t)>>> slips{
      {"one figure in 万",
       [](Snapshot& s, std::size_t t) {
         s.towns[t].values.set("built_investment", *s.towns[t].values.find("built_investment") * 1e4);
       }},
      {"all figures in 万", [](Snapshot& s, std::size_t) { scale_all(s, "built_investment", 1e4); }},
      {"all figures in 亿 of 亿", [](Snapshot& s, std::size_t) { scale_all(s, "built_investment", 1e-4); }},
      {"a target in 万",
       [](Snapshot& s, std::size_t t) {
         s.towns[t].values.set("built_investment_plan", *s.towns[t].values.find("built_investment_plan") * 1e4);
       }},
      {"a target that is another one",
       [](Snapshot& s, std::size_t t) {
         s.towns[t].values.set("built_investment_plan", *s.towns[t].values.find("built_investment_plan") * 0.8);
       }},
      {"a figure that falls",
       [](Snapshot& s, std::size_t t) {
         s.towns[t].values.set("built_investment", *s.towns[t].values.find("built_investment") * 0.6);
       }},
      {"a town that is gone",
       [](Snapshot& s, std::size_t t) { s.towns.erase(s.towns.begin() + static_cast<std::ptrdiff_t>(t)); }},
      {"a town with another name", [](Snapshot& s, std::size_t t) { s.towns[t].name = "某镇"; }},
      {"half of the towns trebled",
       [](Snapshot& s, std::size_t) {
         for (std::size_t i = 0; i < s.towns.size(); i += 2)
           s.towns[i].values.set("built_investment", *s.towns[i].values.find("built_investment") * 3.5);
       }},
      {"a period that goes back", [](Snapshot& s, std::size_t) { s.period.to -= 1; }},
      {"a serial that jumps", [](Snapshot& s, std::size_t) { s.serial = std::uint64_t{1} << 50; }},
      {"a growth without its point", [](Snapshot& s, std::size_t t) { s.towns[t].values.set("growth_yoy", 1234); }}};
  // From the second week of March on: a figure falls only within a period, and near nothing it is no slip.
  std::vector<std::size_t> places;
  for (std::size_t i = 9; i < publications.size(); ++i)
    if (i % 4 != 0) places.push_back(i);
  std::size_t tried = 0;
  for (; tried < 204; ++tried) {
    const auto& [name, slip] = slips[tried % slips.size()];
    const std::size_t place = places[random() % places.size()];
    Snapshot corrupted = publications[place];
    slip(corrupted, random() % corrupted.towns.size());
    INFO(name << " in publication " << place);
    CHECK_FALSE(held(corrupted, publications[place - 1]).empty());
  }
  CHECK(tried >= 200);
}
