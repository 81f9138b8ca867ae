#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include <fmt/format.h>

#include "catch.h"
#include "support/faults.h"
#include "support/sample.h"

using namespace rankwall;

namespace {

constexpr Size wall_size{960, 540};
constexpr Size strip{1920, 480};

LeaderboardSettings table() { return city_table(); }

/// The keys of a track's rows, without the seam between the last and the first.
std::vector<std::string> rows_of(const Track& track) {
  std::vector<std::string> rows = keys_of(track);
  std::erase_if(rows, [](const std::string& key) { return key.empty() || key == "seam"; });
  return rows;
}

/// The keys of all rows of one table, from the pinned ones on.
std::vector<std::string> rows_of(const Scene& scene) {
  std::vector<std::string> rows;
  for (const auto& track : scene.tracks)
    for (const auto& key : rows_of(track)) rows.push_back(key);
  return rows;
}

std::string row_texts(const Scene& scene, const std::string& town) {
  for (const auto& track : scene.tracks)
    for (const auto& placed : track.placed)
      if (placed.key == "town:" + town) return texts_of(scene.panels[placed.panel]);
  return {};
}

/// 27 towns in two groups, the first of which has no name.
Snapshot city_in_groups() {
  Snapshot city = sample_city(27);
  for (std::size_t i = 0; i < city.towns.size(); ++i) city.towns[i].group = i % 3 == 0 ? "" : "山区组";
  return city;
}

/// How often each town is named on the pages of all blocks.
std::map<std::string, int> names_on_pages(const Scene& scene, const Snapshot& city) {
  std::map<std::string, int> counts;
  for (const auto& track : scene.tracks) {
    if (track.motion.kind != MotionKind::Deck) continue;
    for (const auto& placed : track.placed)
      for (const auto& command : scene.panels[placed.panel].commands)
        for (const auto& town : city.towns)
          if (const auto* text = std::get_if<TextCommand>(&command); text && text->text == town.name) ++counts[town.id];
  }
  return counts;
}

LeaderboardSettings paged_table() {
  LeaderboardSettings settings = table();
  settings.mode = TableMode::Pages;
  return settings;
}

std::vector<std::string> towns_in_order(int count) {
  std::vector<std::string> keys;
  for (int i = 1; i <= count; ++i) keys.push_back(fmt::format("town:T{:03}", i));
  return keys;
}

}  // namespace

TEST_CASE("Every town is in the table exactly once, in the order of the ranking") {
  for (const int towns : {1, 3, 9, 10, 11, 27, 300}) {
    for (const int pinned : {0, 3}) {
      LeaderboardSettings settings = table();
      settings.pinned = pinned;
      CAPTURE(towns, pinned);
      CHECK(rows_of(scene_of(sample_city(towns), config_of(settings), wall_size)) == towns_in_order(towns));
    }
  }
}

TEST_CASE("Towns do not move if all of them fit, and otherwise the rest roll below the pinned rows") {
  const Scene still = scene_of(sample_city(10), config_of(table()), wall_size);
  CHECK(track_of(still, "/rows0"));
  CHECK_FALSE(track_of(still, "/roll0"));
  const Scene rolling = scene_of(sample_city(11), config_of(table()), wall_size);
  REQUIRE(track_of(rolling, "/pinned"));
  REQUIRE(track_of(rolling, "/roll0"));
  CHECK(keys_of(*track_of(rolling, "/pinned")) == towns_in_order(3));
  CHECK(track_of(rolling, "/pinned")->area.bottom() == track_of(rolling, "/roll0")->area.y);
}

TEST_CASE("Only towns with a rank are pinned") {
  Snapshot city = sample_city(27);
  for (auto& town : city.towns) town.ranked = false;
  const Scene nobody = scene_of(city, config_of(table()), wall_size);
  CHECK_FALSE(track_of(nobody, "/pinned"));
  CHECK(rows_of(nobody).size() == 27);
  city.towns[7].ranked = true;
  CHECK(keys_of(*track_of(scene_of(city, config_of(table()), wall_size), "/pinned")) ==
        std::vector<std::string>{"town:T008"});
}

