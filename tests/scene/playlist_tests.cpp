#include "scene/playlist.h"

#include "catch.h"
#include "scene/changing_city.h"
#include "scene/slide_view.h"
#include "scene/takeover.h"
#include "support/sample.h"

using namespace rankwall;

namespace {

Playlist two_scenes() {
  Playlist playlist;
  playlist.turn_frames = 6;
  playlist.anchor_frame = start;
  playlist.slides = {{"0", 20, 0}, {"1", 10, 0}};
  return playlist;
}

LayoutNode leaf(WidgetSettings widget, double dwell_seconds = 15, Condition only_if = Condition::Always) {
  LayoutNode node;
  node.widget = std::move(widget);
  node.dwell_seconds = dwell_seconds;
  node.only_if = only_if;
  return node;
}

Config playlist_config(std::vector<LayoutNode> slides) {
  LayoutNode root;
  root.split = Split::Playlist;
  root.children = std::move(slides);
  return config_of(root);
}

LeaderboardSettings completion_table() {
  LeaderboardSettings table;
  table.ranking = "completion";
  return table;
}

/// The key of the slide that is shown.
std::string standing(const Scene& scene, FrameNumber frame) {
  const Playlist& playlist = scene.playlists.front();
  return playlist.slides[static_cast<std::size_t>(state_at(playlist, frame).slide)].key;
}

}  // namespace

TEST_CASE("Slides are shown one after the other, with a turn between them") {
  const Playlist playlist = two_scenes();
  CHECK(state_at(playlist, start) == SlideState{0, 1, 0, 0});
  CHECK(state_at(playlist, start + 20) == SlideState{0, 1, 20, 0});
  CHECK(state_at(playlist, start + 21) == SlideState{0, 1, 20, 1});
  CHECK(state_at(playlist, start + 25) == SlideState{0, 1, 20, 5});
  CHECK(state_at(playlist, start + 26) == SlideState{1, 0, 0, 0});
  CHECK(state_at(playlist, start + 41) == SlideState{1, 0, 10, 5});
  CHECK(state_at(playlist, start + 42) == SlideState{0, 1, 0, 0});
  // The cycle is the same before the anchor.
  CHECK(state_at(playlist, start - 1) == SlideState{1, 0, 10, 5});
  CHECK(state_at(playlist, start - 42) == SlideState{0, 1, 0, 0});
}

TEST_CASE("A slide's own time passes frame by frame while it is shown, and never otherwise") {
  Playlist playlist = two_scenes();
  playlist.slides[1].own_time = 1000;
  for (FrameNumber frame = start - 100; frame < start + 400; ++frame) {
    const SlideState state = state_at(playlist, frame);
    for (int slide = 0; slide < 2; ++slide) {
      const bool stands = state.slide == slide && state.turning == 0 &&
                          state.standing < playlist.slides[static_cast<std::size_t>(slide)].dwell;
      const FrameNumber passed = own_time_at(playlist, slide, frame + 1) - own_time_at(playlist, slide, frame);
      REQUIRE(passed == (stands ? 1 : 0));
    }
  }
  CHECK(own_time_at(playlist, 1, start) == 1000);
  CHECK(own_time_at(playlist, 0, start + 42) == 20);
}

TEST_CASE("A slide transition moves the next slide in from the right, and a fade goes through the ground") {
  Snapshot city = sample_city(20);
  add_stories(city);
  for (const Transition transition : {Transition::Slide, Transition::Fade, Transition::Cut}) {
    LayoutNode root;
    root.split = Split::Playlist;
    root.transition = transition;
    root.transition_seconds = 0.5;
    root.children = {leaf(ProblemsSettings{}), leaf(ExperiencesSettings{})};
    Scene scene = scene_of(city, config_of(root), {640, 360});
    Playlist& playlist = scene.playlists.front();
    playlist.anchor_frame = start;
    const FrameNumber turn = start + static_cast<FrameNumber>(playlist.slides.front().dwell);
    const auto leaving = [&](FrameNumber frame) { return view_at(scene, {0, 0}, frame); };
    const auto coming = [&](FrameNumber frame) { return view_at(scene, {0, 1}, frame); };
    if (transition == Transition::Cut) {
      CHECK(playlist.turn_frames == 0);
      CHECK((leaving(turn - 1).shown && !coming(turn - 1).shown));
      CHECK((!leaving(turn).shown && coming(turn).shown));
      continue;
    }
    CHECK((leaving(turn).shown && leaving(turn).shift == Point{} && leaving(turn).dimness == 0));
    CHECK_FALSE(coming(turn).shown);
    REQUIRE(playlist.turn_frames == 30);
    const FrameNumber middle = turn + 10;
    if (transition == Transition::Slide) {
      CHECK((leaving(middle).shown && coming(middle).shown));
      CHECK(coming(middle).shift.x - leaving(middle).shift.x == 640);
      CHECK((leaving(middle).shift.x < 0 && coming(middle).shift.x > 0));
    } else {
      CHECK((leaving(middle).shown && !coming(middle).shown));
      CHECK((leaving(middle).dimness > 0 && leaving(middle).dimness < 256));
      CHECK((!leaving(turn + 20).shown && coming(turn + 20).shown));
    }
    CHECK(is_turning(scene, middle));
    const FrameNumber after = turn + 30;
    CHECK((coming(after).shown && coming(after).shift == Point{} && coming(after).dimness == 0));
    CHECK_FALSE((leaving(after).shown || is_turning(scene, after)));
  }
}

