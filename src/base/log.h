// The process's log: one line per event on stderr, where the service manager collects it.
// Any thread may write. Results go to stdout and never through here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rankwall {

enum class LogLevel { Debug, Info, Warning, Error };

/// Call once, before the first line.
void start_log(LogLevel min);

/// For a program that runs for years, from now on: a log that takes nothing blocks nothing, and there are at most 60
/// lines a minute (base/log_limit.h). What was lost or repeated is counted and said.
void log_as_service();
/// To be called once a second by such a program: writes what is due.
void flush_log();
/// How many lines of a service are in no log: there was no room for them, or standard error took none.
std::uint64_t lines_not_logged();

void log_debug(std::string_view message);
void log_info(std::string_view message);
void log_warning(std::string_view message);
void log_error(std::string_view message);
/// The violations of an Error, one line each, so that each is in the log with its time and level.
void log_each_line(std::string_view message);

/// Writes a last sentence to stderr as it is, without time and level. Of a service it is lost where stderr takes
/// nothing.
void write_to_stderr(std::string_view text);

/// The same for a program that has no memory left: allocates nothing, and hides no secret.
void write_last_words(std::string_view text) noexcept;

/// Whatever is said from now on has asterisks in place of this secret, whoever repeats it. Shorter than 4 characters
/// it is not told from other text.
void hide_from_log(const std::string& secret);
/// The text with asterisks in place of every secret.
std::string without_secrets(std::string_view text);

}  // namespace rankwall