TEST_CASE("Every block of a rolling table shows all towns and continues where the one before ends") {
  LeaderboardSettings settings = table();
  settings.blocks = 3;
  settings.rows = 6;
  const Scene scene = scene_of(sample_city(27), config_of(settings), strip);
  for (int block = 0; block < 3; ++block) {
    const Track* roll = track_of(scene, fmt::format("/roll{}", block));
    REQUIRE(roll);
    CHECK(rows_of(*roll) == towns_in_order(27));
    CHECK(roll->motion.anchor_offset == block * roll->area.height);
  }
  CHECK(faults_of(scene) == "");
}

TEST_CASE("Blocks that do not roll share the towns between them") {
  LeaderboardSettings settings = table();
  settings.blocks = 2;
  settings.rows = 6;
  const Scene scene = scene_of(sample_city(11), config_of(settings), strip);
  CHECK(keys_of(*track_of(scene, "/rows0")).size() == 6);
  CHECK(keys_of(*track_of(scene, "/rows1")).size() == 5);
  CHECK(rows_of(scene) == towns_in_order(11));
}

TEST_CASE("A rolling row takes at least as long as requested") {
  const Scene scene = scene_of(sample_city(27), config_of(table()), wall_size);
  const Track& roll = *track_of(scene, "/roll0");
  const int height = scene.panels[roll.placed[0].panel].size.height;
  CHECK(height * roll.motion.rate.frames >= 2 * 60 * roll.motion.rate.pixels);
}

TEST_CASE("A town that did not report and one outside the ranking say so and have no rank") {
  const Scene scene = scene_of(sample_city(27), config_of(table()), {1280, 720});
  CHECK(row_texts(scene, "T026").find("未报送") != std::string::npos);
  CHECK(row_texts(scene, "T027").find("不参与排名") != std::string::npos);
  CHECK(row_texts(scene, "T026").starts_with("—"));
}

TEST_CASE("A row says rank, movement, name, figures, completion and the gap to the pace") {
  Snapshot city = sample_city(27);
  set_completion(city, 1, 92.3);
  CHECK(row_texts(scene_of(city, config_of(table()), {1280, 720}), "T002") == "2|▼1|第2镇|23|11.14|92.30|+42.3");
}

TEST_CASE("Without a baseline no movement is shown, and never 0") {
  Snapshot city = sample_city(27);
  city.baseline.reset();
  const std::string texts = texts_of(scene_of(city, config_of(table()), {1280, 720}));
  CHECK(texts.find("▲") == std::string::npos);
  CHECK(texts.find("▼") == std::string::npos);
}

TEST_CASE("Where there is little room columns of low priority give way, and rank and name stay") {
  const Scene scene = scene_of(sample_city(27), config_of(table()), {320, 200});
  CHECK(row_texts(scene, "T005").starts_with("5|"));
  CHECK(row_texts(scene, "T005").find("第5镇") != std::string::npos);
  // The column of entered projects has priority 3.
  CHECK(row_texts(scene, "T005").find("|20|") == std::string::npos);
  CHECK(faults_of(scene) == "");
}

TEST_CASE("A name that does not fit gives way to its short one") {
  Snapshot city = sample_city(27);
  city.towns[4].name = "雪峰华侨经济开发区第五工业园区管理委员会";
  city.towns[4].short_name = "雪峰";
  const std::string texts = row_texts(scene_of(city, config_of(table()), {640, 360}), "T005");
  CHECK(texts.find("雪峰") != std::string::npos);
  CHECK(texts.find("…") == std::string::npos);
  CHECK(texts.find("管理") == std::string::npos);
}

TEST_CASE("The bar is as long as the completion, marks the pace, and is full beyond its plan") {
  Snapshot city = sample_city(2);
  set_completion(city, 0, 250);
  set_completion(city, 1, 50);
  const Scene scene = scene_of(city, config_of(table()), {1280, 720});
  const auto& placed = track_of(scene, "/rows0")->placed;
  const Bar& full = scene.panels[placed[0].panel].bars.at(0);
  const Bar& half = scene.panels[placed[1].panel].bars.at(0);
  CHECK(full.filled == full.track.width);
  // The scale goes to 150 %, with marks at the pace and at the target; what is beyond ends in a point.
  CHECK(full.is_beyond);
  CHECK_FALSE(half.is_beyond);
  CHECK(std::abs(half.filled * 3 - half.track.width) <= 2);
  CHECK(std::abs(half.mark * 3 - half.track.width) <= 2);
  CHECK(std::abs(half.target * 3 - half.track.width * 2) <= 2);
}

