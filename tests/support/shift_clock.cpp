// To be preloaded: a machine whose clock is set while a program runs. The wall clock, and nothing else, is ahead by the
// seconds that the file SHIFT_CLOCK holds now.
//   LD_PRELOAD=libshift_clock.so SHIFT_CLOCK=FILE PROGRAM…
#include <cstdlib>
#include <ctime>

#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

long long shift() {
  const char* const path = std::getenv("SHIFT_CLOCK");
  const int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
  if (file < 0) return 0;
  char text[32] = {};
  const ssize_t length = read(file, text, sizeof text - 1);
  close(file);
  return length > 0 ? std::atoll(text) : 0;
}

}  // namespace

extern "C" {

int clock_gettime(clockid_t clock, timespec* time) noexcept {
  const long outcome = syscall(SYS_clock_gettime, clock, time);
  if (outcome == 0 && clock == CLOCK_REALTIME) time->tv_sec += static_cast<time_t>(shift());
  return static_cast<int>(outcome);
}

int gettimeofday(timeval* time, void*) noexcept {
  timespec exact{};
  clock_gettime(CLOCK_REALTIME, &exact);
  *time = {exact.tv_sec, exact.tv_nsec / 1000};
  return 0;
}

time_t time(time_t* into) noexcept {
  timespec exact{};
  clock_gettime(CLOCK_REALTIME, &exact);
  if (into) *into = exact.tv_sec;
  return exact.tv_sec;
}

}  // extern "C"
