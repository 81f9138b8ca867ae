#include "scene/place.h"

#include <algorithm>
#include <numeric>
#include <random>

#include "catch.h"
#include "scene/changing_city.h"
#include "scene/slide_view.h"
#include "scene/soft_edge.h"
#include "scene/takeover.h"
#include "scene/unchanged_tracks.h"
#include "support/raster.h"
#include "support/sample.h"

using namespace rankwall;

namespace {

/// Draws frame after frame twice: only what changed, and whole.
class TwoRasters {
 public:
  explicit TwoRasters(Size size) : changed_(size), whole_(size) {}

  /// A new scene; its first frame is drawn whole.
  void show(const Scene& scene) {
    scene_ = &scene;
    before_.reset();
  }

  /// `fresh` has taken over and is about to replace the old scene: what looks the same is kept.
  void keep(const Scene& fresh) {
    if (before_) before_ = kept_frame(*scene_, *before_, fresh);
  }

  /// Whether both ways give the same picture, and whether what changed is named.
  bool draw(FrameNumber frame) {
    const Raster last = whole_;
    place(*scene_, frame, before_, frame_);
    const std::vector<Rect> named = frame_.changed;
    changed_.draw(frame_);
    place(*scene_, frame, std::nullopt, frame_);
    whole_.draw(frame_);
    before_ = frame;
    return changed_ == whole_ && all_named(last, named);
  }

 private:
  bool all_named(const Raster& last, const std::vector<Rect>& named) const {
    const std::vector<Point> changed = whole_.differences(last, rect_at({}, scene_->size));
    return std::all_of(changed.begin(), changed.end(), [&](Point p) {
      return std::any_of(named.begin(), named.end(), [&](const Rect& r) { return r.contains({p.x, p.y, 1, 1}); });
    });
  }

  const Scene* scene_ = nullptr;
  std::optional<FrameNumber> before_;
  Raster changed_;
  Raster whole_;
  Frame frame_;
};

/// Draws a city whose figures change again and again; true when every frame was right.
bool stays_right(const Config& config, Size size, int towns, int scenes, int frames_a_scene) {
  std::mt19937 engine(5);
  Snapshot city = sample_city(towns);
  add_stories(city);
  TwoRasters rasters(size);
  Scene scene = scene_of(city, config, size);
  FrameNumber frame = start;
  bool right = true;
  rasters.show(scene);
  for (int i = 0; i < scenes; ++i) {
    for (int j = 0; j < frames_a_scene; ++j) right = rasters.draw(frame++) && right;
    shake(engine, city);
    Scene next = scene_of(city, config, size);
    take_over(scene, frame, next);
    rasters.keep(next);
    scene = std::move(next);
  }
  return right;
}

}  // namespace

TEST_CASE("Drawing only what changed gives the same picture as drawing everything") {
  const Size size{480, 270};
  Snapshot city = sample_city(27);
  add_stories(city);
  const Scene scene = scene_of(city, shipped_config(), size);
  TwoRasters rasters(size);
  rasters.show(scene);
  bool right = true;
  for (FrameNumber frame = start; frame < start + 950; ++frame) right = rasters.draw(frame) && right;
  CHECK(right);
}

TEST_CASE("Drawing only what changed is right when frames are skipped or repeated") {
  const Size size{320, 160};
  const Scene scene = scene_of(sample_city(27), shipped_config(), size);
  TwoRasters rasters(size);
  rasters.show(scene);
  std::mt19937 engine(6);
  bool right = true;
  for (int i = 0; i < 200; ++i) right = rasters.draw(start + engine() % 5000) && right;
  CHECK(right);
}

TEST_CASE("Drawing only what changed is right while rows and bars move on a rolling table") {
  CHECK(stays_right(shipped_config(), {480, 270}, 27, 4, 60));
  CHECK(stays_right(table_of(1, 8, 3), {160, 200}, 27, 12, 150));
}

TEST_CASE("Drawing only what changed is right while rows and bars move on a table that does not roll") {
  CHECK(stays_right(table_of(1, 10, 0), {160, 240}, 9, 12, 60));
}

TEST_CASE("Drawing only what changed is right while rows move between tables side by side") {
  CHECK(stays_right(table_of(2, 6, 0), {320, 150}, 10, 12, 60));
  CHECK(stays_right(table_of(2, 6, 0), {320, 150}, 27, 12, 60));
}

