#include "wall/frame_clock.h"

#include <ctime>

namespace rankwall {

namespace {

using std::chrono::nanoseconds;
constexpr std::int64_t nanoseconds_a_second = 1'000'000'000;

}  // namespace

FrameNumber frame_at(Instant instant, int frames_per_second) {
  return static_cast<FrameNumber>(instant.time_since_epoch().count()) * static_cast<FrameNumber>(frames_per_second) /
         1000;
}

FrameClock::FrameClock(Instant instant, Monotonic monotonic, int frames_per_second)
    : start_(monotonic),
      first_frame_(rankwall::frame_at(instant, frames_per_second)),
      frames_per_second_(frames_per_second) {
  // The first period began before this moment: count from its beginning.
  const std::int64_t within =
      instant.time_since_epoch().count() * frames_per_second % 1000 * (nanoseconds_a_second / 1000) / frames_per_second;
  start_ -= nanoseconds{within};
}

FrameNumber FrameClock::frame_at(Monotonic monotonic) const {
  const std::int64_t passed = nanoseconds{monotonic - start_}.count();
  // In two steps, since nanoseconds × frames would overflow after some years.
  const std::int64_t seconds = passed / nanoseconds_a_second;
  const std::int64_t rest = passed % nanoseconds_a_second;
  return first_frame_ +
         static_cast<FrameNumber>(seconds * frames_per_second_ + rest * frames_per_second_ / nanoseconds_a_second);
}

Monotonic FrameClock::start_of(FrameNumber frame) const {
  const auto count = static_cast<std::int64_t>(frame - first_frame_);
  const std::int64_t seconds = count / frames_per_second_;
  const std::int64_t rest = count % frames_per_second_;
  // Rounded up, so that frame_at(start_of(frame)) is frame.
  return start_ + std::chrono::seconds{seconds} +
         nanoseconds{(rest * nanoseconds_a_second + frames_per_second_ - 1) / frames_per_second_};
}

std::int64_t FrameClock::drift(Instant instant, Monotonic monotonic) const {
  return static_cast<std::int64_t>(rankwall::frame_at(instant, frames_per_second_)) -
         static_cast<std::int64_t>(frame_at(monotonic));
}

void sleep_until(Monotonic moment) {
  const std::int64_t since = nanoseconds{moment.time_since_epoch()}.count();
  const timespec deadline{static_cast<time_t>(since / nanoseconds_a_second),
                          static_cast<long>(since % nanoseconds_a_second)};
  clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &deadline, nullptr);
}

}  // namespace rankwall
