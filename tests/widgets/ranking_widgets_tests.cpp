// What podium, climbers, red and black list and unentered projects say, and that they are sound in any rectangle.
#include <algorithm>

#include <fmt/format.h>

#include "catch.h"
#include "support/faults.h"
#include "support/sample.h"

using namespace rankwall;

namespace {

constexpr Size sizes[] = {{1920, 1080}, {3840, 2160}, {620, 330},  {1536, 384}, {1080, 1920}, {320, 160}, {320, 64},
                          {640, 360},   {3840, 64},   {100, 1000}, {64, 18},    {64, 64},     {320, 20},  {60, 60},
                          {10, 10},     {200, 2160},  {480, 53},   {250, 150},  {2560, 100}};

std::vector<std::string> pages_of(const Scene& scene, const char* name = "/pages") {
  std::vector<std::string> pages;
  if (const Track* track = track_of(scene, name))
    for (const auto& placed : track->placed) pages.push_back(texts_of(scene.panels[placed.panel]));
  return pages;
}

std::string all_of(const std::vector<std::string>& pages) {
  std::string all;
  for (const auto& page : pages) all += page + '\n';
  return all;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

template <class Settings>
Settings of_completion() {
  Settings settings;
  settings.ranking = "completion";
  return settings;
}

Project unentered_project(std::size_t town, std::string name, const char* start) {
  Project project;
  project.id = name;
  project.name = std::move(name);
  project.town = town;
  project.milestones.start = parse_date(start);
  return project;
}

/// The moment of the sample is June 30th, 2021.
Snapshot city_with_unentered(int projects) {
  Snapshot city = sample_city(6);
  city.projects = {unentered_project(1, "冷链物流园", "2021-05-20"), unentered_project(2, "标准厂房", "2021-01-20"),
                   unentered_project(3, "滨江商务综合体", "2021-06-20")};
  for (int i = 0; i < projects; ++i)
    city.projects.push_back(unentered_project(4, fmt::format("项目{}号", i), "2021-04-01"));
  return city;
}

/// Where a text stands on the first page.
const TextCommand* text_of(const Scene& scene, std::string_view text) {
  for (const auto& panel : scene.panels)
    for (const auto& command : panel.commands)
      if (const auto* found = std::get_if<TextCommand>(&command); found && found->text == text) return found;
  return nullptr;
}

}  // namespace

TEST_CASE("The first of the podium stands in the middle and highest") {
  const Scene scene = scene_of(sample_city(27), config_of(of_completion<PodiumSettings>()), {1280, 720});
  const TextCommand* first = text_of(scene, "第1镇");
  const TextCommand* second = text_of(scene, "第2镇");
  const TextCommand* third = text_of(scene, "第3镇");
  REQUIRE((first && second && third));
  CHECK(second->baseline.x < first->baseline.x);
  CHECK(first->baseline.x < third->baseline.x);
  CHECK(first->baseline.y < second->baseline.y);
  CHECK(second->baseline.y < third->baseline.y);
  CHECK_FALSE(text_of(scene, "第4镇"));
  CHECK(all_of(pages_of(scene)) ==
        "投资完成率榜|第2镇|92.86|%|2|▼1|超序时42.9个百分点|第1镇|96.43|%|1|▲1|超序时46.4个百分点|"
        "第3镇|89.29|%|3|▲1|超序时39.3个百分点\n");
  const Panel& page = scene.panels[track_of(scene, "/pages")->placed[0].panel];
  CHECK(page.bars.size() == 3);
}

TEST_CASE("The podium's score has its own unit: points, percent or that of the figure") {
  const Snapshot city = sample_city(27);
  const auto says = [&](const char* ranking, const char* text) {
    PodiumSettings settings;
    settings.ranking = ranking;
    return contains(all_of(pages_of(scene_of(city, config_of(settings), {1280, 720}))), text);
  };
  CHECK(says("overall", "|分|"));
  CHECK(says("completion", "|96.43|%|"));
  CHECK(says("growth", "|19.00|%|"));
}

TEST_CASE("Two firsts of the podium stand equally high, both with a first rank") {
  Snapshot city = sample_city(4);
  set_completion(city, 1, completion_percent(city, 0));
  const Scene scene = scene_of(city, config_of(of_completion<PodiumSettings>()), {1280, 720});
  CHECK(text_of(scene, "第1镇")->baseline.y == text_of(scene, "第2镇")->baseline.y);
  CHECK(text_of(scene, "第3镇")->baseline.y > text_of(scene, "第1镇")->baseline.y);
  const std::string texts = all_of(pages_of(scene));
  CHECK(contains(texts, "|3|"));
  CHECK_FALSE(contains(texts, "|2|"));
}

TEST_CASE("However many towns share the first three ranks, each stands on the podium once") {
  for (const int tied : {1, 2, 5, 20}) {
    Snapshot city = sample_city(tied);
    for (auto& town : city.towns) town.ranked = true;
    for (std::size_t i = 0; i < city.towns.size(); ++i) {
      city.towns[i].values.set("built_investment_plan", 10);
      set_completion(city, i, 80);
    }
    for (const Size size : {Size{1280, 720}, Size{320, 64}, Size{100, 1000}}) {
      const std::string texts =
          "|" + all_of(pages_of(scene_of(city, config_of(of_completion<PodiumSettings>()), size))) + "|";
      CAPTURE(tied, size.width);
      for (int i = 1; i <= tied; ++i) {
        const std::string name = fmt::format("|第{}镇", i);
        CHECK(contains(texts, name));
      }
    }
  }
}

TEST_CASE("A podium nobody stands on says so") {
  Snapshot city = sample_city(3);
  for (auto& town : city.towns) town.ranked = false;
  CHECK(pages_of(scene_of(city, config_of(PodiumSettings{}), {640, 360})) ==
        std::vector<std::string>{"综合得分榜|暂无排名"});
}

TEST_CASE("With groups ranked separately the podium has a page for each") {
  Snapshot city = sample_city(8);
  for (std::size_t i = 0; i < city.towns.size(); ++i) city.towns[i].group = i % 2 == 0 ? "一组" : "二组";
  Config config = config_of(of_completion<PodiumSettings>());
  for (auto& ranking : config.rankings) ranking.groups = Groups::Separate;
  const auto pages = pages_of(scene_of(city, config, {1280, 720}));
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].starts_with("投资完成率榜 · 一组|第3镇|"));
  CHECK(pages[1].starts_with("投资完成率榜 · 二组|第4镇|"));
}

