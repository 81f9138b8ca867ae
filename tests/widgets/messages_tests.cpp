// Which texts run through a marquee, in which order, and how long ones are cut into panels.
#include <algorithm>

#include <fmt/format.h>

#include "catch.h"
#include "support/fixed_measure.h"
#include "support/repeated.h"
#include "support/sample.h"
#include "widgets/messages.h"

using namespace rankwall;

namespace {

constexpr Size marquee_size{1920, 100};

MarqueeSettings marquee() {
  MarqueeSettings settings;
  settings.ranking = "completion";
  return settings;
}

/// The marquee alone, with these findings; its ranking is by completion.
Scene marquee_with(const Snapshot& snapshot, const std::vector<Finding>& findings) {
  const Config config = config_of(marquee());
  const TextMeasure measure = fixed_measure;
  const std::vector<Standings> standings = rank_all(snapshot, config.rules);
  const Zone zone = *Zone::named(config.time_zone);
  return compose({config, measure, marquee_size, zone, sample_time(), 60, &snapshot, &standings, {}, &findings});
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

TEST_CASE("The marquee shows valid notices, the chase, overdue problems and the office's texts") {
  Snapshot city = sample_city(27);
  add_stories(city);
  city.notices.push_back({"明天的通知", NoticeLevel::Info, sample_time() + std::chrono::hours(1), {}});
  city.notices.push_back({"昨天的通知", NoticeLevel::Info, {}, sample_time()});
  MarqueeSettings settings = marquee();
  settings.texts = {"欢迎参观"};
  const Scene scene = scene_of(city, config_of(settings), {1920, 92});
  for (const auto* text : {"纳统政策培训通知", "第1镇 超越 第2镇", "标准厂房二期征迁 逾期6天", "欢迎参观"}) {
    CAPTURE(text);
    CHECK(says(scene, text));
  }
  CHECK_FALSE(says(scene, "明天的通知"));
  CHECK_FALSE(says(scene, "昨天的通知"));
  CHECK_FALSE(says(scene, "用地指标"));
}

TEST_CASE("Many notices do not push out the chase") {
  Snapshot city = sample_city(27);
  for (int i = 0; i < 10; ++i) city.notices.push_back({fmt::format("通知{}", i), NoticeLevel::Info, {}, {}});
  CHECK(says(scene_of(city, config_of(marquee()), {1920, 92}), "第1镇 超越 第2镇"));
}

TEST_CASE("The marquee shows findings before the chase since the bulletin, and no rise twice") {
  const Snapshot city = sample_city(8);
  const auto without = told(marquee_with(city, {}));
  REQUIRE(without.size() > 1);
  const std::string first = without.front();
  REQUIRE(first.starts_with("overtaking:T"));

  const auto with =
      told(marquee_with(city, {overtaking(first.substr(std::string("overtaking:").size()), "completion")}));
  REQUIRE(with.size() == without.size());
  CHECK(with.front() == "finding:" + first);
  CHECK_FALSE(has(with, first));
  CHECK(has(with, without[1]));
}

TEST_CASE("The marquee shows findings of its own ranking, and those without a ranking") {
  const Snapshot city = sample_city(8);
  CHECK_FALSE(has(told(marquee_with(city, {overtaking("T002", "overall")})), "finding:overtaking:T002"));
  Finding entries;
  entries.id = "new_entries:T003";
  entries.kind = FindingKind::NewEntries;
  entries.town = "T003";
  entries.indicator = "entered_projects_month";
  CHECK(told(marquee_with(city, {entries})).front() == "finding:new_entries:T003");
}

TEST_CASE("A problem that has just become overdue is shown once") {
  Snapshot city = sample_city(8);
  Problem problem;
  problem.id = "Q1";
  problem.title = "征迁";
  problem.due = Date{std::chrono::year{2021}, std::chrono::June, std::chrono::day{20}};
  city.problems = {problem};
  CHECK(has(told(marquee_with(city, {})), "problem:Q1"));
  Finding overdue;
  overdue.id = "problem_overdue:Q1";
  overdue.kind = FindingKind::ProblemOverdue;
  overdue.problem = "Q1";
  const auto keys = told(marquee_with(city, {overdue}));
  CHECK(keys.front() == "finding:problem_overdue:Q1");
  CHECK_FALSE(has(keys, "problem:Q1"));
}

TEST_CASE("A long text of a marquee is split into narrow panels and loses nothing") {
  MarqueeSettings settings;
  settings.notices = settings.chase = settings.problems = false;
  settings.texts = {repeated("一二三四五六七八九十", 20)};
  const Scene scene = scene_of(sample_city(8), config_of(settings), {1920, 300});
  std::string told;
  int end = 0;
  for (const auto& placed : track_of(scene, "/marquee")->placed) {
    const Panel& panel = scene.panels[placed.panel];
    CHECK(panel.size.width <= widest_piece);
    CHECK(placed.at.x == end);
    end += panel.size.width;
    told += texts_of(panel);
  }
  CHECK(track_of(scene, "/marquee")->placed.size() > 3);
  CHECK(told == settings.texts[0]);
}