TEST_CASE("While rows pass each other only what none of them covers is filled") {
  std::mt19937 engine(5);
  Snapshot city = sample_city(10);
  const Scene before = scene_of(city, table_of(1, 10, 0), {160, 240});
  shake(engine, city);
  const Scene scene = taken_over(before, start, city, table_of(1, 10, 0));
  REQUIRE(scene.change.moving > 40);
  const auto pixels = [](const Rect& rect) { return rect.width * rect.height; };
  Frame frame;
  for (FrameNumber number = start + 1; number < start + 40; ++number) {
    place(scene, number, number - 1, frame);
    int filled = 0;
    for (const auto& stroke : frame.strokes)
      if (const auto* fill = std::get_if<FillCommand>(&stroke)) filled += pixels(fill->rect);
    CHECK(filled < pixels({0, 0, 160, 240}) / 3);
  }
}

TEST_CASE("Drawing only what changed is right when scenes follow one another during a change") {
  CHECK(stays_right(table_of(1, 8, 3), {160, 200}, 27, 60, 13));
}

TEST_CASE("Drawing only what changed is right while an overtaking brings its slide in") {
  LayoutNode root;
  root.split = Split::Playlist;
  for (const char* ranking : {"completion", "entry"}) {
    LeaderboardSettings table;
    table.ranking = ranking;
    LayoutNode& slide = root.children.emplace_back();
    slide.widget = table;
    slide.dwell_seconds = 15;
  }
  for (const Transition transition : {Transition::Slide, Transition::Fade, Transition::Cut}) {
    root.transition = transition;
    const Config config = config_of(root);
    Snapshot city = sample_city(27);
    Scene scene = scene_of(city, config, {320, 240});
    FrameNumber now = start;
    while (state_at(scene.playlists[0], now).slide != 1 || is_turning(scene, now)) ++now;
    const Snapshot before = city;
    set_completion(city, 20, completion_percent(city, 17) + 0.5);
    Scene next = scene_after(before, city, config, {320, 240});
    take_over(scene, now, next);
    REQUIRE(next.playlists[0].came_from == 1);
    TwoRasters rasters({320, 240});
    rasters.show(scene);
    bool right = rasters.draw(now - 1);
    rasters.keep(next);
    scene = std::move(next);
    for (FrameNumber frame = now; frame < now + 400; ++frame) right = rasters.draw(frame) && right;
    CHECK(right);
  }
}

TEST_CASE("A roll and a marquee scroll by as much as they have moved, and only what enters is copied") {
  Snapshot city = sample_city(27);
  add_stories(city);
  const Scene scene = scene_of(city, shipped_config(), {960, 540});
  const Track& roll = *track_of(scene, "/roll0");
  const Track& marquee = *track_of(scene, "/marquee");
  Frame frame;
  int rolled = 0;
  int passed = 0;
  for (FrameNumber i = start; i < start + 300; ++i) {
    place(scene, i, i - 1, frame);
    for (const auto& stroke : frame.strokes) {
      if (const auto* scroll = std::get_if<Scroll>(&stroke)) {
        const bool is_roll = scroll->area == between_edges(roll, roll.area);
        CHECK((is_roll || scroll->area == between_edges(marquee, marquee.area)));
        CHECK(scroll->by == (is_roll ? Point{0, -roll.motion.rate.pixels} : Point{-marquee.motion.rate.pixels, 0}));
        (is_roll ? rolled : passed) += -(scroll->by.x + scroll->by.y);
      } else if (const auto* copy = std::get_if<PanelCopy>(&stroke)) {
        const Rect in_roll = intersection(copy->clip, roll.area);
        const Rect in_marquee = intersection(copy->clip, marquee.area);
        CHECK((in_roll.empty() || in_roll.height <= std::max(roll.soft_edge, roll.motion.rate.pixels)));
        CHECK((in_marquee.empty() || in_marquee.width <= std::max(marquee.soft_edge, marquee.motion.rate.pixels)));
      }
    }
  }
  CHECK(rolled == travelled(roll.motion, start + 299) - travelled(roll.motion, start - 1));
  CHECK(passed == travelled(marquee.motion, start + 299) - travelled(marquee.motion, start - 1));
}