TEST_CASE("Climbers stand by how far they rose, with the way they went") {
  Snapshot city = sample_city(6);
  city.baseline->label = "1—5月通报";
  city.baseline->ranks["completion"] = {{"T001", 1}, {"T002", 4}, {"T003", 2}, {"T004", 5}};
  CHECK(pages_of(scene_of(city, config_of(of_completion<ClimbersSettings>()), {1280, 720})) ==
        std::vector<std::string>{"进步榜 · 较1—5月通报|第2镇|第4位 → 第2位|▲2|第4镇|第5位 → 第4位|▲1"});
}

TEST_CASE("At most so many climbers as asked for, and none is told without a last bulletin") {
  Snapshot city = sample_city(27);
  ClimbersSettings settings = of_completion<ClimbersSettings>();
  settings.count = 2;
  CHECK(pages_of(scene_of(city, config_of(settings), {1280, 720})) ==
        std::vector<std::string>{"进步榜|第1镇|第2位 → 第1位|▲1|第3镇|第4位 → 第3位|▲1"});
  city.baseline->ranks["completion"] = {{"T001", 1}};
  CHECK(pages_of(scene_of(city, config_of(settings), {1280, 720})) == std::vector<std::string>{"进步榜|暂无进步单位"});
  city.baseline.reset();
  CHECK(pages_of(scene_of(city, config_of(settings), {1280, 720})) == std::vector<std::string>{"进步榜|暂无上期名次"});
}

TEST_CASE("The red list praises the first, the black one reminds the last, each with the reason") {
  const Scene scene = scene_of(sample_city(20), config_of(of_completion<RedBlackSettings>()), {1920, 540});
  CHECK(all_of(pages_of(scene, "/red")) ==
        "红榜|第1位|第1镇|95.2%|超序时45.2个百分点|第2位|第2镇|90.5%|超序时40.5个百分点|"
        "第3位|第3镇|85.7%|超序时35.7个百分点\n");
  CHECK(all_of(pages_of(scene, "/black")).starts_with("黑榜|第18位|第18镇|14.3%|严重落后序时35.7个百分点|第17位|"));
}

