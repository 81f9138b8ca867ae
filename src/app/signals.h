// The signals that a wall obeys: SIGTERM and SIGINT end it, SIGHUP has it reread its config.
#pragma once

namespace rankwall {

/// Installs the handlers; SIGPIPE is ignored from then on.
void catch_signals();
bool stop_asked();
/// True once after every SIGHUP.
bool take_reload_asked();

}  // namespace rankwall