TEST_CASE("Rows fade at both ends of a roll: nearly all lines are covered outside, hardly any inside") {
  const Scene scene = scene_of(sample_city(27), table_of(1, 8, 0), {960, 540});
  const Track& roll = *track_of(scene, "/roll0");
  REQUIRE(roll.soft_edge >= 12);
  Frame frame;
  place(scene, start, std::nullopt, frame);
  std::vector<int> covered(static_cast<std::size_t>(roll.area.height), 0);
  bool after_rows = false;
  for (const auto& stroke : frame.strokes) {
    if (const auto* copy = std::get_if<PanelCopy>(&stroke)) after_rows = after_rows || copy->clip == roll.area;
    const auto* fill = std::get_if<FillCommand>(&stroke);
    if (!after_rows || !fill || fill->rect.width != roll.area.width) continue;
    CHECK(fill->color == roll.ground);
    for (int y = fill->rect.y; y < fill->rect.bottom(); ++y) covered[static_cast<std::size_t>(y - roll.area.y)] = 1;
  }
  const int third = roll.soft_edge / 3;
  const auto lines = [&](int from) {
    return std::accumulate(covered.begin() + from, covered.begin() + from + third, 0);
  };
  CHECK(lines(0) >= third - 1);
  CHECK(lines(2 * third) <= third / 2);
  CHECK(std::equal(covered.begin(), covered.begin() + roll.soft_edge, covered.rbegin()));
  CHECK(std::accumulate(covered.begin() + roll.soft_edge, covered.end() - roll.soft_edge, 0) == 0);
}

TEST_CASE("Where the theme does not want it, and where a roll rests on whole rows, nothing fades") {
  Config hard = table_of(1, 8, 0);
  hard.theme.soft_edges = false;
  CHECK(track_of(scene_of(sample_city(27), hard, {960, 540}), "/roll0")->soft_edge == 0);
  LeaderboardSettings step;
  step.mode = TableMode::Step;
  CHECK(track_of(scene_of(sample_city(27), config_of(step), {960, 540}), "/roll0")->soft_edge == 0);
}

TEST_CASE("A track that is covered by a widget above it does not scroll") {
  LayoutNode table;
  LeaderboardSettings settings;
  settings.ranking = "completion";
  table.widget = settings;
  LayoutNode above;
  above.widget = TextSettings{};
  above.padding = {40, ExtentUnit::Percent};
  LayoutNode root;
  root.split = Split::Stack;
  root.children = {table, above};
  const Scene scene = scene_of(sample_city(27), config_of(root), {480, 270});
  Frame frame;
  for (FrameNumber i = start; i < start + 60; ++i) {
    place(scene, i, i - 1, frame);
    for (const auto& stroke : frame.strokes) CHECK_FALSE(std::holds_alternative<Scroll>(stroke));
  }
}

TEST_CASE("A take-over draws only what looks different") {
  Snapshot city = sample_city(27);
  add_stories(city);
  const Size size{960, 540};
  const Scene old = scene_of(city, shipped_config(), size);
  Frame frame;

  // Nothing is different.
  Scene same = scene_of(city, shipped_config(), size);
  take_over(old, start, same);
  REQUIRE(kept_frame(old, start - 1, same) == start - 1);
  place(same, start, start - 1, frame);
  const auto drawn_in = [&](const Rect& area) {
    int height = 0;
    for (const auto& stroke : frame.strokes)
      if (const auto* copy = std::get_if<PanelCopy>(&stroke))
        if (const Rect part = intersection(copy->clip, area); !part.empty()) height = std::max(height, part.height);
    return height;
  };
  const Rect roll = track_of(same, "/roll0")->area;
  const Rect marquee = track_of(same, "/marquee")->area;
  // The footer's panel lies below its marquee, and a marquee lays out its texts again at every take-over.
  const auto is_apart = [&](const Track& track) {
    return track.motion.kind == MotionKind::Still && intersection(track.area, marquee).empty();
  };
  for (const auto& track : same.tracks) {
    CAPTURE(track.name);
    CHECK(track.is_new == (track.motion.kind == MotionKind::Marquee));
    if (is_apart(track)) CHECK(drawn_in(track.area) == 0);
  }
  CHECK(drawn_in(roll) <= 1);

  // Only the city's growth is different.
  city.city.set("growth_yoy", 3.5);
  Scene other = scene_of(city, shipped_config(), size);
  take_over(old, start, other);
  place(other, start, kept_frame(old, start - 1, other), frame);
  int redrawn = 0;
  for (const auto& track : other.tracks)
    if (is_apart(track) && drawn_in(track.area) > 0) {
      CHECK(texts_of(other.panels[track.placed.front().panel]).find("+3.5") != std::string::npos);
      ++redrawn;
    }
  CHECK(redrawn == 1);
  CHECK(drawn_in(roll) <= 1);
}

TEST_CASE("A steady frame names only the tracks whose picture differs") {
  const Scene scene = scene_of(sample_city(3), config_of(HeaderSettings{}), {640, 80});
  Frame frame;
  place(scene, 6000, FrameNumber{6000}, frame);
  CHECK(frame.strokes.empty());
  CHECK(frame.changed.empty());
  place(scene, 6060, FrameNumber{6059}, frame);
  REQUIRE(frame.changed.size() == 1);
  CHECK(frame.changed[0] == track_of(scene, "/clock")->area);
}

