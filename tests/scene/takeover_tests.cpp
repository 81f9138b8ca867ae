#include "scene/takeover.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <random>
#include <set>
#include <unordered_map>

#include "catch.h"
#include "scene/changing_city.h"
#include "scene/place.h"
#include "support/raster.h"
#include "support/sample.h"

using namespace rankwall;

namespace {

constexpr Size size{480, 270};

bool is_visible(const Scene& scene, const Track& track, const Placed& placed, FrameNumber frame) {
  const Rect rect = rect_at(position_at(scene, track, placed, frame), scene.panels[placed.panel].size);
  return !intersection(rect, track.area).empty();
}

/// Where each row of a track is, by its key, for those in view.
std::map<std::string, int> rows_in_view(const Scene& scene, const Track& track, FrameNumber frame) {
  std::map<std::string, int> rows;
  for (const auto& placed : track.placed)
    if (is_visible(scene, track, placed, frame)) rows[placed.key] = position_at(scene, track, placed, frame).y;
  return rows;
}

/// The keys of all rows that move to another position.
std::set<std::string> moving_rows(const Scene& scene) {
  std::set<std::string> keys;
  for (const auto& track : scene.tracks)
    for (const auto& move : track.moves)
      if (!move.steps.empty() && move.placed != no_panel) keys.insert(track.placed[move.placed].key);
  return keys;
}

/// Copies of a track's panels at a frame, clipped to the track.
std::vector<Rect> visible_parts(const Scene& scene, const Track& track, FrameNumber frame) {
  Frame drawn;
  place(scene, frame, std::nullopt, drawn);
  std::vector<Rect> parts;
  for (const auto& stroke : drawn.strokes)
    if (const auto* copy = std::get_if<PanelCopy>(&stroke); copy && copy->clip == track.area)
      parts.push_back(intersection(rect_at(copy->at, copy->panel->size), copy->clip));
  return parts;
}

/// Whether the panels of a track cover it without gaps and overlaps.
bool is_covered_once(const Scene& scene, const Track& track, FrameNumber frame) {
  const std::vector<Rect> parts = visible_parts(scene, track, frame);
  std::int64_t covered = 0;
  for (std::size_t a = 0; a < parts.size(); ++a) {
    covered += std::int64_t{parts[a].width} * parts[a].height;
    for (std::size_t b = 0; b < a; ++b)
      if (!intersection(parts[a], parts[b]).empty()) return false;
  }
  return covered == std::int64_t{track.area.width} * track.area.height;
}

/// The digests of what is drawn above rows during a change: ranks and digits.
std::set<std::uint64_t> overlays(const Scene& scene) {
  std::set<std::uint64_t> found;
  for (const auto& track : scene.tracks) {
    for (const auto& styles : track.stage.ranks)
      for (const std::size_t panel : styles) found.insert(scene.digests[panel]);
    for (const auto& digits : track.stage.digits)
      for (const std::size_t panel : digits.panels) found.insert(scene.digests[panel]);
  }
  return found;
}

/// Whether panels of a track, those that move included, leave no hole in it.
bool is_covered(const Scene& scene, const Track& track, FrameNumber frame) {
  Frame drawn;
  place(scene, frame, std::nullopt, drawn);
  std::vector<bool> lines(static_cast<std::size_t>(track.area.height), false);
  for (const auto& stroke : drawn.strokes) {
    const auto* copy = std::get_if<PanelCopy>(&stroke);
    if (!copy) continue;
    const Rect part = intersection(intersection(rect_at(copy->at, copy->panel->size), copy->clip), track.area);
    if (part.width < track.area.width) continue;
    for (int y = part.y; y < part.bottom(); ++y) lines[static_cast<std::size_t>(y - track.area.y)] = true;
  }
  return std::find(lines.begin(), lines.end(), false) == lines.end();
}

/// A picture that tells whose pixel each one is: rows by their town, whatever they show, and without growing bars.
Raster picture_of_towns(const Scene& scene, FrameNumber frame) {
  std::unordered_map<std::uint64_t, std::uint64_t> names;
  for (const auto& track : scene.tracks) {
    for (const auto& placed : track.placed)
      if (!placed.key.empty()) names[scene.digests[placed.panel]] = std::hash<std::string>{}(placed.key);
    for (const auto& row : track.stage.rows)
      for (const std::size_t look : {row.before, row.lit, row.lifted, row.landed})
        if (look != no_panel) names[scene.digests[look]] = std::hash<std::string>{}(track.placed[row.placed].key);
  }
  Raster raster(scene.size, [names](const PanelCopy& copy) {
    const auto found = names.find(copy.digest);
    return found == names.end() ? copy.digest : found->second;
  });
  Frame drawn;
  place(scene, frame, std::nullopt, drawn);
  drawn.strokes.erase(std::remove_if(drawn.strokes.begin() + 1, drawn.strokes.end(),
                                     [above = overlays(scene)](const Stroke& stroke) {
                                       const auto* copy = std::get_if<PanelCopy>(&stroke);
                                       return !copy || above.contains(copy->digest);
                                     }),
                      drawn.strokes.end());
  raster.draw(drawn);
  return raster;
}

/// Frames between two scenes, and whether the second tells what has changed.
struct Pause {
  FrameNumber min = 60;
  FrameNumber max = 560;
  bool is_told = false;
};

/// Scenes that take over from one another at odd moments; `check` gets each with its predecessor.
template <class Check>
void for_many_takeovers(const Config& config, int towns, Pause pause, Check check) {
  std::mt19937 engine(7);
  Snapshot city = sample_city(towns);
  Scene scene = scene_of(city, config, size);
  FrameNumber now = start;
  for (int i = 0; i < 100; ++i) {
    now += pause.min + engine() % (pause.max - pause.min);
    const Snapshot before = city;
    shake(engine, city);
    Scene next = pause.is_told ? scene_after(before, city, config, size) : scene_of(city, config, size);
    take_over(scene, now, next);
    CAPTURE(i, towns);
    check(scene, next, now);
    scene = std::move(next);
  }
}

}  // namespace

