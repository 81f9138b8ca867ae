#include "app/signals.h"

#include <atomic>
#include <csignal>

namespace rankwall {

namespace {

std::atomic<bool> stop = false;
std::atomic<bool> reload = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may touch nothing else");

void on_stop(int) { stop = true; }
void on_reload(int) { reload = true; }

void handle(int signal, void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, nullptr);
}

}  // namespace

void catch_signals() {
  handle(SIGTERM, on_stop);
  handle(SIGINT, on_stop);
  handle(SIGHUP, on_reload);
  handle(SIGPIPE, SIG_IGN);
}

bool stop_asked() { return stop; }
bool take_reload_asked() { return reload.exchange(false); }

}  // namespace rankwall
