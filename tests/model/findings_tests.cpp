#include "model/findings.h"

#include "catch.h"
#include "cities.h"
#include "model/recent_findings.h"

using namespace rankwall;
using namespace std::chrono_literals;

namespace {

/// A town ranked by `plain`, with its completion from `b` and its entries from `a`; the pace is 50.
Town moving(std::string id, double score, double percent = 60, double entries = 0) {
  return town(std::move(id), {{"plain", score}, {"b", percent}, {"b_target", 100}, {"a", entries}});
}

Problem problem(std::string id, ProblemStatus status, std::optional<Date> due = std::nullopt) {
  Problem made;
  made.id = std::move(id);
  made.title = "征迁";
  made.status = status;
  made.due = due;
  return made;
}

struct Contest {
  Ranking ranking = by_value;
  Rules rules;
  FindingSettings settings;
  LampSettings lamps;

  Contest() {
    settings.entries = "a";
    rules = two_indicators(ranking);
  }
  FindingRules finding_rules() const { return {rules, settings, lamps}; }

  std::vector<Finding> between(const Snapshot& before, const Snapshot& after, Date day_before = 2021y / 6 / 29,
                               Date day_after = 2021y / 6 / 30) const {
    const Standings standings_before = rank(before, rules, ranking);
    const Standings standings_after = rank(after, rules, ranking);
    return findings_between({before, standings_before, day_before}, {after, standings_after, day_after},
                            finding_rules());
  }

