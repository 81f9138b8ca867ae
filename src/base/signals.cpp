#include "base/signals.h"

#include <atomic>
#include <csignal>
#include <cstdint>
#include <ctime>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace rankwall {

namespace {

std::atomic<bool> stop = false;
std::atomic<bool> reload = false;
std::atomic<bool> pace = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may touch nothing else");

constexpr long stop_nanoseconds = 400'000'000;
timer_t stop_timer{};
int stop_event = -1;  ///< readable once a stop was asked for, whichever thread the signal reached

void on_stop(int) {
  stop = true;
  const std::uint64_t one = 1;
  [[maybe_unused]] const auto written = ::write(stop_event, &one, sizeof one);
  const itimerspec once{{0, 0}, {0, stop_nanoseconds}};
  timer_settime(stop_timer, 0, &once, nullptr);
}
void on_time_up(int) { _exit(0); }
void on_reload(int) { reload = true; }
void on_pace(int) { pace = true; }

void handle(int signal, void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, nullptr);
}

}  // namespace

void catch_signals() {
  stop_event = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  sigevent expiry{};
  expiry.sigev_notify = SIGEV_SIGNAL;
  expiry.sigev_signo = SIGALRM;
  timer_create(CLOCK_MONOTONIC, &expiry, &stop_timer);
  handle(SIGALRM, on_time_up);
  handle(SIGTERM, on_stop);
  handle(SIGINT, on_stop);
  handle(SIGHUP, on_reload);
  handle(SIGUSR1, on_pace);
  handle(SIGPIPE, SIG_IGN);
}

bool stop_asked() { return stop; }

bool stop_asked_within(std::chrono::milliseconds pause) {
  pollfd event{stop_event, POLLIN, 0};
  ::poll(&event, 1, static_cast<int>(pause.count()));
  return stop;
}

bool take_reload_asked() { return reload.exchange(false); }
bool take_pace_asked() { return pace.exchange(false); }

}  // namespace rankwall