TEST_CASE("All digits of a column end at the same position") {
  const Scene scene = scene_of(sample_city(27), config_of(table()), {1280, 720});
  std::set<int> units;
  for (const auto& panel : scene.panels)
    for (const auto& command : panel.commands)
      if (const auto* text = std::get_if<TextCommand>(&command); text && text->text == "%")
        units.insert(text->baseline.x);
  CHECK(units.size() == 1);
}

TEST_CASE("On pages every town appears once, below the pinned rows, which stay") {
  const Snapshot city = sample_city(27);
  const Scene scene = scene_of(city, config_of(paged_table()), wall_size);
  CHECK(keys_of(*track_of(scene, "/pinned")) == towns_in_order(3));
  const Track* pages = track_of(scene, "/pages0");
  REQUIRE(pages);
  // Ten rows, three of them pinned: 24 towns on pages of seven, the last one short.
  CHECK(pages->placed.size() == 4);
  CHECK(pages->area.y == track_of(scene, "/pinned")->area.bottom());
  CHECK(pages->motion.page_frames == 15 * 60);
  CHECK(pages->motion.turn_frames <= 36);
  const auto counts = names_on_pages(scene, city);
  CHECK(counts.size() == 24);
  for (const auto& [town, count] : counts) CHECK(count == 1);
  CHECK(texts_of(scene.panels[pages->placed.back().panel]).find("第25镇") != std::string::npos);
  CHECK(faults_of(scene) == "");
}

TEST_CASE("A page continues from block to block, and the blocks turn together") {
  LeaderboardSettings settings = paged_table();
  settings.blocks = 2;
  settings.rows = 6;
  const Snapshot city = sample_city(27);
  const Scene scene = scene_of(city, config_of(settings), strip);
  const Track* left = track_of(scene, "/pages0");
  const Track* right = track_of(scene, "/pages1");
  REQUIRE((left && right));
  CHECK(left->placed.size() == 3);
  CHECK(right->placed.size() == 3);
  CHECK(left->motion.page_frames == right->motion.page_frames);
  CHECK(left->motion.anchor_frame == right->motion.anchor_frame);
  CHECK(texts_of(scene.panels[left->placed[0].panel]).find("第6镇") != std::string::npos);
  CHECK(texts_of(scene.panels[right->placed[0].panel]).starts_with("7|"));
  CHECK(texts_of(scene.panels[right->placed[2].panel]).empty());
  CHECK(names_on_pages(scene, city).size() == 27);
  CHECK(faults_of(scene) == "");
}

TEST_CASE("Towns that fit on one page do not move") {
  const Scene scene = scene_of(sample_city(10), config_of(paged_table()), wall_size);
  CHECK(rows_of(scene) == towns_in_order(10));
  CHECK_FALSE(track_of(scene, "/pages0"));
}

TEST_CASE("A table of one group has that group's towns only") {
  LeaderboardSettings settings = table();
  settings.group = "山区组";
  const std::vector<std::string> rows = rows_of(scene_of(city_in_groups(), config_of(settings), wall_size));
  CHECK(rows.size() == 18);
  CHECK(std::find(rows.begin(), rows.end(), "town:T001") == rows.end());
  settings.group = "没有的组";
  CHECK(rows_of(scene_of(city_in_groups(), config_of(settings), wall_size)).empty());
}

TEST_CASE("On a roll by group every group's name is followed by its towns") {
  LeaderboardSettings settings = table();
  settings.by_group = true;
  const Scene scene = scene_of(city_in_groups(), config_of(settings), wall_size);
  CHECK_FALSE(track_of(scene, "/pinned"));
  const std::vector<std::string> rows = rows_of(scene);
  REQUIRE(rows.size() == 29);
  CHECK(rows[0] == "group:未分组");
  CHECK(rows[1] == "town:T001");
  CHECK(rows[10] == "group:山区组");
  CHECK(rows[11] == "town:T002");
  CHECK(faults_of(scene) == "");
}

