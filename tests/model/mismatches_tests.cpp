#include "model/mismatches.h"

#include "catch.h"

using namespace rankwall;

namespace {

/// Two towns with everything that the one ranking needs.
Snapshot fitting() {
  Snapshot snapshot;
  snapshot.period = {2021, 1, 6};
  snapshot.as_of = *parse_date("2021-06-30");
  snapshot.published_at = *parse_instant("2021-06-30T18:05:00+08:00");
  for (const auto* id : {"T01", "T02"}) {
    Town town;
    town.id = id;
    town.name = std::string("Town ") + id;
    town.values.set("built", 5);
    town.values.set("built_plan", 10);
    snapshot.towns.push_back(std::move(town));
  }
  return snapshot;
}

Rules rules() {
  Indicator built;
  built.id = "built";
  built.target = "built_plan";
  Ranking completion;
  completion.id = "completion";
  completion.by = RankBy::Ratio;
  completion.indicator = completion.completion = "built";
  return {{built}, {completion}};
}

std::string found_in(const Snapshot& snapshot) {
  const Violations found = mismatches(rules(), snapshot, *Zone::named("Asia/Shanghai"));
  return found.empty() ? "" : found.to_error("feed").message;
}

}  // namespace

TEST_CASE("A feed that has what the config asks for has no mismatch") { CHECK(found_in(fitting()) == ""); }

TEST_CASE("A figure that one town has is not missing") {
  Snapshot snapshot = fitting();
  snapshot.towns[0].values = {};
  CHECK(found_in(snapshot) == "feed: /towns/0/values: expected a figure, got none of Town T01");
  snapshot.towns[0].ranked = false;
  CHECK(found_in(snapshot) == "");
}

TEST_CASE("A misspelt indicator is named, and what is missing for it") {
  Snapshot snapshot = fitting();
  for (auto& town : snapshot.towns) {
    town.values = {};
    town.values.set("bulit", 5);
    town.values.set("built_plan", 10);
    town.values.set("elsewhere", 1);
  }
  CHECK(found_in(snapshot) ==
        "feed: /towns/*/values/built: expected a figure of a town, for the ranking completion, got none\n"
        "feed: /towns/*/values/bulit: expected the id of an indicator, or of its target, did you mean \"built\"?\n"
        "feed: /towns/*/values/elsewhere: expected the id of an indicator, or of its target");
}

TEST_CASE("A target that no town has is missing too") {
  Snapshot snapshot = fitting();
  for (auto& town : snapshot.towns) {
    town.values = {};
    town.values.set("built", 5);
  }
  CHECK(found_in(snapshot) ==
        "feed: /towns/*/values/built_plan: expected a figure of a town, for the ranking completion, got none");
}

TEST_CASE("Rankings and towns of the baseline that do not exist are named") {
  Snapshot snapshot = fitting();
  snapshot.baseline = Baseline{"1—5月通报", {{"complition", {{"T01", 2}}}, {"completion", {{"T02", 1}, {"T99", 2}}}}};
  CHECK(found_in(snapshot) ==
        "feed: /baseline/ranks/completion/T99: expected the id of a town of this feed\n"
        "feed: /baseline/ranks/complition: expected the id of a ranking, did you mean \"completion\"?");
}

TEST_CASE("A name that two towns have is named with both") {
  Snapshot snapshot = fitting();
  snapshot.towns[0].name = snapshot.towns[1].name = "城关镇";
  CHECK(found_in(snapshot) ==
        "feed: /towns/1/name: expected a name that no other town has, got \"城关镇\" of T01 and T02");
}

TEST_CASE("Figures of another time than the period's last month are named") {
  Snapshot snapshot = fitting();
  const std::string rule = "feed: /as_of: expected a day of the period's last month, 2021-06-01 to 2021-06-30, got ";
  snapshot.as_of = *parse_date("2021-05-31");
  CHECK(found_in(snapshot) == rule + "2021-05-31");
  snapshot.published_at = *parse_instant("2021-07-02T18:05:00+08:00");
  snapshot.as_of = *parse_date("2021-07-01");
  CHECK(found_in(snapshot) == rule + "2021-07-01");
  // It is a day in the zone of the wall.
  snapshot.as_of = *parse_instant("2021-05-31T16:00:00Z");
  CHECK(found_in(snapshot) == "");
  snapshot.as_of = {};
  CHECK(found_in(snapshot) == "");
}

TEST_CASE("With a pace of the feed's own any day of the period will do") {
  Snapshot snapshot = fitting();
  snapshot.pace = 0.3;
  snapshot.as_of = *parse_date("2021-02-01");
  CHECK(found_in(snapshot) == "");
  snapshot.as_of = *parse_date("2020-12-31");
  CHECK(found_in(snapshot) == "feed: /as_of: expected a day of the period, 2021-01-01 to 2021-06-30, got 2020-12-31");
}

TEST_CASE("A publication before its figures is named") {
  Snapshot snapshot = fitting();
  snapshot.published_at = *parse_instant("2021-06-29T23:59:59+08:00");
  const std::string message = "feed: /published_at: expected a time that is not before as_of, got 2021-06-29";
  CHECK(found_in(snapshot) == message);
  snapshot.as_of = *parse_instant("2021-06-30T00:00:00+08:00");
  CHECK(found_in(snapshot) == message);
  snapshot.published_at = *parse_instant("2021-06-30T00:00:00+08:00");
  CHECK(found_in(snapshot) == "");
}

TEST_CASE("A figure ten thousand times that of the others is named with its town") {
  Snapshot snapshot = fitting();
  snapshot.towns.push_back(snapshot.towns[0]);
  snapshot.towns[2].id = "T03";
  snapshot.towns[2].name = "Town T03";
  snapshot.towns[1].values.set("built", 49'999);
  CHECK(found_in(snapshot).empty());
  snapshot.towns[1].values.set("built", 1.7e300);
  CHECK(found_in(snapshot) ==
        "feed: /towns/1/values/built: expected a figure below 10000 times the others' median 5, got 1.7e+300 of Town "
        "T02");
}

TEST_CASE("A figure without its target is named where both make a rank") {
  Snapshot snapshot = fitting();
  snapshot.towns[0].values.set("built_plan", 0);
  CHECK(found_in(snapshot) ==
        "feed: /towns/0/values/built_plan: expected a target above 0, for a rank in completion, got 0 of Town T01");
}
