// Rules between the keys of one object, besides those of each field. A settings struct with such rules overloads
// `key_choices(settings)`; the schema and the reference page state them. What refuses a config that breaks them is
// `check_settings()` of a widget, and config/check_rules.cpp for indicators and rankings.
#pragma once

#include <string_view>
#include <vector>

namespace rankwall {

/// Exactly one of `keys` has to be given, with a value other than its default.
struct KeyChoice {
  std::vector<std::string_view> keys;
  std::string_view when = {};  ///< the rule applies where this key has one of `words`; empty: always
  std::vector<std::string_view> words = {};
};

template <class T>
concept HasKeyChoices = requires(const T& settings) {
  key_choices(settings);
};

}  // namespace rankwall
