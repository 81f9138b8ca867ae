// The vocabulary of field tables. Every settings struct has one function `describe(visit, settings)` that names each of
// its fields once: key, place, range, help. Reading, checking, printing defaults and the schema are visitors of it, so
// no two of them can disagree. Used by the settings headers; it knows nothing of JSON.
#pragma once

#include <array>
#include <limits>
#include <string_view>
#include <utility>

namespace rankwall {

/// Both ends included. For text the number of characters, for lists the number of entries.
struct Range {
  double least = std::numeric_limits<double>::lowest();
  double most = std::numeric_limits<double>::max();
};

/// The words of an enum as they stand in a config: a specialisation per enum, an array of (word, value).
template <class Enum>
struct EnumWords;

template <class Enum>
constexpr std::string_view word_of(Enum value) {
  for (const auto& [word, candidate] : EnumWords<Enum>::words)
    if (candidate == value) return word;
  return {};
}

template <class Enum, std::size_t Count>
using WordTable = std::array<std::pair<std::string_view, Enum>, Count>;

}  // namespace rankwall
