// How a config is read by its field tables: a key that none of them names is a mistake, and null is no value.
// Internal to config.
#pragma once

#include <string_view>
#include <vector>

#include "config/config.h"
#include "config/field_reader.h"
#include "config/layout.h"
#include "config/schedule.h"
#include "config/theme.h"

namespace rankwall {

struct SettingsReading {
  static constexpr bool null_is_absent = false;

  Violations& violations;
  Language language = Language::Chinese;

  /// Suggests the nearest known key.
  void unknown_key(const JsonPath& path, const std::vector<std::string_view>& known);
  void cleaned_text(const JsonPath&) {}
  /// The name of a theme, or its settings.
  bool read(const JsonNode& from, Theme& theme, Range);
  bool read(const JsonNode& from, LayoutNode& node, Range);
};

/// Reads a whole document into what a field table describes.
template <class Settings>
void read_settings(const JsonDocument& document, Settings& settings, Violations& violations,
                   Language language = Language::Chinese) {
  SettingsReading reading{violations, language};
  read_object({document.root()}, settings, reading);
}

}  // namespace rankwall
