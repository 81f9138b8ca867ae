#include "wall/liveness.h"

#include "catch.h"

using namespace rankwall;

namespace {

Scene scene_with(MotionKind kind) {
  Scene scene;
  scene.tracks.resize(1);
  scene.tracks[0].motion.kind = kind;
  scene.tracks[0].motion.loop = 1000;
  return scene;
}

}  // namespace

TEST_CASE("A wall that has yet to draw its first frame is starting, and alive") {
  Liveness liveness;
  CHECK(liveness.is_alive(true));
  CHECK_FALSE(liveness.is_alive(false));
}

TEST_CASE("A wall lives as long as later frames are presented") {
  Liveness liveness;
  const Scene scene = scene_with(MotionKind::Still);
  liveness.note_frame(scene, 100, true);
  liveness.note_frame(scene, 101, false);
  CHECK(liveness.is_alive(true));
  CHECK_FALSE(liveness.is_alive(true));  // no frame since
  liveness.note_frame(scene, 101, false);
  CHECK_FALSE(liveness.is_alive(true));  // the same one
  liveness.note_frame(scene, 102, false);
  CHECK(liveness.is_alive(true));
}

TEST_CASE("Where something should have moved, something must have changed") {
  Liveness liveness;
  const Scene scene = scene_with(MotionKind::Roll);
  liveness.note_frame(scene, 100, false);
  liveness.note_frame(scene, 101, false);
  CHECK_FALSE(liveness.is_alive(true));
  liveness.note_frame(scene, 102, true);
  CHECK(liveness.is_alive(true));
}

TEST_CASE("A feed thread that hangs is a wall that does not live") {
  Liveness liveness;
  const Scene scene = scene_with(MotionKind::Still);
  liveness.note_frame(scene, 1, true);
  liveness.note_frame(scene, 2, true);
  CHECK_FALSE(liveness.is_alive(false));
}
