// The visitor of field tables that reads a JSON object into a settings struct and records every violation.
// Internal to config; the only header there that knows nlohmann.
#pragma once

#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/color.h"
#include "base/text.h"
#include "base/violations.h"
#include "config/field.h"
#include "config/layout.h"
#include "config/schedule.h"
#include "config/theme.h"

namespace rankwall {

using Json = nlohmann::json;

/// A JSON value as a message shows it.
std::string shown_json(const Json& value);

class SettingsReader {
 public:
  SettingsReader(const Json& object, std::string pointer, Violations& violations)
      : object_(object), pointer_(std::move(pointer)), violations_(violations) {}

  template <class T>
  void operator()(const char* key, T& value, Range range, const char*) {
    if (const Json* json = take(key))
      read(*json, pointer_to(pointer_, key), value, range);
    else if (!is_within(value, range))
      violations_.add(pointer_to(pointer_, key), "expected this key, it has no default");
  }
  template <class T>
  void operator()(const char* key, T& value, const char* help) {
    (*this)(key, value, Range{}, help);
  }

  /// Records every key of the object that was not asked for.
  void refuse_unknown_keys();

 private:
  const Json* take(std::string_view key);
  void read_node(LayoutNode& node, bool is_slide);
  void read_widget(const Json& word, LayoutNode& node);
  void read_children(const Json& list, const std::string& pointer, LayoutNode& node);

  void read(const Json& json, const std::string& pointer, bool& value, Range);
  void read(const Json& json, const std::string& pointer, int& value, Range range);
  void read(const Json& json, const std::string& pointer, double& value, Range range);
  void read(const Json& json, const std::string& pointer, std::string& value, Range range);
  void read(const Json& json, const std::string& pointer, Color& value, Range);
  void read(const Json& json, const std::string& pointer, Extent& value, Range);
  void read(const Json& json, const std::string& pointer, TimeOfDay& value, Range);
  /// The name of a theme, or its settings.
  void read(const Json& json, const std::string& pointer, Theme& theme, Range);
  void read(const Json& json, const std::string& pointer, LayoutNode& node, Range);

  template <class Enum>
  requires std::is_enum_v<Enum>
  void read(const Json& json, const std::string& pointer, Enum& value, Range) {
    std::string words;
    for (const auto& [word, candidate] : EnumWords<Enum>::words) {
      if (json.is_string() && json.get_ref<const std::string&>() == word) {
        value = candidate;
        return;
      }
      words += fmt::format("{}\"{}\"", words.empty() ? "" : ", ", word);
    }
    violations_.add(pointer, "expected one of " + words, shown_json(json));
  }

  template <class T>
  void read(const Json& json, const std::string& pointer, std::vector<T>& values, Range range) {
    if (!json.is_array() || static_cast<double>(json.size()) < range.min ||
        static_cast<double>(json.size()) > range.max) {
      violations_.add(pointer, fmt::format("expected a list of {} to {} entries", range.min, range.max),
                      shown_json(json));
      return;
    }
    values.assign(json.size(), T{});
    for (std::size_t i = 0; i < json.size(); ++i) read(json[i], pointer_to(pointer, i), values[i], entry_range<T>());
  }

  template <class T>
  requires Described<T, SettingsReader>
  void read(const Json& json, const std::string& pointer, T& value, Range) { read_object(json, pointer, value); }

  template <class T>
  void read_object(const Json& json, const std::string& pointer, T& value) {
    if (!json.is_object()) {
      violations_.add(pointer, "expected an object", shown_json(json));
      return;
    }
    SettingsReader reader(json, pointer, violations_);
    describe(reader, value);
    reader.refuse_unknown_keys();
  }

  const Json& object_;
  std::string pointer_;
  Violations& violations_;
  std::vector<std::string> known_;
};

}  // namespace rankwall