TEST_CASE("A roll goes on as if nothing had happened when no town changes its rank") {
  const Config config = table_of(1, 8, 3);
  Snapshot city = sample_city(27);
  const Scene old = scene_of(city, config, size);
  city.towns[5].values.set("growth_yoy", 99);
  const Scene next = taken_over(old, start, city, config);
  CHECK(next.change == Change{});
  const Track& before = *track_of(old, "/roll0");
  const Track& after = *track_of(next, "/roll0");
  for (FrameNumber frame = start; frame < start + 1000; ++frame) {
    REQUIRE(rows_in_view(old, before, frame) == rows_in_view(next, after, frame));
    REQUIRE(travelled(after.motion, frame + 1) - travelled(after.motion, frame) ==
            travelled(before.motion, frame + 1) - travelled(before.motion, frame));
  }
}

TEST_CASE("When two neighbours in view swap only these two move") {
  const Config config = table_of(1, 8, 3);
  Snapshot city = sample_city(27);
  const Scene old = scene_of(city, config, size);
  const auto rows = rows_in_view(old, *track_of(old, "/roll0"), start);
  const auto first = std::next(rows.begin(), 2);
  const auto index = static_cast<std::size_t>(std::stoi(first->first.substr(6))) - 1;
  set_completion(city, index, completion_percent(city, index + 1) - 0.5);
  const Scene next = taken_over(old, start, city, config);
  CHECK(moving_rows(next) == std::set<std::string>{first->first, "town:" + city.towns[index + 1].id});
}

TEST_CASE("When a town jumps over the view every slot stays, and the rows in view close up by one") {
  const Config config = table_of(1, 8, 3);
  for (int shift = 0; shift < 24; ++shift) {
    Snapshot city = sample_city(27);
    const Scene old = scene_of(city, config, size);
    const Track& before = *track_of(old, "/roll0");
    const FrameNumber now = start + static_cast<FrameNumber>(shift * 27);
    const auto rows = rows_in_view(old, before, now);
    if (rows.contains("town:T004") || rows.contains("town:T024")) continue;
    set_completion(city, 23, completion_percent(city, 3) - 0.5);
    const Scene next = taken_over(old, now, city, config);
    const Motion& after = track_of(next, "/roll0")->motion;
    CHECK((travelled(after, now) - travelled(before.motion, now)) % after.loop == 0);
    const auto closed_up = rows_in_view(next, *track_of(next, "/roll0"), now);
    for (const auto& [key, y] : rows) CHECK((!closed_up.contains(key) || closed_up.at(key) == y));
  }
}

