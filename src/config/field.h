// The vocabulary of field tables. Every settings struct has one function `describe(visit, settings)` that names each of
// its fields once: key, member, range, help. Reading, checking, printing defaults and the schema are visitors of it, so
// no two of them can disagree. Used by the settings headers; it knows nothing of JSON.
#pragma once

#include <array>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/text.h"

namespace rankwall {

/// Both ends included. For text the number of characters, for lists the number of entries.
struct Range {
  double min = std::numeric_limits<double>::lowest();
  double max = std::numeric_limits<double>::max();
};

/// The limit on each entry of a list: a text is at most this long, a number is a share.
template <class T>
constexpr Range entry_range() {
  if constexpr (std::is_same_v<T, std::string>) return Range{1, 200};
  if constexpr (std::is_same_v<T, double>) return Range{0, 1};
  return Range{};
}

/// Whether a value is within its range. A field whose default is outside has to be given in a config.
template <class T>
bool is_within(const T& value, Range range) {
  if constexpr (std::is_same_v<T, int> || std::is_same_v<T, double>) return value >= range.min && value <= range.max;
  return true;
}
inline bool is_within(const std::string& value, Range range) {
  return is_within(static_cast<double>(character_count(value)), range);
}
template <class T>
bool is_within(const std::vector<T>& values, Range range) {
  return is_within(static_cast<double>(values.size()), range);
}

/// A settings struct: it has a field table that this visitor can walk.
template <class T, class Visitor>
concept Described = requires(Visitor& visit, T& settings) {
  describe(visit, settings);
};

/// The words of an enum in a config: a specialisation per enum, whose `words` are a word_table of every value.
template <class Enum>
struct EnumWords;

/// (word, value) pairs; as many as are named, so that none can be empty.
template <class Enum, std::size_t Count>
constexpr auto word_table(const std::pair<std::string_view, Enum> (&words)[Count]) {
  return std::to_array(words);
}

template <class Enum>
constexpr std::string_view word_of(Enum value) {
  for (const auto& [word, candidate] : EnumWords<Enum>::words)
    if (candidate == value) return word;
  return {};
}

}  // namespace rankwall
