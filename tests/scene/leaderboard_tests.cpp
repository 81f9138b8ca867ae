#include <cstdlib>
#include <set>

#include <fmt/format.h>

#include "catch.h"
#include "scene/faults.h"
#include "scene/sample.h"

using namespace rankwall;

namespace {

constexpr Size size{960, 540};

LeaderboardSettings table() {
  LeaderboardSettings settings;
  settings.ranking = "completion";
  return settings;
}

/// The keys of all rows of one table, from the pinned ones on.
std::vector<std::string> rows_of(const Board& board) {
  std::vector<std::string> rows;
  for (const auto& track : board.tracks)
    for (const auto& key : keys_of(track))
      if (!key.empty()) rows.push_back(key);
  return rows;
}

std::string row_texts(const Board& board, const std::string& town) {
  for (const auto& track : board.tracks)
    for (const auto& placed : track.placed)
      if (placed.key == "town:" + town) return texts_of(board.panels[placed.panel]);
  return {};
}

std::vector<std::string> towns_in_order(int count) {
  std::vector<std::string> keys;
  for (int i = 1; i <= count; ++i) keys.push_back(fmt::format("town:T{:03}", i));
  return keys;
}

}  // namespace

TEST_CASE("Every town stands in the table exactly once, in the order of the ranking") {
  for (const int towns : {1, 3, 9, 10, 11, 27, 300}) {
    for (const int pinned : {0, 3}) {
      LeaderboardSettings settings = table();
      settings.pinned = pinned;
      CAPTURE(towns, pinned);
      CHECK(rows_of(board_of(sample_city(towns), config_of(settings), size)) == towns_in_order(towns));
    }
  }
}

TEST_CASE("Towns that all fit stand still, further ones roll below the pinned rows") {
  const Board still = board_of(sample_city(10), config_of(table()), size);
  CHECK(track_of(still, "/rows0"));
  CHECK_FALSE(track_of(still, "/roll0"));
  const Board rolling = board_of(sample_city(11), config_of(table()), size);
  REQUIRE(track_of(rolling, "/pinned"));
  REQUIRE(track_of(rolling, "/roll0"));
  CHECK(keys_of(*track_of(rolling, "/pinned")) == towns_in_order(3));
  CHECK(track_of(rolling, "/pinned")->area.bottom() == track_of(rolling, "/roll0")->area.y);
}

TEST_CASE("Every block of a rolling table shows all towns and goes on where the one before ends") {
  LeaderboardSettings settings = table();
  settings.blocks = 3;
  settings.rows = 6;
  const Board board = board_of(sample_city(27), config_of(settings), size);
  for (int block = 0; block < 3; ++block) {
    const Track* roll = track_of(board, fmt::format("/roll{}", block));
    REQUIRE(roll);
    CHECK(keys_of(*roll) == towns_in_order(27));
    CHECK(roll->motion.anchor_offset == block * roll->area.height);
  }
  CHECK(faults_of(board) == "");
}

TEST_CASE("Blocks that stand still share out the towns") {
  LeaderboardSettings settings = table();
  settings.blocks = 2;
  settings.rows = 6;
  const Board board = board_of(sample_city(11), config_of(settings), size);
  CHECK(keys_of(*track_of(board, "/rows0")).size() == 6);
  CHECK(keys_of(*track_of(board, "/rows1")).size() == 5);
  CHECK(rows_of(board) == towns_in_order(11));
}

TEST_CASE("A rolling row takes at least as long as it is asked for") {
  const Board board = board_of(sample_city(27), config_of(table()), size);
  const Track& roll = *track_of(board, "/roll0");
  const int height = board.panels[roll.placed[0].panel].size.height;
  CHECK(height * roll.motion.rate.frames >= 2 * 60 * roll.motion.rate.pixels);
}

TEST_CASE("A town that did not report and one outside the ranking say so and have no place") {
  const Board board = board_of(sample_city(27), config_of(table()), {1280, 720});
  CHECK(row_texts(board, "T026").find("未报送") != std::string::npos);
  CHECK(row_texts(board, "T027").find("不参与排名") != std::string::npos);
  CHECK(row_texts(board, "T026").starts_with("—"));
}

TEST_CASE("A row says place, movement, name, figures, completion and the way to the pace") {
  Snapshot city = sample_city(27);
  set_completion(city, 1, 92.3);
  CHECK(row_texts(board_of(city, config_of(table()), {1280, 720}), "T002") == "2|▼1|第2镇|23|11.14|92.3|%|+42.3");
}

TEST_CASE("Without a baseline no movement is shown, and never 0") {
  Snapshot city = sample_city(27);
  city.baseline.reset();
  const std::string texts = texts_of(board_of(city, config_of(table()), {1280, 720}));
  CHECK(texts.find("▲") == std::string::npos);
  CHECK(texts.find("▼") == std::string::npos);
}

TEST_CASE("Where there is little room columns of low priority give way, place and name stay") {
  const Board board = board_of(sample_city(27), config_of(table()), {320, 200});
  CHECK(row_texts(board, "T005").starts_with("5|"));
  CHECK(row_texts(board, "T005").find("第5镇") != std::string::npos);
  // The projects entered, of priority 3.
  CHECK(row_texts(board, "T005").find("|20|") == std::string::npos);
  CHECK(faults_of(board) == "");
}

TEST_CASE("A name that does not fit gives way to its short one") {
  Snapshot city = sample_city(27);
  city.towns[4].name = "雪峰华侨经济开发区第五工业园区管理委员会";
  city.towns[4].short_name = "雪峰";
  const std::string texts = row_texts(board_of(city, config_of(table()), {640, 360}), "T005");
  CHECK(texts.find("雪峰") != std::string::npos);
  CHECK(texts.find("…") == std::string::npos);
  CHECK(texts.find("管理") == std::string::npos);
}

TEST_CASE("The bar is as long as the completion, marks the pace, and is full beyond its plan") {
  Snapshot city = sample_city(2);
  set_completion(city, 0, 250);
  set_completion(city, 1, 50);
  const Board board = board_of(city, config_of(table()), {1280, 720});
  const auto& placed = track_of(board, "/rows0")->placed;
  const Bar& full = board.panels[placed[0].panel].bars.at(0);
  const Bar& half = board.panels[placed[1].panel].bars.at(0);
  CHECK(full.filled == full.track.width);
  CHECK(std::abs(half.filled * 2 - half.track.width) <= 1);
  CHECK(std::abs(half.mark * 2 - half.track.width) <= 1);
}

TEST_CASE("All digits of a column end at the same place") {
  const Board board = board_of(sample_city(27), config_of(table()), {1280, 720});
  std::set<int> units;
  for (const auto& panel : board.panels)
    for (const auto& command : panel.commands)
      if (const auto* text = std::get_if<TextCommand>(&command); text && text->text == "%")
        units.insert(text->baseline.x);
  CHECK(units.size() == 1);
}