TEST_CASE("A roll shows every row in turn and none twice") {
  const Scene scene = scene_of(sample_city(27), table_of(1, 8, 3), {320, 240});
  const Track& roll = *track_of(scene, "/roll0");
  Frame frame;
  std::vector<int> seen(scene.panels.size(), 0);
  for (FrameNumber i = start; i < start + static_cast<FrameNumber>(roll.motion.loop * roll.motion.rate.frames); ++i) {
    place(scene, i, std::nullopt, frame);
    int height = 0;
    for (const auto& stroke : frame.strokes)
      if (const auto* copy = std::get_if<PanelCopy>(&stroke); copy && copy->clip == roll.area) {
        const Rect visible = intersection(rect_at(copy->at, copy->panel->size), copy->clip);
        height += visible.height;
        if (visible.height == copy->panel->size.height)
          ++seen[static_cast<std::size_t>(copy->panel - scene.panels.data())];
      }
    REQUIRE(height == roll.area.height);
  }
  for (const auto& placed : roll.placed) CHECK(seen[placed.panel] >= 2 * 60);
}

TEST_CASE("The clock shows the digits of its time") {
  const Scene scene = scene_of(sample_city(3), config_of(HeaderSettings{}), {640, 80});
  const Track& clock = *track_of(scene, "/clock");
  Frame frame;
  place(scene, 1'625'047'532u * FrameNumber{60}, std::nullopt, frame);
  std::string digits;
  for (const auto& stroke : frame.strokes)
    if (const auto* copy = std::get_if<PanelCopy>(&stroke);
        copy && copy->panel->size.width < clock.area.width && copy->clip == clock.area)
      digits += texts_of(*copy->panel);
  CHECK(digits == "180532");
}

TEST_CASE("A turning deck shows both pages side by side") {
  Snapshot city = sample_city(27);
  add_stories(city);
  const Scene scene = without_data_line(scene_of(city, config_of(ProblemsSettings{}), {640, 320}));
  const Track& deck = *track_of(scene, "/pages");
  Frame frame;
  place(scene, static_cast<FrameNumber>(deck.motion.page_frames - deck.motion.turn_frames / 2), std::nullopt, frame);
  std::vector<int> lefts;
  for (const auto& stroke : frame.strokes)
    if (const auto* copy = std::get_if<PanelCopy>(&stroke)) lefts.push_back(copy->at.x);
  REQUIRE(lefts.size() == 2);
  CHECK(lefts[0] < 0);
  CHECK(lefts[1] == lefts[0] + 640);
}

TEST_CASE("Drawing only what changed is right while slides turn and widgets overlap") {
  Snapshot city = sample_city(20);
  add_stories(city);
  LeaderboardSettings table;
  table.ranking = "completion";
  const auto leaf = [](WidgetSettings widget) {
    LayoutNode node;
    node.widget = std::move(widget);
    node.dwell_seconds = 15;
    return node;
  };
  for (const Transition transition : {Transition::Slide, Transition::Fade, Transition::Cut}) {
    LayoutNode inner;
    inner.split = Split::Playlist;
    inner.transition = transition;
    inner.dwell_seconds = 15;
    inner.children = {leaf(ProblemsSettings{}), leaf(ExperiencesSettings{})};
    LayoutNode playlist;
    playlist.split = Split::Playlist;
    playlist.transition = transition;
    playlist.children = {leaf(table), inner};
    playlist.children[0].dwell_seconds = 15;
    LayoutNode root;
    root.split = Split::Stack;
    LayoutNode corner = leaf(HeaderSettings{});
    corner.padding = {45, ExtentUnit::Percent};
    root.children = {playlist, corner};
    const Config config = config_of(root);
    Scene scene = scene_of(city, config, {320, 180});
    TwoRasters rasters(scene.size);
    rasters.show(scene);
    Scene fresh;
    for (FrameNumber frame = start; frame < start + 60 * 70; ++frame) {
      // Another ranking now and then, so that rows are moving shortly before and after a turn.
      if (frame % 311 == 0 && !is_turning(scene, frame)) {
        set_completion(city, (frame / 311) % 20, 20 + static_cast<double>(frame % 70));
        fresh = scene_of(city, config, scene.size);
        take_over(scene, frame, fresh);
        rasters.keep(fresh);
        std::swap(scene, fresh);
      }
      REQUIRE(rasters.draw(frame));
    }
  }
}
