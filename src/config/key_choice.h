// Rules between the keys of one object, beside those of each field. A settings struct that has some is overloaded by
// `key_choices(settings)`; the schema and the reference page say them, and what checks the settings goes by them.
#pragma once

#include <string_view>
#include <vector>

namespace rankwall {

/// Exactly one of `keys` has to be given, with another value than its default.
struct KeyChoice {
  std::vector<std::string_view> keys;
  std::string_view when = {};  ///< the rule holds where this key has one of `words`; empty: always
  std::vector<std::string_view> words = {};
};

template <class T>
concept HasKeyChoices = requires(const T& settings) {
  key_choices(settings);
};

}  // namespace rankwall