TEST_CASE("Every row in view stays where it was when a scene takes over, also across the line of the pinned ones") {
  for (const bool follows : {false, true}) {
    for (const int pinned : {0, 3}) {
      for (const int towns : {9, 12, 14, 27}) {
        const Config config = table_of(1, 8, pinned, follows);
        // A change is over before the next scene comes.
        for_many_takeovers(config, towns, {1200, 1700, follows},
                           [](const Scene& old, const Scene& next, FrameNumber now) {
                             CHECK(picture_of_towns(old, now) == picture_of_towns(next, now));
                           });
      }
    }
  }
}

TEST_CASE("A roll has no gaps and no duplicates after a change") {
  for_many_takeovers(table_of(1, 8, 3), 27, {}, [](const Scene&, const Scene& next, FrameNumber now) {
    const Track& roll = *track_of(next, "/roll0");
    bool covered = true;
    for (FrameNumber frame = now + static_cast<FrameNumber>(next.change.frames); frame < now + 500; frame += 5)
      covered = covered && is_covered_once(next, roll, frame);
    CHECK(covered);
  });
}

TEST_CASE("Tables side by side still continue from one to the next after a change") {
  for_many_takeovers(table_of(2, 6, 0), 27, {}, [](const Scene&, const Scene& next, FrameNumber now) {
    const Track& left = *track_of(next, "/roll0");
    const Track& right = *track_of(next, "/roll1");
    const std::int64_t ahead = travelled(right.motion, now) - travelled(left.motion, now);
    CHECK((ahead - left.area.height) % left.motion.loop == 0);
  });
}

TEST_CASE("Every town is in view for two seconds within a loop after a scene has taken over") {
  const Config config = table_of(1, 8, 3);
  Snapshot city = sample_city(27);
  const Scene old = scene_of(city, config, size);
  std::mt19937 engine(8);
  shake(engine, city);
  const Scene next = taken_over(old, start, city, config);
  const Track& roll = *track_of(next, "/roll0");
  const FrameNumber end =
      start + static_cast<FrameNumber>(roll.motion.loop * roll.motion.rate.frames + roll.motion.rest_frames);
  for (const auto& placed : roll.placed) {
    int readable = 0;
    for (FrameNumber frame = start; frame < end; ++frame)
      readable += roll.area.contains(rect_at(position_at(next, roll, placed, frame), next.panels[placed.panel].size));
    CAPTURE(placed.key);
    CHECK(readable >= 120);
  }
}

TEST_CASE("Rows get closer to their position with every frame and have reached it when the change is over") {
  for_many_takeovers(table_of(1, 8, 3), 27, {}, [](const Scene&, const Scene& next, FrameNumber) {
    for (const auto& track : next.tracks)
      for (const auto& move : track.moves) {
        for (int frame = 0; frame < next.change.moving; frame += 3)
          REQUIRE(std::abs(shift_at(move.steps, frame + 3)) <= std::abs(shift_at(move.steps, frame)));
        REQUIRE(shift_at(move.steps, next.change.moving) == 0);
      }
  });
}

TEST_CASE("A roll rests while rows move, and goes on from there") {
  for_many_takeovers(table_of(1, 8, 3), 27, {}, [](const Scene&, const Scene& next, FrameNumber now) {
    const Track& roll = *track_of(next, "/roll0");
    if (roll.motion.rest_frames == 0) return;
    const FrameNumber end = now + static_cast<FrameNumber>(roll.motion.rest_frames);
    REQUIRE(travelled(roll.motion, end) == travelled(roll.motion, now));
    REQUIRE(travelled(roll.motion, end + 60) > travelled(roll.motion, end));
  });
}

