#include "wall/pace_record.h"

#include "catch.h"

using namespace rankwall;
using namespace std::chrono_literals;

namespace {

constexpr int refresh_rate = 50;  // periods of 20 ms
constexpr Monotonic first_frame{1h};

Monotonic at(FrameNumber frame) { return first_frame + 20ms * static_cast<std::int64_t>(frame); }

Scene rolling_scene(Rate speed) {
  Scene scene;
  Track track;
  track.motion.kind = MotionKind::Roll;
  track.motion.rate = speed;
  track.motion.loop = 1000;
  scene.tracks.push_back(track);
  scene.tracks.emplace_back();  // a still track, which is not counted
  return scene;
}

}  // namespace

TEST_CASE("A wall that shows every frame in its period is exact") {
  const Scene scene = rolling_scene({2, 1});
  PaceRecord record(refresh_rate);
  for (FrameNumber frame = 7; frame < 1008; ++frame) record.note(scene, frame, at(frame));
  CHECK(record.intervals() == 1000);
  CHECK(record.exact_share() == 1);
  CHECK(record.late_frames() == 0);
  CHECK(record.error_ms(1) == 0.02);  // within the first step of 20 µs
  CHECK(record.text() ==
        "intervals 1000\ncadence_exact 1.00000\nlate_frames 0\npace_p99_error_ms 0.02\n"
        "periods_per_frame 1:1000\npixels_per_frame 2:1000\n");
}

TEST_CASE("Skipped periods are counted, and a frame is late from the second one on") {
  const Scene scene = rolling_scene({1, 1});
  PaceRecord record(refresh_rate);
  for (const FrameNumber frame : {0u, 1u, 3u, 4u, 8u, 9u}) record.note(scene, frame, at(frame));
  CHECK(record.intervals() == 5);
  CHECK(record.exact_share() == Approx(0.6));
  CHECK(record.late_frames() == 1);
  CHECK(record.text().find("periods_per_frame 1:3 2:1 4:1\npixels_per_frame 1:3 2:1 4:1\n") != std::string::npos);
}

TEST_CASE("The error of an interval is its distance from whole periods, early or late") {
  const Scene scene = rolling_scene({1, 2});
  PaceRecord record(refresh_rate);
  record.note(scene, 0, first_frame);
  for (FrameNumber frame = 1; frame < 100; ++frame) record.note(scene, frame, at(frame));
  record.note(scene, 100, at(100) + 5ms);
  CHECK(record.error_ms(0.99) == 0.02);
  CHECK(record.error_ms(1) == Approx(5.02));
  record.note(scene, 101, at(101));  // early by as much
  CHECK(record.error_ms(0.99) == Approx(5.02));
  record.note(scene, 102, at(102) + 10s);  // beyond the largest error that is counted exactly
  CHECK(record.error_ms(1) == Approx(20.02));
  CHECK(record.text().find("pixels_per_frame 0:51 1:51\n") != std::string::npos);
}

TEST_CASE("A frame that is repeated or goes back is not an interval, and an empty record shows no error") {
  const Scene scene = rolling_scene({1, 1});
  PaceRecord record(refresh_rate);
  CHECK(record.exact_share() == 1);
  CHECK(record.error_ms(0.99) == 0);
  CHECK(record.text().find("periods_per_frame none\n") != std::string::npos);
  for (const FrameNumber frame : {5u, 5u, 4u, 5u}) record.note(scene, frame, at(frame));
  CHECK(record.intervals() == 1);
}
