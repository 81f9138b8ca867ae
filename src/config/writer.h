// How a config is written by its field tables: with every key. Used for the defaults in the schema. Internal to config.
#pragma once

#include "config/field_writer.h"
#include "config/layout.h"
#include "config/schedule.h"
#include "config/theme.h"

namespace rankwall {

struct SettingsWriting {
  static constexpr bool leaves_out_defaults = false;

  /// The name of a theme that has a file, else its settings.
  OrderedJson json_of(Theme& theme, Range);
  OrderedJson json_of(LayoutNode& node, Range);
};

/// The value of a field of a config, or a whole config.
template <class T>
OrderedJson settings_json(T& value) {
  SettingsWriting writing;
  return json_of(value, Range{}, writing);
}

}  // namespace rankwall
