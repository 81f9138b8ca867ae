#include "base/log_limit.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace rankwall {

namespace {

using std::chrono::minutes;

constexpr double burst = LogLimit::lines_a_minute / 2;
/// Kept free of usual lines, so that an error is read in a flood of news.
constexpr double reserve = 8;
/// How many different lines are remembered: as many as a minute can have.
constexpr std::size_t max_said = 64;

double lines_of(std::string_view text) { return 1.0 + static_cast<double>(std::count(text.begin(), text.end(), '\n')); }

/// A message of more lines than this is cut, so that it has room at all.
constexpr std::ptrdiff_t max_lines_at_once = 20;

void shorten(std::string& text) {
  const auto lines = std::count(text.begin(), text.end(), '\n');
  if (lines <= max_lines_at_once) return;
  std::size_t end = 0;
  for (std::ptrdiff_t i = 0; i < max_lines_at_once; ++i) end = text.find('\n', end) + 1;
  text.erase(end);
  text += fmt::format("and {} lines more", lines - max_lines_at_once + 1);
}

}  // namespace

std::vector<LogLimit::Line> LogLimit::take(Line line, Moment now) {
  std::vector<Line> due = take_due(now);
  shorten(line.text);
  const auto known = std::find_if(said_.begin(), said_.end(), [&](const Said& said) {
    return said.line.level == line.level && said.line.text == line.text;
  });
  if (known != said_.end()) {
    ++known->repetitions;
    return due;
  }
  if (!has_room(line.level, line.text)) {
    leave_out(now);
    return due;
  }
  if (said_.size() < max_said) said_.push_back({line, now});
  due.push_back(std::move(line));
  return due;
}

std::vector<LogLimit::Line> LogLimit::take_due(Moment now) {
  refill(now);
  std::vector<Line> due;
  tell_repetitions(now, due);
  if (left_out_ > 0 && now - left_out_since_ >= minutes{1} && has_room(LogLevel::Warning, {}))
    due.push_back({LogLevel::Warning, fmt::format("left out of the log, which takes {:.0f} lines a minute: {}",
                                                  lines_a_minute, std::exchange(left_out_, 0))});
  return due;
}

void LogLimit::refill(Moment now) {
  const std::chrono::duration<double, std::ratio<60>> passed = now - filled_;
  room_ = std::min(burst, room_ + passed.count() * (lines_a_minute - burst));
  filled_ = now;
}

bool LogLimit::has_room(LogLevel level, std::string_view text) {
  const double lines = lines_of(text);
  if (room_ < lines + (level < LogLevel::Warning ? reserve : 0)) return false;
  room_ -= lines;
  return true;
}

void LogLimit::leave_out(Moment now) {
  if (left_out_++ == 0) left_out_since_ = now;
  ++all_left_out_;
}

void LogLimit::tell_repetitions(Moment now, std::vector<Line>& due) {
  const auto recent =
      std::find_if(said_.begin(), said_.end(), [&](const Said& said) { return now - said.first < minutes{1}; });
  for (auto said = said_.begin(); said != recent; ++said) {
    if (said->repetitions == 0) continue;
    std::string text = fmt::format("{} (said {} more {} within a minute)", said->line.text, said->repetitions,
                                   said->repetitions == 1 ? "time" : "times");
    if (has_room(said->line.level, text))
      due.push_back({said->line.level, std::move(text)});
    else
      leave_out(now);
  }
  said_.erase(said_.begin(), recent);
}

}  // namespace rankwall
