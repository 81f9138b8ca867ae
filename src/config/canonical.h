// The visitor of field tables that writes settings as one canonical text: every field that a table names, in its order.
// A field that is added to a table is in the text automatically. Used for the rules' hash.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <fmt/format.h>

#include "config/field.h"

namespace rankwall {

class CanonicalWriter {
 public:
  template <class T>
  void operator()(const char* key, T& value, Range, const char*) {
    const std::size_t start = text_.size();
    text_ += fmt::format("{}:", first_name(key));
    write(value);
    if (is_later_default(std::string_view(text_).substr(start))) text_.resize(start);
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
  /// Settings that came later are left out at their default: the same rules keep their hash.
  static constexpr bool is_later_default(std::string_view setting) {
    return setting == "divide_by:1;" || setting == "grouping:none;";
  }

  /// A key that was renamed has its first name here: the same rules keep their hash, whatever their keys are called.
  static constexpr std::string_view first_name(std::string_view key) {
    if (key == "min") return "least";
    if (key == "max") return "most";
    return key;
  }

  std::string text_;
};

}  // namespace rankwall
