#include "wall/frame_clock.h"

#include "catch.h"

using namespace rankwall;
using namespace std::chrono_literals;

namespace {

const Instant noon{std::chrono::sys_days{std::chrono::year{2021} / 6 / 30} + 12h};
const Monotonic boot{5s};

}  // namespace

TEST_CASE("Frames are whole periods since the epoch") {
  CHECK(frame_at(Instant{0ms}, 60) == 0);
  CHECK(frame_at(Instant{16ms}, 60) == 0);
  CHECK(frame_at(Instant{17ms}, 60) == 1);
  CHECK(frame_at(Instant{1s}, 60) == 60);
  CHECK(frame_at(noon, 60) == static_cast<FrameNumber>(noon.time_since_epoch().count()) * 60 / 1000);
}

TEST_CASE("Frames are counted on the monotonic clock without drift") {
  const FrameClock clock(noon, boot, 60);
  const FrameNumber first = frame_at(noon, 60);
  CHECK(clock.frame_at(boot) == first);
  CHECK(clock.frame_at(boot + 1s) == first + 60);
  CHECK(clock.frame_at(boot + 24h * 365 * 30) == first + 60ull * 3600 * 24 * 365 * 30);
}

TEST_CASE("A frame begins exactly when the count reaches it, at every rate") {
  for (const int rate : {24, 50, 60, 75, 144}) {
    const FrameClock clock(noon + 7ms, boot, rate);
    const FrameNumber first = clock.frame_at(boot);
    for (FrameNumber frame = first + 1; frame < first + 1000; ++frame) {
      const Monotonic begin = clock.start_of(frame);
      REQUIRE(clock.frame_at(begin) == frame);
      REQUIRE(clock.frame_at(begin - 1ns) == frame - 1);
    }
  }
}

TEST_CASE("Two clocks started at different moments show the same frame") {
  const FrameClock early(noon, boot, 60);
  const FrameClock late(noon + 12345ms, boot + 12345ms, 60);
  for (int i = 0; i < 1000; ++i) {
    const Monotonic moment = boot + 20s + 1us + i * 7ms;  // not on the boundary of two frames
    REQUIRE(early.frame_at(moment) == late.frame_at(moment));
  }
}

TEST_CASE("A wall clock that is set shows as drift, and the count follows") {
  FrameClock clock(noon, boot, 60);
  CHECK(clock.drift(noon + 10s, boot + 10s) == 0);
  CHECK(clock.drift(noon + 1h, boot + 10s) == (3600 - 10) * 60);
  clock.adjust(clock.drift(noon + 1h, boot + 10s));
  CHECK(clock.drift(noon + 1h, boot + 10s) == 0);
  CHECK(clock.drift(noon, boot + 10s) == -3600 * 60);
}
