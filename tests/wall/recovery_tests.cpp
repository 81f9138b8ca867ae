#include "wall/recovery.h"

#include "catch.h"

using namespace rankwall;
using namespace std::chrono_literals;

TEST_CASE("A display that does not take the picture is given more and more help, then up") {
  Recovery recovery;
  const Monotonic start{1000h};
  CHECK(recovery.frame_failed(start) == RecoveryStep::Repaint);
  CHECK(recovery.frame_failed(start + 1s) == RecoveryStep::Reopen);
  CHECK(recovery.frame_failed(start + 2s) == RecoveryStep::GiveUp);
}

TEST_CASE("A window that is gone is opened again, twice in a row it is given up") {
  Recovery recovery;
  const Monotonic start{1000h};
  CHECK(recovery.window_lost(start) == RecoveryStep::Reopen);
  CHECK(recovery.window_lost(start + 9s) == RecoveryStep::GiveUp);
}

TEST_CASE("After a calm time a failure is a new one") {
  Recovery recovery;
  Monotonic now{1000h};
  for (int i = 0; i < 5; ++i) {
    CHECK(recovery.frame_failed(now) == RecoveryStep::Repaint);
    now += Recovery::calm + 1s;
  }
  CHECK(recovery.window_lost(now) == RecoveryStep::Reopen);
}
