#include "support/sample.h"

#include <algorithm>

#include <map>
#include <stdexcept>

#include <fmt/format.h>

#include "config/defaults.h"
#include "support/cities.h"
#include "support/fixed_measure.h"
#include "support/repeated.h"

namespace rankwall {

namespace {

Town sample_town(int number, int count) {
  const double share = 1.0 - static_cast<double>(number) / (count + 1);
  return town(fmt::format("T{:03}", number), fmt::format("第{}镇", number),
              {{"built_investment", 10 * share},
               {"built_investment_plan", 10},
               {"entered_investment", 12 * share},
               {"entered_investment_target", 12},
               {"entered_projects", 25 - number % 25},
               {"entered_projects_target", 25},
               {"entered_projects_month", number % 3},
               {"growth_yoy", 20 - number}});
}

}  // namespace

const Config& shipped_config() {
  static const Config config = [] {
    auto read = read_config(RANKWALL_SOURCE_DIR "/config/wall.json");
    if (!read) throw std::runtime_error(read.error().message);
    return *read;
  }();
  return config;
}

Config config_of(LayoutNode root) {
  Config config = shipped_config();
  config.layouts.resize(1);
  config.layouts[0] = Layout{};
  config.layouts[0].root = std::move(root);
  fill_in_defaults(config);
  return config;
}

Config config_of(WidgetSettings widget) {
  LayoutNode leaf;
  leaf.widget = std::move(widget);
  return config_of(std::move(leaf));
}

LeaderboardSettings city_table() {
  LeaderboardSettings table;
  table.ranking = "completion";
  table.columns = {{ColumnKind::Rank, "", "", 9},
                   {ColumnKind::Movement, "", "", 5},
                   {ColumnKind::Name, "", "", 9},
                   {ColumnKind::Indicator, "入库(个)", "entered_projects", 3},
                   {ColumnKind::Indicator, "纳统额(亿元)", "entered_investment", 2},
                   {ColumnKind::Bar, "", "", 7},
                   {ColumnKind::Completion, "", "", 8},
                   {ColumnKind::PaceGap, "", "", 4}};
  return table;
}

OverviewSettings city_overview() {
  OverviewSettings overview;
  overview.ranking = "completion";
  overview.figures = {
      {FigureSource::Sum, "entered_projects", "", "本月{value}", "entered_projects_month", FigureSource::Sum, -1,
       false},
      {FigureSource::Sum, "entered_investment", "", "", "", FigureSource::Sum, 1, false},
      {FigureSource::City, "growth_yoy", "", "较上期{value}", "growth_yoy_change", FigureSource::City, 1, true},
      {FigureSource::AheadOfPace, "", "", "", "", FigureSource::Sum, -1, false}};
  return overview;
}

Instant sample_time() { return *parse_instant("2021-06-30T18:05:32+08:00"); }

Snapshot sample_city(int towns) {
  Snapshot snapshot = city({});
  snapshot.id = "9f86d081884c";
  snapshot.published_at = *parse_instant("2021-06-30T18:05:00+08:00");
  snapshot.source = "市统计局";
  snapshot.baseline.emplace();
  auto& ranks = snapshot.baseline->ranks["completion"];
  for (int number = 1; number <= towns; ++number) {
    snapshot.towns.push_back(sample_town(number, towns));
    ranks[snapshot.towns.back().id] = number % 2 == 1 ? number + 1 : number - 1;
  }
  snapshot.city.set("growth_yoy", 14.3);
  snapshot.city.set("growth_yoy_change", -1.8);
  if (towns > 5) {
    snapshot.towns[static_cast<std::size_t>(towns) - 2].values = {};
    snapshot.towns[static_cast<std::size_t>(towns) - 1].ranked = false;
  }
  return snapshot;
}

void rename_towns(Snapshot& snapshot, int characters) {
  for (auto& town : snapshot.towns) {
    town.name = repeated("雪", static_cast<std::size_t>(characters - 4)) + town.id;
    town.short_name = "雪" + town.id;
  }
}

void add_stories(Snapshot& snapshot) {
  const std::size_t last = snapshot.towns.size() - 1;
  snapshot.experiences = {{0, "“专员跟办”提前入库", "项目备案当日即建台账,专员跟办,提前两个月入库。"},
                          {last, "", repeated("项目备案当日即建台账,专员跟办。", 40)},
                          {0, "标题", ""}};
  const auto problem = [&](std::string title, ProblemStatus status, const char* due) {
    Problem made;
    made.id = fmt::format("Q-{}", snapshot.problems.size());
    const std::string owners[] = {"市自然资源局", repeated("市发改局", 7), ""};
    made.owner = owners[snapshot.problems.size() % 3];
    made.town = snapshot.problems.size() % snapshot.towns.size();
    made.title = std::move(title);
    made.status = status;
    made.due = parse_date(due);
    snapshot.problems.push_back(std::move(made));
  };
  problem("标准厂房二期征迁", ProblemStatus::Open, "2021-06-24");
  problem(repeated("征迁", 30), ProblemStatus::Assigned, "2020-06-24");
  problem("用地指标", ProblemStatus::InProgress, "2021-07-24");
  problem("供电", ProblemStatus::Closed, "2021-06-01");
  problem("供水", ProblemStatus::Open, "");
  for (int i = 0; i < 20; ++i) problem(fmt::format("堵点{}", i), ProblemStatus::Open, "2021-08-01");
  snapshot.notices = {{"纳统政策培训通知", NoticeLevel::Info, {}, {}},
                      {repeated("各镇请于月底前报送。", 20), NoticeLevel::Info, {}, {}}};
}

void set_completion(Snapshot& snapshot, std::size_t town, double percent) {
  Values& values = snapshot.towns[town].values;
  values.set("built_investment", *values.find("built_investment_plan") * percent / 100);
}

double completion_percent(const Snapshot& snapshot, std::size_t town) {
  const Values& values = snapshot.towns[town].values;
  return *values.find("built_investment") / *values.find("built_investment_plan") * 100;
}

Scene scene_of(const Snapshot* snapshot, const Config& config, Size size, const Freshness& freshness) {
  const Zone zone = *Zone::named(config.time_zone);
  std::vector<Standings> standings;
  if (snapshot) standings = rank_all(*snapshot, config.rules);
  return compose({config, fixed_measure, size, zone, sample_time(), 60, snapshot, &standings, freshness});
}

Scene scene_after(const Snapshot& before, const Snapshot& snapshot, const Config& config, Size size) {
  const Zone zone = *Zone::named(config.time_zone);
  const std::vector<Standings> standings = rank_all(snapshot, config.rules);
  std::vector<FormerStandings> former;
  const std::vector<Standings> old = rank_all(before, config.rules);
  for (std::size_t i = 0; i < standings.size(); ++i) former.push_back(standings_in(before, old[i], snapshot));
  SceneInput input{config, fixed_measure, size, zone, sample_time(), 60, &snapshot, &standings};
  input.freshness = {FreshnessState::Fresh, 0};
  input.former = &former;
  return compose(input);
}

Scene scene_of(const Snapshot& snapshot, const Config& config, Size size) {
  return scene_of(&snapshot, config, size, {FreshnessState::Fresh, 0});
}

const Track* track_of(const Scene& scene, std::string_view name) {
  for (const auto& track : scene.tracks)
    if (track.name.ends_with(name)) return &track;
  return nullptr;
}

std::vector<std::string> keys_of(const Track& track) {
  std::vector<std::string> keys;
  for (const auto& placed : track.placed) keys.push_back(placed.key);
  return keys;
}

Scene without_data_line(Scene scene) {
  const auto line = std::find_if(scene.tracks.begin(), scene.tracks.end(),
                                 [](const Track& track) { return track.name.ends_with("data/line"); });
  if (line == scene.tracks.end()) return scene;
  // It is composed last, so no other panel changes its number.
  scene.panels.pop_back();
  scene.digests.pop_back();
  scene.tracks.erase(line);
  return scene;
}

std::string texts_of(const Panel& panel) {
  std::string texts;
  for (const auto& command : panel.commands)
    if (const auto* text = std::get_if<TextCommand>(&command)) texts += (texts.empty() ? "" : "|") + text->text;
  return texts;
}

std::string texts_of(const Scene& scene) {
  std::string texts;
  for (const auto& panel : scene.panels) texts += texts_of(panel) + "\n";
  return texts;
}

bool says(const Scene& scene, std::string_view part) { return texts_of(scene).find(part) != std::string::npos; }

std::vector<std::string> pages_of(const Scene& scene, std::string_view name) {
  std::vector<std::string> pages;
  if (const Track* track = track_of(scene, name))
    for (const auto& placed : track->placed) pages.push_back(texts_of(scene.panels[placed.panel]));
  return pages;
}

}  // namespace rankwall
