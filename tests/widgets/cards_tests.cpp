// What the smaller widgets say: header, clock, footer, overview, experiences, problems.

#include <algorithm>

#include <fmt/format.h>

#include "catch.h"
#include "support/faults.h"
#include "support/sample.h"

using namespace rankwall;

namespace {

bool says(const Scene& scene, std::string_view text) { return texts_of(scene).find(text) != std::string::npos; }

/// The texts of a deck's pages without their title line.
std::vector<std::string> pages_of(const Scene& scene) {
  std::vector<std::string> pages;
  for (const auto& placed : track_of(scene, "/pages")->placed) pages.push_back(texts_of(scene.panels[placed.panel]));
  return pages;
}

std::size_t clock_cells(const HeaderSettings& settings) {
  const Scene scene = scene_of(sample_city(3), config_of(settings), {1920, 118});
  return track_of(scene, "/clock")->cells.size();
}

FooterSettings footer() {
  FooterSettings settings;
  settings.ranking = "completion";
  return settings;
}

}  // namespace

TEST_CASE("The header says title, period, ranking, status, date and freshness") {
  const Scene scene = scene_of(sample_city(27), config_of(HeaderSettings{}), {1920, 118});
  for (const auto* text : {"固投纳统比拼榜", "1—6月 · 综合得分榜", "演示数据·非真实统计数据",
                           "2021年6月30日 星期三 · 数据截至6月30日18:05"}) {
    CAPTURE(text);
    CHECK(says(scene, text));
  }
}

TEST_CASE("The mark of demo data and a lost source are said on every wall") {
  for (const Size size : {Size{1920, 1080}, Size{1536, 384}, Size{320, 160}, Size{640, 320}, Size{1080, 1920}}) {
    const Snapshot city = sample_city(27);
    const Scene scene = scene_of(&city, shipped_config(), size, {FreshnessState::Lost, 5});
    CAPTURE(size.width);
    CHECK(says(scene, "演示数据"));
    CHECK(says(scene, "数据源未连接"));
    CHECK(says(scene, "1—6月"));
  }
}

TEST_CASE("The feed's title goes before the config's") {
  Snapshot city = sample_city(3);
  city.title = "全市项目大比拼";
  CHECK(says(scene_of(city, config_of(HeaderSettings{}), {1920, 118}), "全市项目大比拼"));
}

TEST_CASE("The clock has six digits, or four where seconds are not wanted") {
  HeaderSettings settings;
  CHECK(clock_cells(settings) == 6);
  settings.seconds = false;
  CHECK(clock_cells(settings) == 4);
}

TEST_CASE("The clock goes by the wall's own zone") {
  const Scene scene = scene_of(sample_city(3), config_of(HeaderSettings{}), {1920, 118});
  CHECK(track_of(scene, "/clock")->motion.utc_offset_seconds == 8 * 3600);
}

