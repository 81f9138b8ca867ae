// Bytes from outside → a JSON document that is safe to walk. What it may cost is checked while it is made. Used for
// configs and feeds; it knows none of their keys.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/violations.h"

namespace rankwall {

/// What a document may cost, and how it is written.
struct DocumentRules {
  std::size_t max_bytes = 0;
  std::size_t max_depth = 0;   ///< objects and lists in each other, the outermost included
  std::size_t max_values = 0;  ///< values and keys
  std::size_t max_memory = 0;  ///< bytes of all values, keys and texts as they are held
  bool comments = false;       ///< whether there may be comments, as people write them
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
  /// Null where the bytes are no document; then `violations` has the first thing that is wrong with them. A key that an
  /// object has twice is recorded too, once for each time, along with a document.
  static std::unique_ptr<const JsonDocument> parse(std::string_view bytes, const DocumentRules& rules,
                                                   Violations& violations);

  const JsonValue& root() const { return *root_; }

 private:
  JsonDocument() = default;
  /// Keeps what the bytes say, all of it in the document's memory. Returns whether they are a document.
  bool read(std::string_view bytes, const DocumentRules& rules, Violations& violations);

  std::pmr::monotonic_buffer_resource memory_;
  const JsonValue* root_ = nullptr;  // never destroyed: all that it holds is in `memory_`
};

/// Memory for `bytes` of the document being parsed; throws where that is more than its rules allow. For
/// DocumentAllocator alone.
void* take_document_memory(std::size_t bytes, std::size_t alignment);

template <class T>
T* DocumentAllocator<T>::allocate(std::size_t count) {
  return static_cast<T*>(take_document_memory(count * sizeof(T), alignof(T)));
}

}  // namespace rankwall
