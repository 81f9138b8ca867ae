// The vocabulary of field tables. Every struct of a config or a feed has one function `describe(visit, value)` that
// names each of its fields once: key, member, range, help. Reading, checking, writing and the schema are visitors of
// it, so no two of them can disagree. Used by the headers of those structs; it knows nothing of JSON.
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
  bool required = false;  ///< the key has to be there, even where its default keeps to the range
};

constexpr Range required(Range range = {}) {
  range.required = true;
  return range;
}

/// The range of a text of several lines: its line ends are kept.
struct Lines : Range {};

/// The range of a whole number in place of which the word "auto" may stand. In the struct that is 0.
struct OrAuto : Range {};
constexpr std::string_view auto_word = "auto";

/// The limit on each entry of a list: a text is at most this long, a number is a share.
template <class T>
constexpr Range entry_range() {
  if constexpr (std::is_same_v<T, std::string>) return Range{1, 200};
  if constexpr (std::is_same_v<T, double>) return Range{0, 1};
  return Range{};
}

/// Whether a value is within its range.
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

/// Whether a document has to give a field with this default.
template <class T>
bool is_required(const T& value, const Range& range) {
  return range.required || !is_within(value, range);
}

/// A struct that has a field table which this visitor can walk.
template <class T, class Visitor>
concept Described = requires(Visitor& visit, T& settings) {
  describe(visit, settings);
};

/// A type that is written as a text: a specialisation per type with `rule`, what a message says is expected,
/// `pattern()`, the regular expression of the whole text, `parse(text)`, nothing where the text breaks the rule, and
/// `print(value)`.
template <class T>
struct TextForm;

template <class T>
concept HasTextForm = requires {
  TextForm<T>::rule;
};

/// The words of an enum: a specialisation per enum, whose `words` are a word_table of every value.
template <class Enum>
struct EnumWords;

/// (word, value) pairs; as many as are named, so that none can be empty.
template <class Enum, std::size_t Count>
constexpr auto word_table(const std::pair<std::string_view, Enum> (&words)[Count]) {
  return std::to_array(words);
}

template <class Enum>
std::vector<std::string_view> all_words() {
  std::vector<std::string_view> words;
  words.reserve(EnumWords<Enum>::words.size());
  for (const auto& [word, value] : EnumWords<Enum>::words) words.push_back(word);
  return words;
}

template <class Enum>
constexpr std::string_view word_of(Enum value) {
  for (const auto& [word, candidate] : EnumWords<Enum>::words)
    if (candidate == value) return word;
  return {};
}

}  // namespace rankwall
