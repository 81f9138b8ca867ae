// How a table's change is staged, over random changes: whatever is published, the rows end where they belong, in time,
// and at no frame is the table wrong.
#include "scene/staging.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <random>

#include "catch.h"
#include "scene/risers.h"

using namespace rankwall;

namespace {

constexpr StageSettings wall_rows{76, 60};
constexpr int changes = 200;
/// Everything is over by then: a publication that comes meanwhile waits that long.
constexpr int max_frames = 8 * 60;

bool all_seen(int) { return true; }

/// Rows in an order that a publication may bring: some towns have risen, by one rank or by many.
std::vector<RowChange> random_change(std::mt19937& random, int rows) {
  std::vector<int> order(static_cast<std::size_t>(rows));
  std::iota(order.begin(), order.end(), 0);
  const auto below = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
  for (int move = 1 + below(5); move > 0; --move) {
    const auto from = order.begin() + below(rows);
    const auto to = order.begin() + below(static_cast<int>(from - order.begin()) + 1);
    std::rotate(to, from, from + 1);
  }
  std::vector<RowChange> change;
  for (int to = 0; to < rows; ++to) {
    const int from = order[static_cast<std::size_t>(to)];
    change.push_back({from, to, true, from + 1, to + 1});
  }
  return change;
}

RankChange rank_at(const RowTimeline& row, int frame, const RowChange& change) {
  RankChange shown{0, row.ranks.empty() ? change.rank : row.ranks.front().rank, false};
  for (const auto& each : row.ranks)
    if (each.frame <= frame) shown = each;
  return shown;
}

RowLook look_at(const RowTimeline& row, int frame) {
  RowLook look = RowLook::Rest;
  for (const auto& each : row.looks)
    if (each.frame <= frame) look = each.look;
  return look;
}

}  // namespace

TEST_CASE("After any change every row is at its place, with its rank and looks, within eight seconds") {
  std::mt19937 random(1);
  for (int i = 0; i < changes; ++i) {
    const auto rows = random_change(random, 27);
    const Staging staging = stage(rows, all_seen, wall_rows);
    CHECK(staging.motion_frames <= max_frames);
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const RowTimeline& timeline = staging.rows[row];
      REQUIRE(shift_at(timeline.steps, staging.motion_frames) == 0);
      REQUIRE(shift_at(timeline.steps, 0) == (rows[row].from == rows[row].to && timeline.steps.empty()
                                                  ? 0
                                                  : (rows[row].from - rows[row].to) * wall_rows.pitch));
      REQUIRE(rank_at(timeline, staging.frames, rows[row]).rank == rows[row].rank);
      REQUIRE(look_at(timeline, staging.frames) == RowLook::Rest);
    }
  }
}

TEST_CASE("At every frame of a change the ranks that are shown are those of one order") {
  std::mt19937 random(2);
  for (int i = 0; i < changes; ++i) {
    const auto rows = random_change(random, 27);
    const Staging staging = stage(rows, all_seen, wall_rows);
    for (int frame = 0; frame <= staging.frames; frame += 7) {
      std::vector<int> shown;
      for (std::size_t row = 0; row < rows.size(); ++row)
        shown.push_back(rank_at(staging.rows[row], frame, rows[row]).rank);
      std::sort(shown.begin(), shown.end());
      REQUIRE(std::unique(shown.begin(), shown.end()) == shown.end());
    }
  }
}

TEST_CASE("Rows move the same whole pixels every frame, none faster than half a row") {
  std::mt19937 random(3);
  for (int i = 0; i < changes; ++i) {
    const Staging staging = stage(random_change(random, 27), all_seen, wall_rows);
    for (const auto& row : staging.rows) {
      for (std::size_t step = 1; step < row.steps.size(); ++step) {
        const int begin = row.steps[step - 1].frame;
        const int end = row.steps[step].frame;
        const int usual = end > begin ? shift_at(row.steps, begin + 1) - shift_at(row.steps, begin) : 0;
        REQUIRE(std::abs(usual) <= wall_rows.pitch / 2);
        for (int frame = begin; frame + 1 < end; ++frame)
          REQUIRE(std::abs(shift_at(row.steps, frame + 1) - shift_at(row.steps, frame)) <= std::abs(usual));
      }
    }
  }
}

TEST_CASE("A row that falls is never above one that rises") {
  std::mt19937 random(4);
  for (int i = 0; i < changes; ++i) {
    const auto rows = random_change(random, 27);
    const Staging staging = stage(rows, all_seen, wall_rows);
    for (int frame = 0; frame < staging.motion_frames; frame += 5) {
      for (const auto& rises : staging.rows) {
        if (shift_at(rises.steps, frame + 1) >= shift_at(rises.steps, frame)) continue;
        for (const auto& falls : staging.rows)
          if (shift_at(falls.steps, frame + 1) > shift_at(falls.steps, frame))
            REQUIRE(layer_at(falls.layers, frame) < layer_at(rises.layers, frame));
      }
    }
  }
}

