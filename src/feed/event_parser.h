// Reads a stream of Server-Sent Events as its bytes arrive, by the rules of the WHATWG (HTML, §9.2.6): lines of fields
// and comments, an empty line ends an event. Knows no network. It keeps at most one event, of limited size.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace rankwall {

struct ServerEvent {
  std::string type = "message";
  std::string data;

  bool operator==(const ServerEvent&) const = default;
};

class EventParser {
 public:
  /// A line, and the data of an event, have at most `max_bytes`.
  explicit EventParser(std::size_t max_bytes = std::size_t{64} << 10) : max_bytes_(max_bytes) {}

  /// The events that these bytes complete; they may begin and end anywhere. Ids are ignored: an event says that
  /// there is news, so one says as much as all that were missed.
  /// Errors: Input for a line or an event over the limit, after which the parser is unusable.
  Result<std::vector<ServerEvent>> take(std::string_view bytes);

  /// The pause before reconnecting that the server asked for, if it did.
  std::optional<std::chrono::milliseconds> retry() const { return retry_; }

 private:
  Result<void> end_line(std::vector<ServerEvent>& events);
  Result<void> take_field(std::string_view name, std::string_view value);
  Error too_long() const;

  std::size_t max_bytes_;
  std::string line_;
  bool is_first_line_ = true;
  bool after_return_ = false;  ///< the next line feed belongs to the line end before
  std::string type_;
  std::string data_;  ///< every line of it with its line feed
  std::optional<std::chrono::milliseconds> retry_;
};

}  // namespace rankwall
