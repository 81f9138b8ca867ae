// Reads one JSON value as one of a type. Whatever a config or a feed is refused for at a single value has its words
// here: what was expected, and what was there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/violations.h"
#include "config/field.h"
#include "config/json_document.h"
#include "config/json_path.h"

namespace rankwall {

/// A value and where it is.
struct JsonNode {
  const JsonValue& json;
  JsonPath path = {};
};

/// In place of a value that is not there. Messages call it "nothing".
const JsonValue& nothing();

/// A value as a message shows it. A container is counted, not printed.
std::string shown_json(const JsonValue& json);

/// Records that the value breaks `rule`. False, as reading a value is that breaks its rule.
bool refuse(const JsonNode& node, std::string rule, Violations& violations);

/// The text of a value that is one.
inline std::optional<std::string_view> text_of(const JsonValue& json) {
  const auto* const text = json.get_ptr<const JsonText*>();
  return text ? std::optional<std::string_view>(*text) : std::nullopt;
}

/// What a message says of a value that has to be one of `words`.
std::string one_of(const std::vector<std::string_view>& words);

/// What a message says of a value that has to be a text of a length.
std::string text_rule(Range range);

/// Each is true where the value keeps to its rule. One that breaks it is refused and leaves `value` as it was.
bool read_scalar(const JsonNode& node, bool& value, Range, Violations& violations);
bool read_scalar(const JsonNode& node, int& value, Range range, Violations& violations);
bool read_scalar(const JsonNode& node, int& value, OrAuto range, Violations& violations);
bool read_scalar(const JsonNode& node, std::uint64_t& value, Range range, Violations& violations);
bool read_scalar(const JsonNode& node, double& value, Range range, Violations& violations);
/// Without unprintable characters; what is left of it is measured.
bool read_scalar(const JsonNode& node, std::string& value, Range range, Violations& violations);
bool read_scalar(const JsonNode& node, std::string& value, Lines range, Violations& violations);

template <class Enum>
requires std::is_enum_v<Enum>
bool read_scalar(const JsonNode& node, Enum& value, Range, Violations& violations) {
  const auto text = text_of(node.json);
  for (const auto& [word, candidate] : EnumWords<Enum>::words)
    if (text == word) {
      value = candidate;
      return true;
    }
  return refuse(node, one_of(all_words<Enum>()), violations);
}

template <HasTextForm T>
bool read_scalar(const JsonNode& node, T& value, Range, Violations& violations) {
  const auto text = text_of(node.json);
  const auto parsed = text ? TextForm<T>::parse(*text) : std::nullopt;
  if (!parsed) return refuse(node, TextForm<T>::rule, violations);
  value = *parsed;
  return true;
}

/// Whether the value is a list of as many entries as `range` says; it is refused where it is not.
bool is_list(const JsonNode& node, Range range, Violations& violations);

}  // namespace rankwall
