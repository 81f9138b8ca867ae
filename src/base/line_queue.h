// Lines on their way to a descriptor that may not take them, such as the pipe to a log service that hangs: whoever
// writes never waits. Used by log.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>

namespace rankwall {

class LineQueue {
 public:
  static constexpr std::size_t max_lines = 256;

  explicit LineQueue(int descriptor) : descriptor_(descriptor) {}

  /// Queues a line with its end, and writes what the descriptor takes. Of too many lines the oldest are lost.
  void add(std::string_view line);
  /// Writes what the descriptor takes without waiting.
  void drain();
  bool empty() const { return lines_.empty(); }
  /// Lines that were lost since this was asked last.
  std::size_t take_lost();

 private:
  int descriptor_;
  std::deque<std::string> lines_;
  std::size_t lost_ = 0;
};

}  // namespace rankwall
