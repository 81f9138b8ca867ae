// What of a flood of lines a log keeps: a wall that is in trouble for a week must not fill the disk, and its first
// lines must not be lost among repetitions. Pure: the time is an argument. Used by log.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/log.h"

namespace rankwall {

class LogLimit {
 public:
  using Moment = std::chrono::steady_clock::time_point;
  struct Line {
    LogLevel level = LogLevel::Info;
    std::string text;
  };

  /// Lines in any minute, whatever happens.
  static constexpr double lines_a_minute = 60;

  /// What is to be written now that this line was said: often just the line. One that was written within the last
  /// minute is only counted, and the count is written when the minute is over.
  std::vector<Line> take(Line line, Moment now);

  /// What is to be written since time has passed: counts of what was repeated or left out.
  std::vector<Line> take_due(Moment now);

  /// Lines that were left out since the start.
  std::size_t left_out() const { return all_left_out_; }

 private:
  struct Said {
    Line line;
    Moment first;
    std::size_t repetitions = 0;
  };

  void refill(Moment now);
  /// Whether there is room for a text; then it counts.
  bool has_room(LogLevel level, std::string_view text);
  void leave_out(Moment now);
  void tell_repetitions(Moment now, std::vector<Line>& due);

  double room_ = lines_a_minute / 2;  ///< a burst of this many, and as many again over a minute
  Moment filled_{};
  std::vector<Said> said_;    ///< in the last minute, the oldest first
  std::size_t left_out_ = 0;  ///< since it was told last, which is once a minute
  Moment left_out_since_{};
  std::size_t all_left_out_ = 0;
};

}  // namespace rankwall