TEST_CASE("On pages by group every group begins a new page and is named on each of its pages") {
  LeaderboardSettings settings = paged_table();
  settings.by_group = true;
  const Snapshot city = city_in_groups();
  for (const int blocks : {1, 2}) {
    settings.blocks = blocks;
    const Scene scene = scene_of(city, config_of(settings), strip);
    std::vector<std::string> names;
    for (const auto& placed : track_of(scene, "/pages0")->placed) {
      const std::string texts = texts_of(scene.panels[placed.panel]);
      names.push_back(texts.substr(0, texts.find('|')));
    }
    CAPTURE(blocks);
    // 9 towns, then 18: on pages of 9 beside the name, or of 19.
    CHECK(names == (blocks == 1 ? std::vector<std::string>{"未分组", "山区组", "山区组"}
                                : std::vector<std::string>{"未分组", "山区组"}));
    const auto counts = names_on_pages(scene, city);
    CHECK(counts.size() == 27);
    for (const auto& [town, count] : counts) CHECK(count == 1);
  }
}

TEST_CASE("A column is as wide as requested, but never narrower than its figures") {
  LeaderboardSettings settings = table();
  settings.columns = {{ColumnKind::Rank, "", "", 9}, {ColumnKind::Name, "", "", 9}, {ColumnKind::Bar, "", "", 7}};
  settings.columns[2].width = 50;
  Scene scene = scene_of(sample_city(3), config_of(settings), {1000, 540});
  CHECK(scene.panels[track_of(scene, "/rows0")->placed[0].panel].bars.at(0).track.width == 500);
  settings.columns[2] = {ColumnKind::Completion, "", "", 8, 1};
  scene = scene_of(sample_city(3), config_of(settings), {1000, 540});
  CHECK(faults_of(scene) == "");
}

TEST_CASE("Columns without a label have the usual one of their kind") {
  LeaderboardSettings settings = table();
  settings.columns = {{ColumnKind::Name, "", "", 9},
                      {ColumnKind::Group, "", "", 5},
                      {ColumnKind::Indicator, "", "entered_investment", 5},
                      {ColumnKind::Target, "", "entered_investment", 5},
                      {ColumnKind::Ratio, "", "entered_investment", 5},
                      {ColumnKind::Lamp, "", "", 5},
                      {ColumnKind::Adjustment, "", "", 5}};
  settings.group = "山区组";
  Snapshot city = city_in_groups();
  const Scene scene = scene_of(city, config_of(settings), {1920, 540});
  CHECK(texts_of(scene.panels[track_of(scene, "/head0")->placed[0].panel]) ==
        "单位|组别|纳统投资(亿元)|目标|纳统投资完成率|进度|加减分");
  CHECK(row_texts(scene, "T002") == "第2镇|山区组|11.14|12.00|92.9|%|▲超序时|—");
  CHECK(faults_of(scene) == "");
}

TEST_CASE("A table is sound in any rectangle, and has the names unless it is empty") {
  for (const bool by_group : {false, true}) {
    for (const auto mode : {TableMode::Roll, TableMode::Pages}) {
      for (const int blocks : {1, 4}) {
        LeaderboardSettings settings = table();
        settings.mode = mode;
        settings.blocks = blocks;
        settings.by_group = by_group;
        for (const Size each : {Size{10, 10}, Size{60, 400}, Size{64, 18}, Size{64, 64}, Size{100, 1000}, Size{320, 20},
                                Size{320, 30}, Size{320, 64}, Size{1000, 40}, Size{3840, 64}, Size{200, 2160}}) {
          const Scene scene = scene_of(city_in_groups(), config_of(settings), each);
          CAPTURE(each.width, each.height, blocks, by_group, static_cast<int>(mode));
          CHECK(faults_of(scene) == "");
          // Where there is no room for the table, the wall has its small scene.
          const bool has_room = each.width >= 64 && each.height >= 18;
          CHECK((track_of(scene, "/small/pages") == nullptr) == (has_room || each.height < 16 || each.width < 16));
          CHECK((!has_room || texts_of(scene).find("第5镇") != std::string::npos));
        }
      }
    }
  }
}

