// How evenly this machine wakes a program that only sleeps from frame to frame: no wall on it can run more evenly. Run
// by live.sh in the same minute as the wall.
//   sleep_pace SECONDS
#include <chrono>
#include <cstdlib>

#include <fmt/format.h>

#include "wall/frame_clock.h"
#include "wall/pace_record.h"

using namespace rankwall;
using std::chrono::steady_clock;

namespace {

constexpr int rate = 60;

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return EXIT_FAILURE;
  const auto end = steady_clock::now() + std::chrono::seconds{std::atoi(arguments[1])};
  const FrameClock clock({}, steady_clock::now(), rate);
  const Scene nothing;
  PaceRecord pace(rate);
  while (steady_clock::now() < end) {
    const FrameNumber frame = clock.frame_at(steady_clock::now()) + 1;
    sleep_until(clock.start_of(frame));
    pace.note(nothing, frame, steady_clock::now());
  }
  fmt::print("sleep_p99_error_ms {:.2f} ms\n", pace.error_ms(0.99));
}