TEST_CASE("A slide whose condition is not met is left out, and the others keep their names") {
  const Config config = playlist_config(
      {leaf(ProblemsSettings{}, 15, Condition::Problems), leaf(completion_table()), leaf(OverviewSettings{})});
  Snapshot city = sample_city(20);
  const Scene without = scene_of(city, config, {640, 360});
  REQUIRE(without.playlists.size() == 1);
  CHECK(without.playlists.front().slides.size() == 2);
  CHECK(without.playlists.front().slides.front().key == "1");
  add_stories(city);
  const Scene with = scene_of(city, config, {640, 360});
  CHECK(with.playlists.front().slides.size() == 3);
  CHECK(track_of(with, "1/leaderboard/roll0") != nullptr);
  CHECK(track_of(without, "1/leaderboard/roll0") != nullptr);
}

TEST_CASE("A playlist in which no slide's condition is met shows the first") {
  const Config config = playlist_config(
      {leaf(ProblemsSettings{}, 15, Condition::Problems), leaf(ExperiencesSettings{}, 15, Condition::Experiences)});
  const Scene scene = scene_of(sample_city(5), config, {640, 360});
  REQUIRE(scene.playlists.front().slides.size() == 1);
  CHECK(scene.playlists.front().slides.front().key == "0");
  CHECK(scene.playlists.front().turn_frames == 0);
}

TEST_CASE("The slide that is shown stays on the next scene, and its roll goes on") {
  const Config config = playlist_config(
      {leaf(ProblemsSettings{}, 15, Condition::Problems), leaf(completion_table(), 40), leaf(OverviewSettings{}, 15)});
  Snapshot city = sample_city(20);
  Snapshot told = city;
  add_stories(told);
  Scene scene = scene_of(city, config, {640, 360});
  const Scene* last = &scene;
  Scene next;
  // Through three cycles, with a change of slides every few seconds.
  for (FrameNumber frame = start; frame < start + 60 * 200; frame += 170) {
    if (is_turning(*last, frame)) continue;
    const std::string slide = standing(*last, frame);
    const Track* roll = track_of(*last, "1/leaderboard/roll0");
    const auto moved = travelled(roll->motion, time_of(*last, *roll, frame)) % roll->motion.loop;
    const bool has_more = last->playlists.front().slides.size() == 2;
    Scene fresh = scene_of(has_more ? told : city, config, {640, 360});
    take_over(*last, frame, fresh);
    const Track* fresh_roll = track_of(fresh, "1/leaderboard/roll0");
    REQUIRE(travelled(fresh_roll->motion, time_of(fresh, *fresh_roll, frame)) % fresh_roll->motion.loop == moved);
    if (slide != "0") REQUIRE(standing(fresh, frame) == slide);
    REQUIRE_FALSE(is_turning(fresh, frame));
    next = std::move(fresh);
    scene = std::move(next);
    last = &scene;
  }
}

TEST_CASE("A playlist within a slide has its own time too") {
  LayoutNode inner;
  inner.split = Split::Playlist;
  inner.dwell_seconds = 20;
  inner.children = {leaf(ProblemsSettings{}, 15), leaf(ExperiencesSettings{}, 15)};
  Snapshot city = sample_city(20);
  add_stories(city);
  Scene scene = scene_of(city, playlist_config({leaf(OverviewSettings{}, 15), inner}), {640, 360});
  REQUIRE(scene.playlists.size() == 2);
  CHECK(scene.playlists[1].within == SlideRef{0, 1});
  int shown[2] = {0, 0};
  for (FrameNumber frame = start; frame < start + 60 * 36 * 20; frame += 7) {
    const bool outer = view_at(scene, {0, 1}, frame).shown;
    for (int slide = 0; slide < 2; ++slide) {
      const SlideView view = view_at(scene, {1, slide}, frame);
      if (view.shown) REQUIRE(outer);
      if (view.shown && !is_turning(scene, frame)) ++shown[slide];
    }
  }
  // Both have the same share, although the outer slide is shorter than their cycle.
  CHECK(shown[0] == Approx(shown[1]).epsilon(0.1));
}

