#include "feed/event_parser.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

namespace rankwall {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

Result<std::vector<ServerEvent>> EventParser::take(std::string_view bytes) {
  std::vector<ServerEvent> events;
  for (const char byte : bytes) {
    const bool ends_return = std::exchange(after_return_, byte == '\r') && byte == '\n';
    if (ends_return) continue;
    if (byte == '\r' || byte == '\n') {
      if (const auto ended = end_line(events); !ended) return ended.error();
    } else if (line_.size() < max_bytes_) {
      line_ += byte;
    } else {
      return too_long();
    }
  }
  return events;
}

Result<void> EventParser::end_line(std::vector<ServerEvent>& events) {
  std::string_view line = line_;
  if (std::exchange(is_first_line_, false) && line.starts_with(byte_order_mark))
    line.remove_prefix(byte_order_mark.size());

  Result<void> taken;
  if (line.empty()) {
    // An event without any data does not count.
    if (!data_.empty()) {
      data_.pop_back();
      events.push_back({type_.empty() ? ServerEvent{}.type : type_, data_});
    }
    type_.clear();
    data_.clear();
  } else {
    const auto colon = std::min(line.find(':'), line.size());
    std::string_view value = line.substr(std::min(colon + 1, line.size()));
    if (value.starts_with(' ')) value.remove_prefix(1);
    taken = take_field(line.substr(0, colon), value);
  }
  line_.clear();
  return taken;
}

/// A comment, a line that begins with a colon, has an empty name, which is ignored like any unknown one.
Result<void> EventParser::take_field(std::string_view name, std::string_view value) {
  if (name == "event") {
    type_ = value;
  } else if (name == "data") {
    if (data_.size() + value.size() > max_bytes_) return too_long();
    data_.append(value) += '\n';
  } else if (name == "retry" && !value.empty() && std::all_of(value.begin(), value.end(), is_digit)) {
    std::int64_t count = 0;
    if (std::from_chars(value.data(), value.data() + value.size(), count).ec == std::errc{})
      retry_ = std::chrono::milliseconds{count};
  }
  return {};
}

Error EventParser::too_long() const {
  return input_error(fmt::format("expected lines and events of at most {} bytes, got more", max_bytes_));
}

}  // namespace rankwall
