// The process's log: one line per event on stderr, where the service manager collects it.
// Any thread may write. Results go to stdout and never through here.
#pragma once

#include <string_view>

namespace rankwall {

enum class LogLevel { Debug, Info, Warning, Error };

/// Call once, before the first line.
void start_log(LogLevel min);

void log_debug(std::string_view message);
void log_info(std::string_view message);
void log_warning(std::string_view message);
void log_error(std::string_view message);
/// The violations of an Error, one line each, so that each is in the log with its time and level.
void log_each_line(std::string_view message);

}  // namespace rankwall
