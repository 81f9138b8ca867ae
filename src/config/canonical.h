// The visitor of field tables that writes settings as one canonical text: every field that a table names, in its order.
// A field that is added to a table is in the text automatically. Used for the rules' hash.
#pragma once

#include <string>
#include <type_traits>
#include <vector>

#include <fmt/format.h>

#include "config/field.h"

namespace rankwall {

class CanonicalWriter {
 public:
  template <class T>
  void operator()(const char* key, T& value, Range, const char*) {
    text_ += fmt::format("{}:", key);
    write(value);
  }
  template <class T>
  void operator()(const char* key, T& value, const char* help) {
    (*this)(key, value, Range{}, help);
  }

  /// Writes a value that has no key. Texts carry their length, so that no two settings read alike.
  template <class T>
  void write(T& value) {
    if constexpr (std::is_same_v<T, std::string>) {
      text_ += fmt::format("{}\"{}\"", value.size(), value);
    } else if constexpr (std::is_enum_v<T>) {
      text_ += word_of(value);
    } else if constexpr (std::is_arithmetic_v<T>) {
      text_ += fmt::format("{}", value);
    } else {
      text_ += '{';
      describe(*this, value);
      text_ += '}';
    }
    text_ += ';';
  }
  template <class T>
  void write(std::vector<T>& values) {
    text_ += '[';
    for (auto& value : values) write(value);
    text_ += "];";
  }

  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace rankwall