TEST_CASE("The marquee tells notices that hold now, the chase, overdue problems and the office's texts") {
  Snapshot city = sample_city(27);
  add_stories(city);
  city.notices.push_back({"明天的通知", NoticeLevel::Info, sample_time() + std::chrono::hours(1), {}});
  city.notices.push_back({"昨天的通知", NoticeLevel::Info, {}, sample_time()});
  FooterSettings settings = footer();
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

TEST_CASE("Many notices do not silence the chase") {
  Snapshot city = sample_city(27);
  for (int i = 0; i < 10; ++i) city.notices.push_back({fmt::format("通知{}", i), NoticeLevel::Info, {}, {}});
  CHECK(says(scene_of(city, config_of(footer()), {1920, 92}), "第1镇 超越 第2镇"));
}

TEST_CASE("Source, disclaimer and snapshot stand in the footer, or run where there is no room") {
  const Snapshot city = sample_city(27);
  for (const Size size : {Size{1920, 92}, Size{1536, 54}, Size{640, 30}}) {
    const Scene scene = scene_of(city, config_of(footer()), size);
    CAPTURE(size.width);
    for (const auto* text : {"市统计局", "以统计部门最终核定数为准", "9f86d081884c"}) CHECK(says(scene, text));
  }
}

TEST_CASE("A footer with nothing to tell has no marquee") {
  Snapshot city = sample_city(3);
  city.baseline.reset();
  FooterSettings settings = footer();
  settings.source = false;
  CHECK_FALSE(track_of(scene_of(city, config_of(settings), {1920, 92}), "/marquee"));
}

TEST_CASE("The overview sums towns, quotes the city's own figures and counts who is ahead of the pace") {
  OverviewSettings settings;
  settings.ranking = "completion";
  Snapshot city = sample_city(4);
  const std::string texts = texts_of(scene_of(city, config_of(settings), {640, 360}));
  CHECK(texts.find(
            "全市总览|90|个|入库项目 · 本月+4|24.0|亿元|纳统投资|+14.3|%|同比增幅 · 较上期-1.8|2|/4|超序时进度单位") !=
        std::string::npos);
}

TEST_CASE("A figure that is not known is no 0") {
  Snapshot city = sample_city(4);
  city.city = {};
  CHECK(says(scene_of(city, config_of(OverviewSettings{}), {640, 360}), "|—|同比增幅|"));
}

TEST_CASE("Experiences are cards in the feed's order, and a long one goes over several pages without a loss") {
  Snapshot city = sample_city(4);
  add_stories(city);
  const Scene scene = scene_of(city, config_of(ExperiencesSettings{}), {480, 240});
  const auto pages = pages_of(scene);
  REQUIRE(pages.size() >= 4);
  CHECK(pages[0].starts_with("晒经验 · 第1镇|“专员跟办”提前入库"));
  std::string long_text;
  for (const auto& page : pages)
    if (page.starts_with("晒经验 · 第4镇|")) long_text += page.substr(std::string_view("晒经验 · 第4镇").size());
  std::erase(long_text, '|');
  CHECK(long_text == city.experiences[1].text);
}

TEST_CASE("A title that breaks at a space colours no more than itself") {
  Snapshot city = sample_city(4);
  city.experiences = {{0, "alpha beta gamma delta epsilon zeta eta theta iota kappa", "正文从这里开始。"}};
  const Config config = config_of(ExperiencesSettings{});
  const Scene scene = scene_of(city, config, {240, 240});
  std::string coloured;
  for (const auto& placed : track_of(scene, "/pages")->placed)
    for (const auto& command : scene.panels[placed.panel].commands)
      if (const auto* text = std::get_if<TextCommand>(&command);
          text && text->style.weight == Weight::Regular && text->style.color == config.theme.title)
        coloured += text->text;
  std::erase(coloured, ' ');
  CHECK(coloured == "alphabetagammadeltaepsilonzetaetathetaiotakappa:");
}

TEST_CASE("Problems stand by urgency, each with its state, and none is left out") {
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
  // In a card they stand below the problem where rows are high, or are left out.
  const std::string card = texts_of(scene_of(city, config_of(ProblemsSettings{}), {240, 320}));
  CHECK(card.find("用地|市发改局 · 今日到期|办理中") != std::string::npos);
  const std::string low = texts_of(scene_of(city, config_of(ProblemsSettings{}), {240, 110}));
  CHECK(low.find("用地|办理中") != std::string::npos);
}

TEST_CASE("Where a state has no room beside the problem it stands below") {
  Snapshot city = sample_city(4);
  add_stories(city);
  const Scene scene = scene_of(city, config_of(ProblemsSettings{}), {96, 400});
  CHECK(faults_of(scene) == "");
  std::string all = texts_of(scene);
  std::erase(all, '|');
  CHECK(all.find("标准厂房二期征迁逾期6天") != std::string::npos);
}

TEST_CASE("A title too long for one line of a card stands on two, whole, and does not make the others small") {
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

TEST_CASE("Pages of a long text are filled evenly") {
  Snapshot city = sample_city(4);
  add_stories(city);
  const Scene scene = scene_of(city, config_of(ExperiencesSettings{}), {480, 240});
  std::vector<std::ptrdiff_t> lines;
  for (const auto& page : pages_of(scene))
    if (page.starts_with("晒经验 · 第4镇|")) lines.push_back(std::count(page.begin(), page.end(), '|'));
  REQUIRE(lines.size() > 1);
  CHECK(lines.front() - lines.back() <= static_cast<std::ptrdiff_t>(lines.size()));
  CHECK(lines.back() >= lines.front() / 2);
}

TEST_CASE("Scenes without stories show their title") {
  const Snapshot city = sample_city(4);
  CHECK(pages_of(scene_of(city, config_of(ExperiencesSettings{}), {480, 240})) == std::vector<std::string>{"晒经验"});
  CHECK(pages_of(scene_of(city, config_of(ProblemsSettings{}), {480, 240})) ==
        std::vector<std::string>{"晒问题·堵点交办"});
}

TEST_CASE("Pages stay as long as they are asked to") {
  Snapshot city = sample_city(4);
  add_stories(city);
  ProblemsSettings settings;
  settings.page_seconds = 20;
  const Scene scene = scene_of(city, config_of(settings), {640, 320});
  const Motion& motion = track_of(scene, "/pages")->motion;
  CHECK(motion.page_frames == 20 * 60);
  CHECK(motion.turn_frames <= 36);
}

TEST_CASE("The overview is whole in every low strip") {
  const Snapshot city = sample_city(12);
  for (int height = 18; height <= 140; height += 2)
    for (const int width : {320, 960, 1920}) {
      CAPTURE(width, height);
      CHECK(faults_of(scene_of(city, config_of(OverviewSettings{}), {width, height})) == "");
    }
}
