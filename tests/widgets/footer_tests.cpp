#include "catch.h"
#include "support/fixed_measure.h"
#include "support/sample.h"

using namespace rankwall;

namespace {

constexpr Size size{1920, 100};

/// The footer alone, telling these findings; its ranking is that of completion.
Scene footer_with(const Snapshot& snapshot, const std::vector<Finding>& findings) {
  FooterSettings settings;
  settings.ranking = "completion";
  const Config config = config_of(settings);
  const TextMeasure measure = fixed_measure;
  const std::vector<Standings> standings = rank_all(snapshot, config);
  const Zone zone = *Zone::named(config.time_zone);
  return compose({config, measure, size, zone, sample_time(), 60, &snapshot, &standings, {}, &findings});
}

std::vector<std::string> told(const Scene& scene) {
  const Track* marquee = track_of(scene, "marquee");
  return marquee ? keys_of(*marquee) : std::vector<std::string>{};
}

Finding overtaking(std::string town, std::string ranking) {
  Finding finding;
  finding.id = "overtaking:" + town;
  finding.town = std::move(town);
  finding.other = "T001";
  finding.ranking = std::move(ranking);
  return finding;
}

bool has(const std::vector<std::string>& keys, const std::string& key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

}  // namespace

TEST_CASE("The marquee tells findings before the chase since the bulletin, and no rise twice") {
  const Snapshot city = sample_city(8);
  const auto without = told(footer_with(city, {}));
  REQUIRE(without.size() > 1);
  const std::string first = without.front();
  REQUIRE(first.starts_with("overtaking:T"));

  const auto with =
      told(footer_with(city, {overtaking(first.substr(std::string("overtaking:").size()), "completion")}));
  REQUIRE(with.size() == without.size());
  CHECK(with.front() == "finding:" + first);
  CHECK_FALSE(has(with, first));
  CHECK(has(with, without[1]));
}

TEST_CASE("The marquee tells findings of its own ranking, and those of none") {
  const Snapshot city = sample_city(8);
  CHECK_FALSE(has(told(footer_with(city, {overtaking("T002", "overall")})), "finding:overtaking:T002"));
  Finding entries;
  entries.id = "new_entries:T003";
  entries.kind = FindingKind::NewEntries;
  entries.town = "T003";
  entries.indicator = "entered_projects_month";
  CHECK(told(footer_with(city, {entries})).front() == "finding:new_entries:T003");
}

TEST_CASE("A problem that has just gone overdue is told once") {
  Snapshot city = sample_city(8);
  Problem problem;
  problem.id = "Q1";
  problem.title = "征迁";
  problem.due = Date{std::chrono::year{2021}, std::chrono::June, std::chrono::day{20}};
  city.problems = {problem};
  CHECK(has(told(footer_with(city, {})), "problem:Q1"));
  Finding overdue;
  overdue.id = "problem_overdue:Q1";
  overdue.kind = FindingKind::ProblemOverdue;
  overdue.problem = "Q1";
  const auto keys = told(footer_with(city, {overdue}));
  CHECK(keys.front() == "finding:problem_overdue:Q1");
  CHECK_FALSE(has(keys, "problem:Q1"));
}

TEST_CASE("The corner names the snapshot and the rules") {
  Snapshot city = sample_city(8);
  city.id = "03d884e8031e";
  const Config config = config_of(FooterSettings{});
  const std::string hash = rank_all(city, config).front().rules;
  FooterSettings settings;
  CHECK(texts_of(scene_of(city, config_of(settings), size)).find("03d884e8031e · " + hash) != std::string::npos);
  // On a narrow wall too.
  CHECK(texts_of(scene_of(city, config_of(settings), {900, 60})).find("03d884e8031e · " + hash) != std::string::npos);
}
