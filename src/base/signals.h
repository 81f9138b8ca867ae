// The signals that a running program obeys: SIGTERM and SIGINT end it, SIGHUP has a wall reread its config, SIGUSR1 has
// it log how evenly it runs, and write a picture of itself where it writes its status.
// A stop is asked for once and then forced: what still runs when the time is up, a parse of a huge feed or a display
// server that hangs, is abandoned. Nothing is lost, since every file is written in one step.
#pragma once

#include <chrono>

namespace rankwall {

/// Installs the handlers; SIGPIPE is ignored from then on. After SIGTERM or SIGINT the process ends within 400 ms, on
/// its own or, with exit code 0, by force.
void catch_signals();
bool stop_asked();
/// The same, waiting for it for at most `pause`.
bool stop_asked_within(std::chrono::milliseconds pause);
/// True once after every SIGHUP.
bool take_reload_asked();
/// True once after every SIGUSR1.
bool take_pace_asked();

}  // namespace rankwall
