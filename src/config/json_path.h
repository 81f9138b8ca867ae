// Where in a JSON document a value is: a chain on the stack that is spelled out only when there is something to say
// about the value.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace rankwall {

struct JsonPath {
  const JsonPath* parent = nullptr;  ///< null for the document itself
  std::string_view key = {};
  std::optional<std::size_t> index = {};  ///< in place of `key` for an entry of a list

  /// The JSON pointer, its keys as a message may show them.
  std::string pointer() const;
  /// The pointer with `*` for every index: names a key once for all entries of a list.
  std::string pattern() const;
  /// Steps from the document to the value.
  std::size_t depth() const;
};

}  // namespace rankwall