TEST_CASE("Two rows that are asked for are shown where there is height for just their text") {
  LeaderboardSettings settings = table();
  settings.rows = 2;
  settings.pinned = 0;
  settings.head = false;
  settings.mode = TableMode::Pages;
  settings.columns = {{ColumnKind::Rank, "", ""}, {ColumnKind::Name, "", ""}, {ColumnKind::Completion, "", ""}};
  const Scene scene = without_data_line(scene_of(sample_city(4), config_of(settings), {128, 32}));
  const auto pages = pages_of(scene, "/pages0");
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].find(sample_city(4).towns[1].name) != std::string::npos);
  CHECK(faults_of(scene) == "");
}

TEST_CASE("A column that is blank for all gives way before any other") {
  Snapshot city = sample_city(3);
  city.baseline.reset();
  LeaderboardSettings settings = table();
  settings.columns = {
      {ColumnKind::Movement, "升降变化", "", 9}, {ColumnKind::Name, "", ""}, {ColumnKind::Score, "得分", "", 1}};
  const Size narrow{150, 200};
  CHECK(says(scene_of(city, config_of(settings), narrow), "得分"));
  CHECK_FALSE(says(scene_of(city, config_of(settings), narrow), "升降变化"));
}

TEST_CASE("A table shows each town's share of the sum") {
  Snapshot city = sample_city(3);
  const double figures[] = {30, 10, 0};
  for (std::size_t i = 0; i < 3; ++i) city.towns[i].values.set("entered_projects", figures[i]);
  LeaderboardSettings settings = table();
  settings.columns = {{ColumnKind::Name, "", ""}, {ColumnKind::Share, "", "entered_projects"}};
  const Scene scene = scene_of(city, config_of(settings), wall_size);
  CHECK(says(scene, "入库项目占比"));
  CHECK(row_texts(scene, "T001").find("75.0") != std::string::npos);
  CHECK(row_texts(scene, "T003").find("0.0") != std::string::npos);
}

TEST_CASE("One town's absurd figure does not take the column from the others") {
  Snapshot city = sample_city(3);
  city.towns[1].values.set("entered_investment", 1.7e300);
  const Scene scene = scene_of(city, config_of(table()), strip);
  CHECK(says(scene, "纳统额(亿元)"));
  CHECK(row_texts(scene, "T002").find("×10³⁰⁰") != std::string::npos);
}

TEST_CASE("Towns whose names begin alike are told apart where both are cut") {
  Snapshot city = sample_city(2);
  city.towns[0].name = "云岭彝族哈尼族拉祜族自治县东川产业新城管理委员会";
  city.towns[1].name = "云岭彝族哈尼族拉祜族自治县东川产业新城石鼓镇";
  const Scene scene = scene_of(city, config_of(table()), {400, 200});
  CHECK(says(scene, "委员会"));
  CHECK(says(scene, "石鼓镇"));
}

TEST_CASE("A roll has a seam where it begins again, which names the rank that comes") {
  const auto seam_of = [](const Scene& scene) {
    const Track& roll = *track_of(scene, "/roll0");
    const Placed& last = roll.placed.back();
    CHECK(last.key == "seam");
    CHECK(last.at.y + scene.panels[last.panel].size.height == roll.motion.loop);
    return texts_of(scene.panels[last.panel]);
  };
  LeaderboardSettings settings = table();
  CHECK(seam_of(scene_of(sample_city(27), config_of(settings), {1280, 720})) == "自第4位");
  settings.pinned = 0;
  CHECK(seam_of(scene_of(sample_city(27), config_of(settings), {1280, 720})) == "榜首");
}

TEST_CASE("A roll by steps goes a whole row and rests") {
  LeaderboardSettings settings = table();
  settings.mode = TableMode::Step;
  settings.row_seconds = 3;
  const Scene scene = scene_of(sample_city(27), config_of(settings), {1280, 720});
  const Motion& motion = track_of(scene, "/roll0")->motion;
  const int pitch = track_of(scene, "/roll0")->stage.pitch;
  const FrameNumber step = 180;
  CHECK(motion.loop % pitch == 0);
  for (FrameNumber frame = 0; frame < 5 * step; frame += step) {
    CHECK(travelled(motion, frame) % pitch == 0);
    CHECK(travelled(motion, frame + 60) == travelled(motion, frame + step));
    CHECK(travelled(motion, frame + step) == travelled(motion, frame) + pitch);
  }
}

