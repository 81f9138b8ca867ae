#include "base/output.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>

namespace rankwall {

namespace {

int print_failure = 0;  ///< errno of the first failure; what was lost does not come back

}  // namespace

void prepare_output() {
  std::signal(SIGPIPE, SIG_IGN);
  // `open` takes the lowest free number.
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(stream, F_GETFD) < 0) ::open("/dev/null", stream == STDERR_FILENO ? O_WRONLY : O_RDONLY);
}

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) < text.size() && print_failure == 0) print_failure = errno;
}

Result<void> finish_output() {
  if (std::fflush(stdout) != 0 && print_failure == 0) print_failure = errno;
  if (print_failure == 0) return {};
  return environment_error(fmt::format("standard output: cannot write: {}", std::strerror(print_failure)));
}

}  // namespace rankwall
