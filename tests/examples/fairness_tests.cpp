// Every example over a whole cycle, frame by frame: no town is passed over, nothing is too fast, nothing jerks.
#include <map>
#include <optional>
#include <set>

#include "catch.h"
#include "examples/examples.h"
#include "scene/place.h"
#include "scene/slide_view.h"
#include "wall/frame_clock.h"

using namespace rankwall;

namespace {

constexpr int rate = 60;
constexpr int min_read_frames = 2 * rate;       // every town, in every cycle
constexpr int min_row_frames = rate * 16 / 10;  // a row that passes
constexpr int min_page_frames = 15 * rate;      // a page, its change included
constexpr int max_turn_frames = rate * 6 / 10;  // the change of a page
constexpr std::int64_t longest_cycle = 1800 * rate;

/// The panels that show towns, by the towns' keys.
std::map<const Panel*, std::string> town_panels(const Scene& scene) {
  std::map<const Panel*, std::string> towns;
  for (const auto& track : scene.tracks)
    for (const auto& placed : track.placed)
      if (placed.key.starts_with("town:")) towns[&scene.panels[placed.panel]] = placed.key;
  return towns;
}

/// Keys of the towns whose panel is wholly in view.
std::set<std::string> readable_towns(const Frame& frame, const std::map<const Panel*, std::string>& towns) {
  std::set<std::string> readable;
  for (const auto& stroke : frame.strokes)
    if (const auto* copy = std::get_if<PanelCopy>(&stroke))
      if (const auto town = towns.find(copy->panel); town != towns.end())
        if (copy->clip.contains(rect_at(copy->at, copy->panel->size))) readable.insert(town->second);
  return readable;
}

/// The longest time, in frames, for which each town can be read without a break within a cycle.
std::map<std::string, int> reading_times(const Scene& scene, FrameNumber first) {
  const auto towns = town_panels(scene);
  std::map<std::string, int> longest;
  std::map<std::string, int> running;
  Frame frame;
  for (std::int64_t i = 0; i < cycle_of(scene); ++i) {
    place(scene, first + static_cast<FrameNumber>(i), std::nullopt, frame);
    // What slides or fades cannot be read.
    const bool turning = is_turning(scene, first + static_cast<FrameNumber>(i));
    const auto readable = turning ? std::set<std::string>{} : readable_towns(frame, towns);
    for (const auto& key : readable) longest[key] = std::max(longest[key], ++running[key]);
    std::erase_if(running, [&](const auto& each) { return readable.count(each.first) == 0; });
  }
  return longest;
}

/// Positions of the panels in one area, without those that occur there twice.
std::map<const Panel*, Point> positions_in(const Frame& frame, const Rect& area) {
  std::map<const Panel*, Point> positions;
  std::set<const Panel*> twice;
  for (const auto& stroke : frame.strokes)
    if (const auto* copy = std::get_if<PanelCopy>(&stroke); copy && copy->clip == area)
      if (!positions.emplace(copy->panel, copy->at).second) twice.insert(copy->panel);
  for (const auto* panel : twice) positions.erase(panel);
  return positions;
}

/// How far the panels of a track moved from one frame to the next, which must be the same for all of them. Panels that
/// entered or went round the loop are not counted; nothing if no others are in view.
std::optional<Point> step_of(const std::map<const Panel*, Point>& before, const std::map<const Panel*, Point>& after,
                             int longest) {
  std::vector<Point> steps;
  for (const auto& [panel, at] : after)
    if (const auto was = before.find(panel); was != before.end()) {
      const Point step = at - was->second;
      if (std::abs(step.x) <= longest && std::abs(step.y) <= longest) steps.push_back(step);
    }
  for (const Point step : steps) REQUIRE(step == steps.front());
  if (steps.empty()) return std::nullopt;
  return steps.front();
}

/// Checks frame by frame that a roll or marquee moves by the same whole pixels at even intervals.
void check_even(const Scene& scene, const Track& track, FrameNumber first) {
  const bool sideways = track.motion.kind == MotionKind::Marquee;
  const Rate even = track.motion.rate;
  const int view = sideways ? track.area.width : track.area.height;
  Frame frame;
  place(scene, first, std::nullopt, frame);
  auto before = positions_in(frame, track.area);
  int still = 0;
  bool started = false;  // a step has been seen, so the next must be on the beat
  // For its cycle, but at least one minute and at most three.
  const std::int64_t frames = std::clamp<std::int64_t>(cycle_of(scene, track), 60 * rate, 180 * rate);
  for (std::int64_t i = 1; i <= frames; ++i) {
    const FrameNumber now = first + static_cast<FrameNumber>(i);
    place(scene, now, std::nullopt, frame);
    auto after = positions_in(frame, track.area);
    const auto step =
        is_turning(scene, now) || is_turning(scene, now - 1) ? std::nullopt : step_of(before, after, view / 2);
    before = std::move(after);
    ++still;
    if (!step) started = false;
    if (!step || *step == Point{}) continue;
    REQUIRE(*step == (sideways ? Point{-even.pixels, 0} : Point{0, -even.pixels}));
    if (started) REQUIRE(still == even.frames);
    started = true;
    still = 0;
  }
}

}  // namespace

TEST_CASE("Every town can be read for two seconds in every cycle of every example") {
  for (const auto& example : shipped_examples()) {
    CAPTURE(example.name);
    const Composed made = composed(example);
    REQUIRE(cycle_of(made.scene) <= longest_cycle);
    const auto times = reading_times(made.scene, frame_at(example.at, rate));
    for (const auto& town : example.snapshot.towns) {
      CAPTURE(town.name);
      const auto found = times.find("town:" + town.id);
      REQUIRE(found != times.end());
      CHECK(found->second >= min_read_frames);
    }
  }
}

TEST_CASE("Rows pass and pages turn no faster than one can read, on every example") {
  for (const auto& example : shipped_examples()) {
    CAPTURE(example.name);
    const Composed made = composed(example);
    for (const auto& track : made.scene.tracks) {
      CAPTURE(track.name);
      const Motion& motion = track.motion;
      if (motion.kind == MotionKind::Roll)
        CHECK((motion.step > 0 ? motion.step_frames : track.stage.pitch * motion.rate.frames / motion.rate.pixels) >=
              min_row_frames);
      if (motion.kind == MotionKind::Deck && motion.loop > 1) {
        CHECK(motion.page_frames >= min_page_frames);
        CHECK(motion.turn_frames <= max_turn_frames);
      }
    }
    for (const auto& playlist : made.scene.playlists) {
      CAPTURE(playlist.name);
      CHECK(playlist.turn_frames <= max_turn_frames);
      for (const auto& slide : playlist.slides) CHECK(slide.dwell >= min_page_frames);
    }
  }
}

TEST_CASE("Whatever moves does so by the same whole pixels in an even beat, on every example") {
  for (const auto& example : shipped_examples()) {
    CAPTURE(example.name);
    const Composed made = composed(example);
    for (const auto& track : made.scene.tracks) {
      CAPTURE(track.name);
      if (track.motion.step > 0) continue;  // it rests, which leaderboard_tests.cpp looks at
      if (track.motion.kind == MotionKind::Roll || track.motion.kind == MotionKind::Marquee)
        check_even(made.scene, track, frame_at(example.at, rate));
    }
  }
}
