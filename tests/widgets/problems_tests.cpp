#include <fmt/format.h>

#include "catch.h"
#include "support/faults.h"
#include "support/sample.h"
#include "widgets/any_area.h"

using namespace rankwall;

TEST_CASE("Problems are ordered by urgency, each has its state, and none is left out") {
  Snapshot city = sample_city(4);
  add_stories(city);
  const auto pages = pages_of(scene_of(city, config_of(ProblemsSettings{}), {640, 320}));
  std::string all;
  for (const auto& page : pages) all += page + '|';
  const auto at = [&](const char* text) { return all.find(text); };
  CHECK(at("逾期371天") < at("逾期6天"));
  CHECK(at("逾期6天") < at("用地指标|剩24天|办理中"));
  CHECK(at("用地指标|剩24天|办理中") < at("供水|"));
  CHECK(at("供水|") < at("供电|市自然资源局|已销号"));
  CHECK(at("供电|市自然资源局|已销号") != std::string::npos);
  for (int i = 0; i < 20; ++i) CHECK(at(fmt::format("堵点{}|", i).c_str()) != std::string::npos);
}

TEST_CASE("A wide problems widget says owner and days left, or what is being done about an overdue problem") {
  Snapshot city = sample_city(4);
  const auto due = [](unsigned day) {
    return Date{std::chrono::year{2021}, std::chrono::month{6}, std::chrono::day{day}};
  };
  city.problems = {{"Q-1", 0, "", "征迁", ProblemStatus::Assigned, "市林业局", {}, due(24), {}},
                   {"Q-2", 1, "", "用地", ProblemStatus::InProgress, "市发改局", {}, due(30), {}},
                   {"Q-3", 2, "", "供电", ProblemStatus::Closed, "市供电公司", {}, due(20), due(1)}};
  const std::string wide = texts_of(scene_of(city, config_of(ProblemsSettings{}), {960, 320}));
  CHECK(wide.find("征迁|市林业局|已交办|") != std::string::npos);
  CHECK(wide.find("逾期6天|") != std::string::npos);
  CHECK(wide.find("用地|市发改局|今日到期|办理中") != std::string::npos);
  CHECK(wide.find("供电|市供电公司|已销号") != std::string::npos);
  // In a card these are below the problem where rows are high, or are left out.
  const std::string card = texts_of(scene_of(city, config_of(ProblemsSettings{}), {240, 320}));
  INFO(card);
  CHECK(card.find("用地|市发改局 · 今日到期|办理中") != std::string::npos);
  const std::string low = texts_of(scene_of(city, config_of(ProblemsSettings{}), {240, 110}));
  INFO(low);
  CHECK(low.find("用地|办理中") != std::string::npos);
}

TEST_CASE("A state that has no room beside its problem goes below it") {
  Snapshot city = sample_city(4);
  add_stories(city);
  const Scene scene = scene_of(city, config_of(ProblemsSettings{}), {96, 400});
  CHECK(faults_of(scene) == "");
  std::string all = texts_of(scene);
  std::erase(all, '|');
  INFO(all);
  CHECK(all.find("标准厂房二期征迁逾期6天") != std::string::npos);
}

TEST_CASE("A title too long for one line of a card takes two, whole, and does not make the others small") {
  Snapshot city = sample_city(4);
  add_stories(city);
  city.problems.resize(5);
  city.problems[1].title = "高压线迁改与用林报批未完成导致无法按期开工";
  for (auto& problem : city.problems) problem.owner = "市林业局";
  const Scene scene = scene_of(city, config_of(ProblemsSettings{}), {640, 320});
  const std::string texts = texts_of(scene);
  CHECK(texts.find("…") == std::string::npos);
  const auto sizes_of = [&](std::string_view part) {
    std::vector<int> sizes;
    for (const auto& panel : scene.panels)
      for (const auto& command : panel.commands)
        if (const auto* text = std::get_if<TextCommand>(&command); text && text->text.find(part) != std::string::npos)
          sizes.push_back(text->style.pixels);
    return sizes;
  };
  const std::vector<int> wrapped = sizes_of("高压线");
  REQUIRE(wrapped.size() == 1);
  CHECK(sizes_of("征迁").front() >= wrapped.front());
}

TEST_CASE("In a narrow card titles take two lines before they are cut") {
  Snapshot city = sample_city(4);
  add_stories(city);
  city.problems.resize(1);
  const Scene scene = scene_of(city, config_of(ProblemsSettings{}), {200, 160});
  CHECK(texts_of(scene).find("…") == std::string::npos);
  std::string all = texts_of(scene);
  std::erase(all, '|');
  CHECK(all.find("标准厂房二期征迁") != std::string::npos);
}

TEST_CASE("Pages stay for as long as requested") {
  Snapshot city = sample_city(4);
  add_stories(city);
  ProblemsSettings settings;
  settings.page_seconds = 20;
  const Scene scene = scene_of(city, config_of(settings), {640, 320});
  const Motion& motion = track_of(scene, "/pages")->motion;
  CHECK(motion.page_frames == 20 * 60);
  CHECK(motion.turn_frames <= 36);
}

TEST_CASE("Where there are no problems the widget says so, and where they are not published, that it does not know") {
  Snapshot city = sample_city(3);
  CHECK(says(scene_of(city, config_of(ProblemsSettings{}), {640, 480}), "暂无数据"));
  city.published.problems = true;
  CHECK(says(scene_of(city, config_of(ProblemsSettings{}), {640, 480}), "目前没有堵点问题"));
}

TEST_CASE("The problems widget is sound in any rectangle") {
  Snapshot city = sample_city(27);
  add_stories(city);
  check_in_any_area(city, config_of(ProblemsSettings{}));
}
