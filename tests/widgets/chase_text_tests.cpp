#include "widgets/chase_text.h"

#include "catch.h"
#include "support/cities.h"

using namespace rankwall;
using namespace std::chrono;

namespace {

Town town_with(const std::string& id, const std::string& name, double projects, double investment) {
  return town(id, name,
              {{"entered_projects", projects},
               {"entered_projects_target", 20},
               {"built_investment", investment},
               {"built_investment_plan", 10}});
}

/// Ranked by 50 points for projects and 50 for investment.
struct Contest {
  Config config;
  Snapshot snapshot;
  Standings standings;

  Contest() {
    snapshot.period = {2021, 1, 6};
    snapshot.towns = {town_with("T1", "云溪街道", 16, 8), town_with("T2", "柳岸街道", 15, 8),
                      town_with("T3", "东湖街道", 10, 4.5)};
    config.rules.rankings = {Ranking{}};
    config.rules.rankings[0].id = "overall";
    config.rules.rankings[0].unit = "分";
    config.rules.rankings[0].items = {{"built_investment", 50}, {"entered_projects", 50}};
    complete(config.rules);
    standings = rank(snapshot, config.rules, config.rules.rankings[0]);
  }

  RankedSnapshot now() const { return {snapshot, standings, 2021y / June / 30}; }
  std::string text(const Finding& finding) const { return finding_text(config, now(), finding); }
};

Finding finding(FindingKind kind, std::string town) {
  Finding made;
  made.kind = kind;
  made.town = std::move(town);
  return made;
}

}  // namespace

TEST_CASE("An overtaking names the gap to the next rank and what would close it, in counts first") {
  const Contest contest;
  CHECK(overtaking_text(contest.config, contest.now(), {1, 2, 2, 2.5, 1}) ==
        "▲ 柳岸街道 超越 东湖街道 升至第2位,距第1位还差2.50分,约合新增入库项目1个");
  CHECK(overtaking_text(contest.config, contest.now(), {0, 1, 1, std::nullopt, 1}) ==
        "▲ 云溪街道 超越 柳岸街道 升至第1位");
}

TEST_CASE("A gap that no indicator can close alone is shown without a way to close it") {
  Contest contest;
  contest.config.rules.rankings[0].items[0].cap = 0.5;
  contest.config.rules.rankings[0].items[1].cap = 0.6;
  contest.standings = rank(contest.snapshot, contest.config.rules, contest.config.rules.rankings[0]);
  // 55 points for the first two; the third has 22.5 + 25, and 2.5 or 5 more of one item at most.
  CHECK(overtaking_text(contest.config, contest.now(), {2, 0, 3, 7.5, 1}) ==
        "▲ 东湖街道 超越 云溪街道 升至第3位,距第2位还差7.50分");
}

TEST_CASE("Every kind of finding is a sentence with current figures") {
  Contest contest;
  Problem problem;
  problem.id = "Q1";
  problem.town = 1;
  problem.title = "标准厂房二期征迁";
  problem.due = 2021y / June / 24;
  contest.snapshot.problems = {problem};

  CHECK(contest.text(finding(FindingKind::NewLeader, "T1")) == "▲ 云溪街道 升至首位");
  Finding overtaking = finding(FindingKind::Overtaking, "T2");
  overtaking.other = "T3";
  CHECK(contest.text(overtaking) == "▲ 柳岸街道 超越 东湖街道 升至第2位,距第1位还差2.50分,约合新增入库项目1个");
  CHECK(contest.text(finding(FindingKind::PaceUp, "T1")) == "▲ 云溪街道 完成率80.0%,超序时30.0个百分点");
  CHECK(contest.text(finding(FindingKind::PaceDown, "T3")) == "▼ 东湖街道 完成率45.0%,落后序时5.0个百分点");
  Finding target = finding(FindingKind::TargetReached, "T1");
  target.indicator = "built_investment";
  CHECK(contest.text(target) == "云溪街道 完成投资达到年度目标");
  Finding entries = finding(FindingKind::NewEntries, "T3");
  entries.indicator = "entered_projects_month";
  entries.count = 2;
  CHECK(contest.text(entries) == "东湖街道 本月新入库增加2个");
  Finding closed = finding(FindingKind::ProblemClosed, "T2");
  closed.problem = "Q1";
  CHECK(contest.text(closed) == "销号:柳岸街道 标准厂房二期征迁");
  closed.kind = FindingKind::ProblemOverdue;
  CHECK(contest.text(closed) == "晒问题:柳岸街道 标准厂房二期征迁 逾期6天");
}

TEST_CASE("A finding about a town or problem that is gone has no text") {
  const Contest contest;
  CHECK(contest.text(finding(FindingKind::NewLeader, "T9")).empty());
  Finding closed = finding(FindingKind::ProblemClosed, "T2");
  closed.problem = "Q9";
  CHECK(contest.text(closed).empty());
}
