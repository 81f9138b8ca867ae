#include "scene/unchanged_tracks.h"

#include "catch.h"
#include "scene/changing_city.h"
#include "scene/track_index.h"

using namespace rankwall;

namespace {

constexpr Color dark{10, 20, 30};
constexpr Color light{200, 210, 220};

Panel panel_of(Color ground) {
  Panel panel;
  panel.size = {100, 20};
  panel.ground = ground;
  return panel;
}

/// A still track of one panel above a roll of two.
Scene two_tracks(Color panel) {
  Scene scene;
  scene.size = {100, 100};
  Track still;
  still.name = "header/panel";
  still.area = {0, 0, 100, 20};
  still.placed.push_back({scene.add(panel_of(panel)), {}, "header"});
  Track roll;
  roll.name = "table/roll";
  roll.area = {0, 20, 100, 80};
  roll.motion.kind = MotionKind::Roll;
  roll.motion.loop = 40;
  roll.motion.anchor_frame = start;
  for (int i = 0; i < 2; ++i) roll.placed.push_back({scene.add(panel_of(dark)), {0, 20 * i}, "row"});
  scene.tracks = {still, roll};
  index_tracks(scene);
  return scene;
}

/// As take_over does, but for motions and moves, which `fresh` has already.
void note_kept(const Scene& old, Scene& fresh) {
  TakeOver plan{fresh.playlists, {}, fresh.change, {}};
  for (const auto& track : fresh.tracks) plan.tracks.push_back({track.motion, track.moves, {}, true});
  note_kept_picture(old, start, fresh, plan);
  apply(std::move(plan), fresh);
}

/// Which tracks of `fresh` are new after it has taken over from `old`: one character each.
std::string new_tracks(const Scene& old, Scene fresh) {
  note_kept(old, fresh);
  std::string result;
  for (const auto& track : fresh.tracks) result += track.is_new ? 'N' : '.';
  return result;
}

}  // namespace

TEST_CASE("A scene like the one before has no new track") {
  CHECK(new_tracks(two_tracks(light), two_tracks(light)) == "..");
}

TEST_CASE("Only a track with another panel is new") { CHECK(new_tracks(two_tracks(light), two_tracks(dark)) == "N."); }

TEST_CASE("A roll elsewhere in its loop is new, and one that is whole loops ahead is not") {
  Scene fresh = two_tracks(light);
  fresh.tracks[1].motion.anchor_offset = 80;
  CHECK(new_tracks(two_tracks(light), fresh) == "..");
  fresh.tracks[1].motion.anchor_offset = 81;
  CHECK(new_tracks(two_tracks(light), fresh) == ".N");
}

TEST_CASE("A track with a moving panel or a growing bar is new") {
  Scene shifted = two_tracks(light);
  Move shift;
  shift.placed = 0;
  shift.steps = {{0, 20}, {48, 0}};
  shifted.tracks[1].moves = {shift};
  CHECK(new_tracks(two_tracks(light), shifted) == ".N");
  Scene growing = two_tracks(light);
  Move growth;
  growth.placed = 0;
  growth.bar_from = 3;
  growing.tracks[1].moves = {growth};
  CHECK(new_tracks(two_tracks(light), growing) == ".N");
}

TEST_CASE("A scene of another layout keeps nothing of the previous picture") {
  const Scene old = two_tracks(light);
  const auto keeps_nothing = [&](Scene fresh) {
    note_kept(old, fresh);
    return !fresh.took_over && !kept_frame(old, start - 1, fresh) && new_tracks(old, fresh) == "NN";
  };
  Scene other_ground = old;
  other_ground.ground = light;
  CHECK(keeps_nothing(other_ground));
  Scene moved = old;
  moved.tracks[0].area.height = 18;
  CHECK(keeps_nothing(moved));
  Scene renamed = old;
  renamed.tracks[0].name = "footer/panel";
  CHECK(keeps_nothing(renamed));
  Scene with_slides = old;
  with_slides.playlists.emplace_back();
  CHECK(keeps_nothing(with_slides));
}

TEST_CASE("The frame before is kept once, and not while rows are moving") {
  Scene old = two_tracks(light);
  Scene fresh = old;
  note_kept(old, fresh);
  CHECK(kept_frame(old, start - 1, fresh) == start - 1);
  CHECK_FALSE(kept_frame(old, start, fresh));
  old.change = {start - 30, 60};
  CHECK_FALSE(kept_frame(old, start - 1, fresh));
}