TEST_CASE("A row says what it lacks to the next rank, and the smallest gap is gold and tied to that row") {
  LeaderboardSettings settings = table();
  settings.columns = {{ColumnKind::Rank, "", "", 9},
                      {ColumnKind::Name, "", "", 9},
                      {ColumnKind::Completion, "", "", 8},
                      {ColumnKind::Gap, "", "", 8},
                      {ColumnKind::Lead, "", "", 8}};
  Snapshot city = sample_city(9);
  for (std::size_t i = 0; i < 9; ++i) set_completion(city, i, 90 - 5 * static_cast<double>(i));
  set_completion(city, 4, 74.6);
  const Config config = config_of(settings);
  const Scene scene = scene_of(city, config, {1280, 720});
  CHECK(row_texts(scene, "T001") == "1|第1镇|90.00|5.00|领|5.00|被追");
  CHECK(row_texts(scene, "T002") == "2|第2镇|85.00|5.00|追|5.00|被追");
  CHECK(row_texts(scene, "T005") == "5|第5镇|74.60|0.40|追|9.60|被追");
  const auto has_gold_figure = [&](const char* town) {
    for (const auto& track : scene.tracks)
      for (const auto& placed : track.placed)
        if (placed.key == town)
          for (const auto& command : scene.panels[placed.panel].commands)
            if (const auto* text = std::get_if<TextCommand>(&command))
              if (text->style.color == config.theme.title) return true;
    return false;
  };
  CHECK(has_gold_figure("town:T005"));
  CHECK_FALSE(has_gold_figure("town:T004"));
}

TEST_CASE("No bracket ties a row that rolls by to the last pinned one") {
  LeaderboardSettings settings = table();
  settings.columns = {{ColumnKind::Rank, "", "", 9}, {ColumnKind::Name, "", "", 9}, {ColumnKind::Gap, "", "", 8}};
  Snapshot city = sample_city(27);
  for (std::size_t i = 0; i < 25; ++i) set_completion(city, i, 99 - 3 * static_cast<double>(i));
  set_completion(city, 3, 92.9);  // 0.1 behind the third
  const Config config = config_of(settings);
  const Scene scene = scene_of(city, config, {1280, 720});
  const auto gold_fills = [&](const char* town) {
    int count = 0;
    for (const auto& track : scene.tracks)
      for (const auto& placed : track.placed)
        if (placed.key == town)
          for (const auto& command : scene.panels[placed.panel].commands)
            if (const auto* fill = std::get_if<FillCommand>(&command))
              count += fill->color == config.theme.title ? 1 : 0;
    return count;
  };
  CHECK(gold_fills("town:T003") == 0);
  CHECK(gold_fills("town:T004") == 0);
}

TEST_CASE("As many blocks as show all towns at once where there is width for them, else one") {
  LeaderboardSettings settings = table();
  settings.rows = 9;
  settings.blocks = 0;
  const auto blocks_at = [&](int towns, Size size) {
    const Scene scene = scene_of(sample_city(towns), config_of(settings), size);
    int blocks = 0;
    for (const auto& track : scene.tracks) blocks += track.name.find("/rows") != std::string::npos ? 1 : 0;
    return blocks;
  };
  CHECK(blocks_at(27, {2560, 480}) == 3);
  CHECK(blocks_at(18, {2560, 480}) == 2);
  CHECK(blocks_at(9, {2560, 480}) == 1);
  // There is no width for three: the one block rolls.
  CHECK(blocks_at(27, {640, 480}) == 0);
}

TEST_CASE("Rows grow where towns are few") {
  LeaderboardSettings settings = table();
  settings.rows = 12;
  const auto pitch = [&](int towns) {
    const Scene scene = scene_of(sample_city(towns), config_of(settings), {1280, 720});
    for (const auto& track : scene.tracks)
      if (track.stage.pitch > 0) return track.stage.pitch;
    return 0;
  };
  CHECK(pitch(27) == pitch(12));
  CHECK(pitch(9) > pitch(12));
  CHECK(pitch(5) <= pitch(12) * 3 / 2 + 1);
}