TEST_CASE(
    "A slide that is brought in out of turn takes one turn, the others keep their time, and turns go on from it") {
  Playlist playlist = two_scenes();
  playlist.slides = {{"0", 20, 0}, {"1", 10, 7}, {"2", 15, 0}};
  const FrameNumber now = start + 30;  // 4 frames into the second slide
  const Playlist brought = brought_in(playlist, 0, now, 8);
  CHECK(state_at(brought, now) == SlideState{1, 0, 10, 1});
  CHECK(state_at(brought, now + 4) == SlideState{1, 0, 10, 5});
  CHECK(state_at(brought, now + 5) == SlideState{0, 1, 0, 0});
  CHECK(frames_until_there(brought, now) == 5);
  CHECK(frames_until_there(brought, now + 5) == 0);
  for (int slide = 0; slide < 3; ++slide)
    for (FrameNumber frame = now; frame <= now + 5; ++frame)
      CHECK(own_time_at(brought, slide, frame) == own_time_at(playlist, slide, now));
  CHECK(own_time_at(brought, 0, now + 9) == own_time_at(playlist, 0, now) + 4);
  CHECK(state_at(brought, now + 5 + 26) == SlideState{1, 2, 0, 0});
  // Where it stands it stays for long enough.
  const Playlist longer = brought_in(playlist, 1, now, 8);
  CHECK(state_at(longer, now) == SlideState{1, 2, 2, 0});
  CHECK(state_at(longer, now + 8) == SlideState{1, 2, 10, 0});
  CHECK(own_time_at(longer, 1, now + 3) == own_time_at(playlist, 1, now) + 3);
}

TEST_CASE("An overtaking on a slide that is not shown brings it in, at most once in two minutes") {
  LeaderboardSettings entry;
  entry.ranking = "entry";
  entry.columns = {{ColumnKind::Rank, "", "", 9}, {ColumnKind::Name, "", "", 9}};
  const Config config = playlist_config({leaf(completion_table(), 15), leaf(entry, 15)});
  Snapshot city = sample_city(9);
  Scene scene = scene_of(city, config, {480, 270});
  FrameNumber now = start;
  while (standing(scene, now) != "1" || is_turning(scene, now)) ++now;
  const Snapshot before = city;
  set_completion(city, 5, completion_percent(city, 4) + 0.5);
  Scene next = scene_after(before, city, config, {480, 270});
  take_over(scene, now, next);
  CHECK(is_turning(next, now));
  CHECK(state_at(next.playlists[0], now).next == 0);
  const FrameNumber there = next.playlists[0].came_at;
  CHECK(standing(next, there) == "0");
  // The rows move only when they are seen.
  for (const auto& track : next.tracks)
    for (const auto& move : track.moves)
      if (!move.steps.empty()) CHECK(now + static_cast<FrameNumber>(move.steps.front().frame) >= there);
  CHECK(next.change.moving > static_cast<int>(there - now));

  // Again, one minute later.
  scene = next;
  now = there + 60 * 60;
  while (standing(scene, now) != "1" || is_turning(scene, now)) ++now;
  REQUIRE(now < there + 120 * 60);
  const Snapshot then = city;
  set_completion(city, 4, completion_percent(city, 5) + 0.5);
  next = scene_after(then, city, config, {480, 270});
  take_over(scene, now, next);
  CHECK_FALSE(is_turning(next, now));
  CHECK(standing(next, now) == "1");
  CHECK(next.change == Change{});
}

TEST_CASE("What changes on a slide that is not shown is set: nothing waits for it and no roll rests") {
  LeaderboardSettings entry;
  entry.ranking = "entry";
  entry.columns = {{ColumnKind::Rank, "", "", 9}, {ColumnKind::Name, "", "", 9}};
  const Config config = playlist_config({leaf(entry, 15), leaf(completion_table(), 15)});
  Snapshot city = sample_city(9);
  const Scene scene = scene_of(city, config, {480, 270});
  FrameNumber now = start;
  while (standing(scene, now) != "0" || is_turning(scene, now)) ++now;
  // Without the figures before there is nothing to tell.
  set_completion(city, 5, completion_percent(city, 4) + 0.5);
  Scene next = scene_of(city, config, {480, 270});
  take_over(scene, now, next);
  CHECK(next.change == Change{});
  CHECK(standing(next, now) == "0");
}