  bool holds(const Finding& finding, const Snapshot& now, Date day = 2021y / 6 / 30) const {
    const Standings standings = rank(now, rules, ranking);
    return still_holds(finding, {now, standings, day}, finding_rules());
  }
};

std::vector<std::string> ids_of(const std::vector<Finding>& findings) {
  std::vector<std::string> found;
  for (const auto& finding : findings) found.push_back(finding.id);
  return found;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("Nothing has happened between a snapshot and itself") {
  const Snapshot snapshot = city({moving("A", 3), moving("B", 2)});
  CHECK(Contest().between(snapshot, snapshot).empty());
}

TEST_CASE("A town that passes another has overtaken it") {
  const Snapshot before = city({moving("A", 5), moving("B", 4), moving("C", 3), moving("D", 2)});
  const Snapshot after = city({moving("A", 5), moving("B", 3), moving("C", 2), moving("D", 4)});
  const auto found = Contest().between(before, after);
  REQUIRE(ids_of(found) == Ids{"overtaking:r:D>B"});
  CHECK(found[0].kind == FindingKind::Overtaking);
  CHECK(found[0].ranking == "r");
  CHECK(found[0].town == "D");
  CHECK(found[0].other == "B");
  CHECK(found[0].rank == 2);
  CHECK(found[0].priority == 1);
}

TEST_CASE("A new leader is reported as such and not as an overtaking too") {
  const Snapshot before = city({moving("A", 5), moving("B", 4), moving("C", 3), moving("D", 2)});
  const Snapshot after = city({moving("A", 5), moving("B", 6), moving("C", 1), moving("D", 2)});
  Contest contest;
  CHECK(ids_of(contest.between(before, after)) == Ids{"new_leader:r:B", "overtaking:r:D>C"});
  contest.settings.kinds = {FindingKind::Overtaking};
  CHECK(ids_of(contest.between(before, after)) == Ids{"overtaking:r:B>A", "overtaking:r:D>C"});
}

TEST_CASE("Crossing the pace is reported in both directions, by the rounded figures") {
  const Snapshot before =
      city({moving("A", 5, 49.9), moving("B", 4, 50), moving("C", 3, 49), moving("D", 2, 49.96), moving("E", 1, 30)});
  const Snapshot after =
      city({moving("A", 5, 50), moving("B", 4, 49.9), moving("C", 3, 49.9), moving("D", 2, 50), moving("E", 1, 80)});
  CHECK(ids_of(Contest().between(before, after)) == Ids{"pace_up:r:A", "pace_up:r:E", "pace_down:r:B"});
}

TEST_CASE("Reaching a target is reported once, for the ranking's own indicators") {
  const Snapshot before = city({moving("A", 5, 99.9), moving("B", 4, 100), moving("C", 3, 99)});
  const Snapshot after = city({moving("A", 5, 100), moving("B", 4, 120), moving("C", 3, 99.9)});
  const auto found = Contest().between(before, after);
  REQUIRE(ids_of(found) == Ids{"target_reached:A:b"});
  CHECK(found[0].indicator == "b");
}

TEST_CASE("New entries are counted, from 0 when a new period has begun") {
  const Snapshot before = city({moving("A", 5, 60, 1), moving("B", 4, 60, 4), moving("C", 3, 60, 2)});
  Snapshot after = city({moving("A", 5, 60, 3), moving("B", 4, 60, 3), moving("C", 3, 60, 2)});
  const auto found = Contest().between(before, after);
  REQUIRE(ids_of(found) == Ids{"new_entries:A:2021-06:3"});
  CHECK(found[0].count == 2);
  after.period.to = 7;
  const auto findings = Contest().between(before, after);
  CHECK(ids_of(findings) == Ids{"new_entries:A:2021-07:3", "new_entries:B:2021-07:3", "new_entries:C:2021-07:2"});
  CHECK(findings[1].count == 3);
}

TEST_CASE("A problem that has been closed or has become overdue is reported") {
  Snapshot before = city({moving("A", 5)});
  Snapshot after = before;
  before.problems = {problem("Q1", ProblemStatus::InProgress), problem("Q2", ProblemStatus::Closed),
                     problem("Q3", ProblemStatus::Open, 2021y / 6 / 29),
                     problem("Q4", ProblemStatus::Open, 2021y / 6 / 28), problem("", ProblemStatus::Open)};
  after.problems = before.problems;
  after.problems[0].status = ProblemStatus::Closed;
  after.problems[4].status = ProblemStatus::Closed;
  after.problems.push_back(problem("Q5", ProblemStatus::Closed));
  CHECK(ids_of(Contest().between(before, after)) ==
        Ids{"problem_closed:Q1", "problem_closed:A/征迁", "problem_overdue:Q3"});
}

TEST_CASE("Findings come in the order of the settings, then of the standings") {
  Snapshot before = city({moving("A", 5, 40), moving("B", 4, 40), moving("C", 3, 60)});
  Snapshot after = city({moving("A", 4, 60, 1), moving("B", 5, 60), moving("C", 3, 100, 2)});
  before.problems = {problem("Q1", ProblemStatus::Open)};
  after.problems = {problem("Q1", ProblemStatus::Closed)};
  Contest contest;
  CHECK(ids_of(contest.between(before, after)) == Ids{"new_leader:r:B", "target_reached:C:b", "pace_up:r:B",
                                                      "pace_up:r:A", "new_entries:A:2021-06:1",
                                                      "new_entries:C:2021-06:2", "problem_closed:Q1"});
  contest.settings.kinds = {FindingKind::ProblemClosed, FindingKind::PaceUp};
  CHECK(ids_of(contest.between(before, after)) == Ids{"problem_closed:Q1", "pace_up:r:B", "pace_up:r:A"});
}

TEST_CASE("Towns are matched by id, wherever they are in the feed, and a new one has crossed and entered nothing") {
  // B has passed A, but is second as before.
  const Snapshot before = city({moving("A", 5), moving("B", 4, 40)});
  const Snapshot after = city({moving("N", 9, 100, 5), moving("B", 4, 60), moving("A", 3)});
  CHECK(ids_of(Contest().between(before, after)) == Ids{"new_leader:r:N", "pace_up:r:B"});
}

TEST_CASE("A finding is kept for as long as it is true") {
  Contest contest;
  const Snapshot before = city({moving("A", 5, 60), moving("B", 4, 40), moving("C", 3, 99), moving("D", 2)});
  const Snapshot after = city({moving("A", 5, 40), moving("B", 6, 60), moving("C", 3, 100, 1), moving("D", 4)});
  for (const auto& finding : contest.between(before, after)) {
    CAPTURE(finding.id);
    CHECK(contest.holds(finding, after));
    // Entries stay entered, everything else is undone.
    CHECK(contest.holds(finding, before) == (finding.kind == FindingKind::NewEntries));
    CHECK_FALSE(contest.holds(finding, city({moving("X", 1)})));
  }
}

TEST_CASE("A finding about a problem is kept for as long as the problem is in that state") {
  Contest contest;
  Snapshot now = city({moving("A", 5)});
  Finding closed;
  closed.kind = FindingKind::ProblemClosed;
  closed.problem = "Q1";
  CHECK_FALSE(contest.holds(closed, now));
  now.problems = {problem("Q1", ProblemStatus::Closed)};
  CHECK(contest.holds(closed, now));
  now.problems[0] = problem("Q1", ProblemStatus::Assigned, 2021y / 6 / 29);
  CHECK_FALSE(contest.holds(closed, now));
  Finding overdue = closed;
  overdue.kind = FindingKind::ProblemOverdue;
  CHECK(contest.holds(overdue, now));
  CHECK_FALSE(contest.holds(overdue, now, 2021y / 6 / 29));
}

TEST_CASE("New findings come first, nothing is listed twice, and old and surplus findings are dropped") {
  const auto finding = [](std::string id) {
    Finding made;
    made.id = std::move(id);
    return made;
  };
  FindingSettings settings;
  settings.max = 3;
  const Instant noon{12h};
  auto told = with_news({}, {finding("a"), finding("b")}, noon, settings);
  told = with_news(told, {finding("c"), finding("b"), finding("c")}, noon + 5min, settings);
  CHECK(told ==
        std::vector<RecentFinding>{{finding("c"), noon + 5min}, {finding("b"), noon + 5min}, {finding("a"), noon}});
  CHECK(with_news(told, {finding("d")}, noon + 6min, settings).size() == 3);
  CHECK(with_news(told, {}, noon + 10min, settings).size() == 2);
  CHECK(with_news(told, {}, noon + 15min, settings).empty());
  settings.max = 0;
  CHECK(with_news(told, {}, noon + 6min, settings).empty());
}