TEST_CASE("One overtaking lights up, lifts, passes row by row and lands with its tag within three seconds") {
  // The fifth passes two towns.
  const std::vector<RowChange> rows{{0, 0, true, 1, 1}, {1, 1, true, 2, 2}, {4, 2, true, 5, 3},
                                    {2, 3, true, 3, 4}, {3, 4, true, 4, 5}, {5, 5, true, 6, 6}};
  const Staging staging = stage(rows, all_seen, wall_rows);
  const RowTimeline& riser = staging.rows[2];
  CHECK(staging.motion_frames <= 180);
  CHECK(riser.passed == 3);
  REQUIRE(riser.looks.size() == 4);
  CHECK(riser.looks[0] == LookChange{0, RowLook::Lit});
  CHECK(riser.looks[1].look == RowLook::Lifted);
  CHECK(riser.looks[2].look == RowLook::Landed);
  CHECK(riser.looks[3] == LookChange{riser.looks[2].frame + 600, RowLook::Rest});
  // Both ranks of a pass change in the same frame.
  CHECK(riser.ranks[1].frame == staging.rows[4].ranks[1].frame);
  CHECK(riser.ranks[1].rank == 4);
  CHECK(staging.rows[4].ranks[1].rank == 5);
  CHECK(staging.rows[0].is_still());
  CHECK(staging.rows[5].is_still());
}

TEST_CASE("Who leads is told first, then the first three, then who has risen farthest") {
  const std::vector<RowChange> rows{{1, 0, true, 2, 1}, {0, 1, true, 1, 2}, {2, 2, true, 3, 3}, {6, 3, true, 7, 4},
                                    {3, 4, true, 4, 5}, {4, 5, true, 5, 6}, {5, 6, true, 6, 7}};
  CHECK(most_important(rows) == 0);
  const Staging staging = stage(rows, all_seen, wall_rows);
  CHECK(staging.rows[0].looks.front().frame < staging.rows[3].looks[1].frame);
}

TEST_CASE("Rows out of view cost no time, and what is not seen is not staged") {
  std::vector<RowChange> rows;
  for (int to = 0; to < 27; ++to)
    rows.push_back({to == 5 ? 20 : to > 5 && to <= 20 ? to - 1 : to, to, true, 0, to + 1});
  for (auto& row : rows) row.rank_before = row.from + 1;
  const Staging seen = stage(rows, all_seen, wall_rows);
  const Staging half = stage(
      rows, [](int slot) { return slot < 8; }, wall_rows);
  const Staging unseen = stage(
      rows, [](int) { return false; }, wall_rows);
  CHECK(half.motion_frames < seen.motion_frames);
  CHECK(unseen.motion_frames <= 60);
  CHECK(unseen.rows[5].passed == -1);
}

TEST_CASE("On the stage a row never shows a rank that the table does not have") {
  // Two towns share rank 2: there is no rank 3, neither before nor after.
  const std::vector<RowChange> rows{{0, 0, true, 1, 1}, {3, 1, true, 4, 2}, {1, 2, true, 2, 2}, {2, 3, true, 2, 4}};
  for (const auto& row : stage(rows, all_seen, wall_rows).rows)
    for (const auto& each : row.ranks) CHECK(each.rank != 3);
}

TEST_CASE("Rows without looks for the stage close up together") {
  const std::vector<RowChange> rows{{1, 0, false, 0, 0}, {0, 1, false, 0, 0}};
  const Staging staging = stage(rows, all_seen, wall_rows);
  CHECK(staging.motion_frames <= 48);
  CHECK(staging.rows[0].looks.empty());
  CHECK(staging.rows[0].ranks.empty());
}

TEST_CASE("In a long table, too, all is over within eight seconds, and what goes far goes out of view evenly") {
  std::mt19937 random(5);
  const auto rows = static_cast<int>(max_staged_rows);
  for (int i = 0; i < changes / 10; ++i) {
    const auto is_seen = [](int slot) { return slot >= 100 && slot < 110; };
    const auto change = random_change(random, rows);
    const Staging staging = stage(change, is_seen, wall_rows);
    REQUIRE(staging.motion_frames <= max_frames);
    for (std::size_t place = 0; place < staging.rows.size(); ++place) {
      const RowTimeline& row = staging.rows[place];
      REQUIRE(shift_at(row.steps, staging.motion_frames) == 0);
      for (std::size_t step = 1; step < row.steps.size(); ++step) {
        const Step& from = row.steps[step - 1];
        const Step& to = row.steps[step];
        if (to.frame > from.frame) {
          REQUIRE(std::abs(shift_at(row.steps, from.frame + 1) - shift_at(row.steps, from.frame)) <=
                  wall_rows.pitch / 2);
        } else if (to.shift != from.shift) {
          // What takes no time begins and ends out of view.
          for (const Step& end : {from, to})
            REQUIRE_FALSE(is_seen(static_cast<int>(place) + end.shift / wall_rows.pitch));
        }
      }
    }
  }
}
