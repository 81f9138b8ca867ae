#include "base/line_queue.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <utility>

#include <poll.h>
#include <unistd.h>

namespace rankwall {

namespace {

/// A pipe or socket that can be written to takes as much as this at once, and the write does not wait.
constexpr std::size_t max_block = PIPE_BUF;

bool takes_bytes(int descriptor) {
  pollfd state{descriptor, POLLOUT, 0};
  return ::poll(&state, 1, 0) == 1;
}

}  // namespace

void LineQueue::add(std::string_view line) {
  drain();
  if (lines_.size() == max_lines) {
    // The first may be half written: its rest goes out, or two lines would run into one.
    lines_.erase(lines_.begin() + 1);
    ++lost_;
  }
  lines_.emplace_back(line);
  drain();
}

void LineQueue::drain() {
  while (!lines_.empty() && takes_bytes(descriptor_)) {
    std::string& line = lines_.front();
    const ssize_t written = ::write(descriptor_, line.data(), std::min(line.size(), max_block));
    if (written < 0 && (errno == EINTR || errno == EAGAIN)) return;
    if (written < 0) {  // a reader that is gone, a full disk: it stays so, and there is nobody to tell
      lost_ += lines_.size();
      lines_.clear();
      return;
    }
    line.erase(0, static_cast<std::size_t>(written));
    if (line.empty()) lines_.pop_front();
  }
}

std::size_t LineQueue::take_lost() { return std::exchange(lost_, 0); }

}  // namespace rankwall
