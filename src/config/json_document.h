// Bytes from outside → a JSON document that is safe to walk. Of a feed the size, encoding and nesting are checked
// before anything is made of it. Used for configs and feeds; it knows none of their keys.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/result.h"

namespace rankwall {

/// What a document may cost.
struct DocumentLimits {
  std::size_t max_bytes = 0;
  int max_depth = 0;
};

/// Gives the values of a document their memory while it is parsed, from the document that this thread parses, and frees
/// none of it.
template <class T>
struct DocumentAllocator {
  using value_type = T;

  DocumentAllocator() = default;
  template <class Other>
  explicit(false) DocumentAllocator(const DocumentAllocator<Other>&) {}

  T* allocate(std::size_t count);
  void deallocate(T*, std::size_t) {}
  bool operator==(const DocumentAllocator&) const = default;
};

using JsonText = std::basic_string<char, std::char_traits<char>, DocumentAllocator<char>>;

/// A value of a document. It is read, never copied or changed: that would take memory when nothing is parsed.
using JsonValue =
    nlohmann::basic_json<std::map, std::vector, JsonText, bool, std::int64_t, std::uint64_t, double, DocumentAllocator>;

/// A parsed document. A large feed is a million small values; in one arena that is freed as a whole they cost two
/// fifths less than each on its own.
class JsonDocument {
 public:
  /// `source_name` opens the message. Errors: Input, one violation: the first thing that is wrong with the bytes.
  static Result<std::unique_ptr<const JsonDocument>> parse(std::string_view bytes, std::string_view source_name,
                                                           DocumentLimits limits);

  /// The same of JSON with comments, as people write it. `watch` sees every step of the parser. Throws what the library
  /// throws.
  static std::unique_ptr<const JsonDocument> with_comments(std::string_view text,
                                                           const JsonValue::parser_callback_t& watch);

  const JsonValue& root() const { return *root_; }

 private:
  JsonDocument() = default;
  /// Keeps what `parse` returns; all that it allocates is in the document's memory.
  void keep(const std::function<JsonValue()>& parse);
  Result<void> read(std::string_view bytes, std::string_view source_name);

  std::pmr::monotonic_buffer_resource memory_;
  const JsonValue* root_ = nullptr;  // never destroyed: all that it holds is in `memory_`
};

/// Memory for `bytes` of the document being parsed. For DocumentAllocator alone.
void* take_document_memory(std::size_t bytes, std::size_t alignment);

template <class T>
T* DocumentAllocator<T>::allocate(std::size_t count) {
  return static_cast<T*>(take_document_memory(count * sizeof(T), alignof(T)));
}

}  // namespace rankwall
