// What the schema of a config says besides types and ranges: no key that it does not name, the default of every other.
// Internal to config.
#pragma once

#include "config/field_schema.h"
#include "config/writer.h"

namespace rankwall {

struct SettingsSchema {
  static constexpr bool is_open = false;

  template <class T>
  static void add_absence(OrderedJson& property, T& value) {
    if constexpr (!Described<T, SchemaWriter<SettingsSchema>>) property["default"] = settings_json(value);
  }
  /// The name of a theme, or its settings.
  static OrderedJson schema_of(Theme& theme, Range);
  static OrderedJson schema_of(LayoutNode&, Range) { return {{"$ref", "#/$defs/node"}}; }
};

using SettingsSchemaWriter = SchemaWriter<SettingsSchema>;

inline OrderedJson SettingsSchema::schema_of(Theme& theme, Range) {
  OrderedJson name = scalar_schema(theme.name, Range{1, 64});
  return {{"anyOf", {std::move(name), SettingsSchemaWriter::object_schema(theme)}}};
}

}  // namespace rankwall
