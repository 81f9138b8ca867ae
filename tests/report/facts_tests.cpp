#include "report/facts.h"

#include "catch.h"
#include "report/office.h"
#include "report/prose.h"

using namespace rankwall;

namespace {

std::string bulletin_text(Office& office) {
  const PaperInput input = office.input();
  const Facts facts(input);
  std::string text;
  for (const auto& section :
       prose_of(office.bulletin.sections, [&](const std::string& name) { return facts.find(name); })) {
    text += section.heading + "\n";
    for (const auto& paragraph : section.paragraphs) text += paragraph + "\n";
  }
  return text;
}

bool says(const std::string& text, const char* words) { return text.find(words) != std::string::npos; }

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

TEST_CASE("Sums, completions and the pace are of all towns") {
  Office office;
  office.found(2);  // 9 and 5 of 10 each
  const PaperInput input = office.input();
  const Facts facts(input);
  CHECK(facts.find("sum.built_investment") == "14.00亿元");
  CHECK(facts.find("target.built_investment") == "20.00亿元");
  CHECK(facts.find("completion.built_investment") == "70.0");
  CHECK(facts.find("standing.built_investment") == "超序时20.0个百分点");
  CHECK_FALSE(facts.find("sum.growth_yoy"));
}

TEST_CASE("The change of a rate is said as rise, fall or neither") {
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

TEST_CASE("No bulletin says 0个 or leaves a brace, whoever is missing") {
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
