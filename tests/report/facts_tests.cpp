#include "report/facts.h"

#include "catch.h"
#include "report/marks.h"
#include "report/office.h"
#include "report/prose.h"

using namespace rankwall;

namespace {

std::string bulletin_text(Office& office) {
  const PaperInput input = office.input();
  const Facts facts(input);
  std::string text;
  for (const auto& section : prose_of(
           office.bulletin.sections, [&](const std::string& name) { return facts.find(name); },
           [&](const std::string& name) { return facts.is_asked(name); })) {
    text += section.heading + "\n";
    for (const auto& paragraph : section.paragraphs) text += paragraph + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("Facts are the figures of the standings") {
  Office office;
  office.found(10);
  const PaperInput input = office.input();
  const Facts facts(input);
  CHECK(facts.find("towns") == "10");
  CHECK(facts.find("period") == "1—6月");
  CHECK(facts.find("next_period") == "1—7月");
  CHECK(facts.find("pace") == "50");
  CHECK(facts.find("next_pace") == "58.3");
  CHECK(facts.find("first") == "第1镇（90.00分）、第2镇（82.00分）、第3镇（74.00分）");
  CHECK(facts.find("last") == "第8镇（34.00分）、第9镇（26.00分）、第10镇（18.00分）");
  CHECK(facts.find("ahead_count") == "5");
  CHECK(facts.find("even_count") == "1");
  CHECK(facts.find("even") == "第6镇");
}

TEST_CASE("A bulletin by a rate gives scores in percent, and one by a value in its unit") {
  Office office;
  office.found(10);
  office.bulletin.ranking = "completion";
  const PaperInput by_rate = office.input();
  CHECK(Facts(by_rate).find("first") == "第1镇（90.00%）、第2镇（82.00%）、第3镇（74.00%）");
  Ranking built;
  built.id = "built";
  built.by = RankBy::Value;
  built.indicator = "built_investment";
  office.config.rules.rankings.push_back(built);
  office.bulletin.ranking = "built";
  const PaperInput by_value = office.input();
  CHECK(Facts(by_value).find("first") == "第1镇（9.00亿元）、第2镇（8.20亿元）、第3镇（7.40亿元）");
}

TEST_CASE("Sums, completions and the pace are those of all towns") {
  Office office;
  office.found(2);  // which have built 9 and 5 of 10
  const PaperInput input = office.input();
  const Facts facts(input);
  CHECK(facts.find("sum.built_investment") == "14.00亿元");
  CHECK(facts.find("target.built_investment") == "20.00亿元");
  CHECK(facts.find("completion.built_investment") == "70.0");
  CHECK(facts.find("standing.built_investment") == "超序时20.0个百分点");
  CHECK_FALSE(facts.find("sum.growth_yoy"));
}

TEST_CASE("The change of a rate is worded as a rise, a fall or neither") {
  Office office;
  office.found(2);
  const std::pair<double, const char*> changes[] = {
      {1.8, "提高1.8个百分点"}, {-0.7, "回落0.7个百分点"}, {0.04, "持平"}};
  for (const auto& [change, words] : changes) {
    office.snapshot.city.set("growth_yoy_change", change);
    const PaperInput input = office.input();
    CHECK(Facts(input).find("moved.growth_yoy_change") == words);
  }
}

TEST_CASE("No bulletin says 0个 or leaves a brace, whatever is missing") {
  Office office;
  SECTION("one town") { office.found(1); }
  SECTION("300 towns") { office.found(300); }
  SECTION("everything tied") {
    for (int i = 0; i < 27; ++i) office.snapshot.towns.push_back(office_town("T" + std::to_string(i), "镇", 5));
  }
  SECTION("December") {
    office.found(27);
    office.snapshot.period.to = 12;
  }
  const std::string text = bulletin_text(office);
  INFO(text);
  CHECK_FALSE(says(text, "：0个"));
  CHECK_FALSE(says(text, "单位0个"));
  CHECK_FALSE(says(text, "{"));
  CHECK(says(text, "没有应统未统项目"));
  CHECK(says(text, "目前没有在办的堵点问题"));
}

TEST_CASE("Towns that are all tied are neither first nor last") {
  Office office;
  for (int i = 0; i < 27; ++i) office.snapshot.towns.push_back(office_town("T" + std::to_string(i), "镇", 4));
  const std::string text = bulletin_text(office);
  CHECK(says(text, "本期不列先后"));
  CHECK_FALSE(says(text, "居后的是"));
  CHECK(says(text, "尚无单位超序时进度"));
}

TEST_CASE("Growth is measured from the last day of the month before, where there is a history") {
  Office office;
  office.found(2);
  PaperInput input = office.input();
  CHECK_FALSE(Facts(input).find("growth.built_investment"));

  History history;
  for (const auto& [day, built] : {std::pair{"2021-05-20", 3.0}, {"2021-05-31", 4.0}, {"2021-06-10", 8.0}}) {
    Snapshot earlier = office.snapshot;
    earlier.as_of = *parse_date(day);
    earlier.towns[0].values.set("built_investment", built);
    history = with_day(history, figures_of(earlier, office.zone));
  }
  input.history = &history;
  CHECK(Facts(input).find("growth.built_investment") == "5.00亿元");
}

TEST_CASE("Groups that are ranked separately have their own first and last") {
  Office office;
  office.found(8);
  for (std::size_t i = 0; i < 8; ++i) office.snapshot.towns[i].group = i % 2 == 0 ? "一组" : "二组";
  for (auto& ranking : office.config.rules.rankings) ranking.groups = Groups::Separate;
  const PaperInput input = office.input();
  CHECK(Facts(input).find("first") ==
        "一组：第1镇（90.00分）、第3镇（70.00分）；二组：第2镇（80.00分）、第4镇（60.00分）");
}

TEST_CASE("The towns that moved furthest are named, and none are without a baseline") {
  Office office;
  office.found(6);
  CHECK_FALSE(Facts(office.input()).find("climbers"));
  office.snapshot.baseline =
      Baseline{"1—5月通报", {{"overall", {{"T1", 4}, {"T2", 1}, {"T3", 2}, {"T4", 3}, {"T5", 5}}}}};
  const PaperInput input = office.input();
  const Facts facts(input);
  CHECK(facts.find("climbers") == "第1镇（上升3位）");
  CHECK(facts.find("fallers") == "第2镇（下降1位）、第3镇（下降1位）、第4镇（下降1位）");
}

TEST_CASE("Of many towns that have moved equally far none is named before the others") {
  Office office;
  office.found(7);
  office.snapshot.baseline = Baseline{
      "1—5月通报", {{"overall", {{"T1", 1}, {"T2", 7}, {"T3", 2}, {"T4", 3}, {"T5", 4}, {"T6", 5}, {"T7", 6}}}}};
  const PaperInput all_by_one = office.input();
  CHECK(Facts(all_by_one).find("climbers") == "第2镇（上升5位）");
  CHECK(Facts(all_by_one).find("fallers") ==
        "第3镇（下降1位）、第4镇（下降1位）、第5镇（下降1位）、第6镇（下降1位）、第7镇（下降1位）");
  office.bulletin.max_names = 4;
  const PaperInput few_names = office.input();
  CHECK(Facts(few_names).find("fallers") == "5个单位（下降1位）");
  office.snapshot.baseline->ranks["overall"]["T7"] = 4;
  const PaperInput one_by_more = office.input();
  CHECK(Facts(one_by_more).find("fallers") == "第7镇（下降3位）");
}

TEST_CASE("Problems and projects in a sentence are the most pressing, and their titles are shortened") {
  Office office;
  office.found(2);
  std::string title;
  for (int i = 0; i < 40; ++i) title += "题";
  const Problem late{"Q1", 0, "", title, ProblemStatus::Open, "市自然资源局", {}, *parse_date("2021-06-24"), {}};
  const Problem closed{"Q2", 1, "", "报批", ProblemStatus::Closed, "", {}, {}, *parse_date("2021-06-11")};
  office.snapshot.problems = {late, closed};
  const PaperInput input = office.input();
  const Facts facts(input);
  CHECK(facts.find("overdue") == "第1镇“" + title.substr(0, 90) + "……”（逾期6天）");
  CHECK(facts.find("problem_count") == "1");
  CHECK(facts.find("closed_count") == "1");
}

TEST_CASE("Every known placeholder without an argument is a fact of a full snapshot") {
  Office office;
  office.found(10);
  Snapshot& snapshot = office.snapshot;
  snapshot.baseline = Baseline{"1—5月通报", {{"overall", {{"T1", 2}, {"T2", 1}}}}};
  snapshot.towns.push_back(Town{});
  snapshot.towns.back().id = snapshot.towns.back().name = "silent";
  const Problem late{"Q1", 0, "", "征迁", ProblemStatus::Open, "", {}, *parse_date("2021-06-24"), {}};
  const Problem closed{"Q2", 0, "", "报批", ProblemStatus::Closed, "", {}, {}, {}};
  snapshot.problems = {late, closed};
  Project project;
  project.name = "标准厂房";
  project.milestones.start = *parse_date("2021-03-01");
  snapshot.projects = {project};
  const PaperInput input = office.input();
  const Facts facts(input);
  for (const auto& each : bulletin_placeholders()) {
    INFO(each.name);
    if (!each.name.ends_with('.')) CHECK(facts.find(std::string(each.name)));
  }
}

TEST_CASE("A single town is neither alike nor ahead of others, and has risen past nobody") {
  Office office;
  office.found(1);
  const std::string text = bulletin_text(office);
  CHECK_FALSE(says(text, "得分相同"));
  CHECK_FALSE(says(text, "位次"));
  CHECK_FALSE(says(text, "居前"));
  office.found(4);
  CHECK(says(bulletin_text(office), "居前"));
}

TEST_CASE("Where no completion is known nothing is said about the pace") {
  Office office;
  office.found(4);
  for (auto& town : office.snapshot.towns) town.values = {};
  const std::string text = bulletin_text(office);
  CHECK_FALSE(says(text, "尚无单位超序时进度"));
  CHECK_FALSE(says(text, "没有单位落后序时进度"));
}

TEST_CASE("A list that is not published is not said to be empty") {
  Office office;
  office.found(4);
  CHECK(says(bulletin_text(office), "没有应统未统项目"));
  CHECK(says(bulletin_text(office), "没有在办的堵点问题"));
  office.snapshot.published = {};
  CHECK_FALSE(says(bulletin_text(office), "应统未统项目"));
  CHECK_FALSE(says(bulletin_text(office), "堵点问题"));
}
