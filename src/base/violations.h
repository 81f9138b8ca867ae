// Gathers every broken rule of one document, so that a person can fix a config or a feed in one go.
// Used by config and feed. It treats JSON pointers as text and knows nothing of JSON.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace rankwall {

struct Violation {
  std::string pointer;  ///< JSON pointer; empty for the whole document
  std::string rule;     ///< what was expected, e.g. "expected 64 to 16384"
  std::string value;    ///< what was there, as printed; empty where nothing was

  bool operator==(const Violation&) const = default;
};

/// A value as it may be shown in a message: control characters escaped, cut to 200 characters.
std::string shown_value(std::string_view text);

class Violations {
 public:
  void add(std::string pointer, std::string rule, std::string_view value = {});
  bool empty() const { return found_.empty(); }
  /// The first hundred; the rest are only counted, so that a bad feed of any size costs little memory.
  const std::vector<Violation>& found() const { return found_; }

  /// One line per violation: `source_name: pointer: rule, got value`, and how many more there are.
  Error to_error(std::string_view source_name) const;

 private:
  std::vector<Violation> found_;
  std::size_t more_ = 0;
};

/// A JSON pointer's next step, with `~` and `/` escaped (RFC 6901).
std::string pointer_to(std::string_view parent, std::string_view key);
std::string pointer_to(std::string_view parent, std::size_t index);

/// The known word nearest to `word` by edit distance, or empty when none is near enough to be meant.
std::string nearest_word(std::string_view word, const std::vector<std::string>& known);

}  // namespace rankwall