TEST_CASE("Red and black list have the config's names and say where nobody stands on them") {
  Snapshot city = sample_city(20);
  Config config = config_of(of_completion<RedBlackSettings>());
  config.lists.red = "先进榜";
  config.lists.black = "提醒榜";
  for (std::size_t i = 0; i < city.towns.size(); ++i)
    if (i != 18) set_completion(city, i, 20);
  const Scene scene = scene_of(city, config, {1280, 720});
  CHECK(pages_of(scene, "/red") == std::vector<std::string>{"先进榜|暂无上榜单位"});
  CHECK(pages_of(scene, "/black").front().starts_with("提醒榜|"));
}

TEST_CASE("Red and black list stand beside each other, below each other, or take turns") {
  const Config config = config_of(of_completion<RedBlackSettings>());
  const Scene beside = scene_of(sample_city(20), config, {640, 300});
  CHECK(track_of(beside, "/red")->area.right() < track_of(beside, "/black")->area.x);
  const Scene below = scene_of(sample_city(20), config, {200, 400});
  CHECK(track_of(below, "/red")->area.bottom() < track_of(below, "/black")->area.y);
  const auto turns = pages_of(scene_of(sample_city(20), config, {200, 100}));
  REQUIRE(turns.size() >= 2);
  CHECK(turns.front().starts_with("红榜|"));
  CHECK(turns.back().starts_with("黑榜|"));
}

TEST_CASE("Unentered projects stand by urgency with a lamp in words and their age") {
  Snapshot city = city_with_unentered(0);
  Config config = config_of(UnenteredWidgetSettings{});
  CHECK(pages_of(scene_of(city, config, {1280, 720})) ==
        std::vector<std::string>{
            "应统未统提醒 · 共2个|红灯|第3镇 · 标准厂房|开工5个月|黄灯|第2镇 · 冷链物流园|开工1个月"});
  // Within the first month days are told.
  config.unentered.yellow_after_days = 5;
  CHECK(contains(all_of(pages_of(scene_of(city, config, {1280, 720}))), "黄灯|第4镇 · 滨江商务综合体|开工10天"));
}

TEST_CASE("Unentered projects go on over pages, the most urgent ones only, and their number is told") {
  const Snapshot city = city_with_unentered(70);
  const Scene scene = scene_of(city, config_of(UnenteredWidgetSettings{}), {640, 360});
  const auto pages = pages_of(scene);
  REQUIRE(pages.size() > 1);
  const std::string all = all_of(pages);
  CHECK(contains(all, "共72个"));
  CHECK(contains(all, "项目58号"));
  CHECK_FALSE(contains(all, "项目59号"));
  CHECK(track_of(scene, "/pages")->motion.page_frames == 15 * 60);
}

TEST_CASE("Where every project is entered the widget says so") {
  CHECK(pages_of(scene_of(sample_city(4), config_of(UnenteredWidgetSettings{}), {640, 360})) ==
        std::vector<std::string>{"应统未统提醒|无应统未统项目"});
}

TEST_CASE("The ranking widgets are sound in any rectangle, whatever the city") {
  const std::vector<WidgetSettings> widgets{PodiumSettings{}, of_completion<PodiumSettings>(),
                                            of_completion<ClimbersSettings>(), of_completion<RedBlackSettings>(),
                                            UnenteredWidgetSettings{}};
  for (const int towns : {1, 3, 27, 300}) {
    for (const int characters : {0, 9, 32}) {
      Snapshot city = sample_city(towns);
      if (characters > 0) rename_towns(city, characters);
      city.baseline->label = "1—5月通报";
      for (int i = 0; i < 30; ++i)
        city.projects.push_back(unentered_project(0, fmt::format("高新区智能装备制造产业园配套标准厂房{}期", i),
                                                  i % 2 == 0 ? "2021-05-20" : "2019-04-01"));
      for (const auto& widget : widgets) {
        for (const Size size : sizes) {
          const Scene whole = scene_of(city, config_of(widget), size);
          CHECK(faults_of(whole) == "");
          const Scene composed = without_data_line(whole);
          CAPTURE(towns, characters, size.width, size.height, widget_words[widget.index()]);
          CHECK(faults_of(composed) == "");
          CHECK(composed.tracks.empty() == (size.width < 64 || size.height < 18));
        }
      }
    }
  }
}