TEST_CASE("A bar grows from its old length to the new one and never shrinks") {
  const Config config = table_of(1, 10, 0);
  Snapshot city = sample_city(7);
  const Scene old = scene_of(city, config, size);
  set_completion(city, 0, 99);
  const Scene next = taken_over(old, start, city, config);
  const Track& rows = *track_of(next, "/rows0");
  const Bar& bar = next.panels[rows.placed[0].panel].bars.at(0);
  const int from = old.panels[track_of(old, "/rows0")->placed[0].panel].bars.at(0).filled;
  std::vector<int> lengths;
  const int frames = next.change.moving;
  for (FrameNumber frame = start; frame < start + static_cast<FrameNumber>(frames); ++frame) {
    Frame drawn;
    place(next, frame, std::nullopt, drawn);
    int length = 0;
    for (const auto& stroke : drawn.strokes)
      if (const auto* fill = std::get_if<FillCommand>(&stroke))
        if (fill->color == bar.fill || fill->color == bar.beyond) length += fill->rect.width;
    lengths.push_back(length);
  }
  CHECK(frames == static_cast<int>(growth_seconds * 60));
  CHECK(lengths.front() == from);
  CHECK(std::is_sorted(lengths.begin(), lengths.end()));
  CHECK(lengths.back() <= bar.filled);
  CHECK(bar.filled - lengths.back() < 4);
}

TEST_CASE("Towns that come or go do not disturb the others") {
  const Config config = table_of(1, 8, 3);
  Snapshot city = sample_city(27);
  Scene scene = scene_of(city, config, size);
  FrameNumber now = start;
  for (int i = 0; i < 20; ++i) {
    now += 137;
    city.towns.erase(city.towns.begin() + 4);
    const Scene next = taken_over(scene, now, city, config);
    CHECK(is_covered_once(next, *track_of(next, "/pinned"), now + static_cast<FrameNumber>(next.change.frames)));
    if (const Track* roll = track_of(next, "/roll0"))
      CHECK(is_covered_once(next, *roll, now + static_cast<FrameNumber>(next.change.frames)));
    scene = next;
    if (city.towns.size() < 10) break;
  }
}

TEST_CASE("Scenes of different sizes do not take over from each other") {
  const Snapshot city = sample_city(27);
  const Scene old = scene_of(city, shipped_config(), {640, 320});
  Scene next = scene_of(city, shipped_config(), size);
  const Scene composed = next;
  take_over(old, start, next);
  CHECK(next == composed);
}

TEST_CASE("While a roll goes to the overtaking no row is missing") {
  for_many_takeovers(
      table_of(1, 6, 0, true), 27, {1200, 1700, true}, [](const Scene&, const Scene& next, FrameNumber now) {
        const Track& roll = *track_of(next, "/roll0");
        if (roll.motion.glide == 0) return;
        bool covered = true;
        for (FrameNumber frame = now; frame < now + static_cast<FrameNumber>(roll.motion.glide_frames); frame += 3)
          covered = covered && is_covered(next, roll, frame);
        CHECK(covered);
      });
}

TEST_CASE("A figure counts to its new value also where the row comes from another track of its table") {
  const Config config = table_of(1, 8, 3, true);
  Snapshot city = sample_city(27);
  const Scene old = scene_of(city, config, {960, 540});
  const Snapshot before = city;
  // The fourth passes the third, which stays: only the row that goes to the pinned ones has another figure.
  set_completion(city, 3, completion_percent(city, 2) + 0.5);
  Scene next = scene_after(before, city, config, {960, 540});
  take_over(old, start, next);
  const auto is_digit = [digits = overlays(next)](const Stroke& stroke) {
    const auto* copy = std::get_if<PanelCopy>(&stroke);
    return copy && digits.contains(copy->digest);
  };
  const Track& roll = *track_of(next, "/roll0");
  const auto riser =
      std::find_if(roll.moves.begin(), roll.moves.end(), [](const Move& move) { return move.count.has_value(); });
  REQUIRE(riser != roll.moves.end());
  REQUIRE(track_of(next, "/roll0")->stage.digits.empty());
  Frame drawn;
  place(next, start + static_cast<FrameNumber>(riser->grows_at + 10), std::nullopt, drawn);
  // Both ranks, and the digits of the figure.
  CHECK(std::count_if(drawn.strokes.begin(), drawn.strokes.end(), is_digit) > 4);
}
