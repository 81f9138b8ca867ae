// The signals that a wall obeys: SIGTERM and SIGINT end it, SIGHUP has it reread its config, SIGUSR1 has it log how
// evenly it runs.
// A stop is asked for once and then forced: what still runs when the time is up, a parse of a huge feed or a display
// server that hangs, is abandoned. Nothing is lost, since every file is written in one step.
#pragma once

namespace rankwall {

/// Installs the handlers; SIGPIPE is ignored from then on. After SIGTERM or SIGINT the process ends within 400 ms, on
/// its own or, with exit code 0, by force.
void catch_signals();
bool stop_asked();
/// True once after every SIGHUP.
bool take_reload_asked();
/// True once after every SIGUSR1.
bool take_pace_asked();

}  // namespace rankwall
