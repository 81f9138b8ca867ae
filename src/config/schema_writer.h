// The visitor of field tables that says in JSON Schema what a reader accepts: type, range, words, default and meaning
// of every field. Internal to config.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/key_choice.h"
#include "config/writer.h"

namespace rankwall {

class SchemaWriter {
 public:
  template <class T>
  void operator()(const char* key, T& value, Range range, const char* help) {
    OrderedJson& property = properties_[key];
    property["description"] = help;
    property.update(schema_of(value, range));
    if (!is_within(value, range))
      required_.emplace_back(key);
    else if constexpr (!Described<T, SchemaWriter>)
      property["default"] = SettingsWriter::json_of(value);
  }
  template <class T>
  void operator()(const char* key, T& value, const char* help) {
    (*this)(key, value, Range{}, help);
  }

  /// Names the fields of a table and the rules between them.
  template <class T>
  void add(T& settings) {
    describe(*this, settings);
    if constexpr (HasKeyChoices<T>)
      for (const auto& choice : key_choices(settings)) add_choice(choice);
  }

  /// What the tables have named so far, as the parts `properties`, `required` and `allOf` of a schema.
  OrderedJson properties() const;

  static OrderedJson schema_of(bool, Range) { return {{"type", "boolean"}}; }
  static OrderedJson schema_of(int, Range range);
  static OrderedJson schema_of(double, Range range);
  static OrderedJson schema_of(const std::string&, Range range);
  static OrderedJson schema_of(Color, Range);
  static OrderedJson schema_of(const Extent&, Range);
  static OrderedJson schema_of(TimeOfDay, Range);
  /// The name of a theme, or its settings.
  static OrderedJson schema_of(Theme& theme, Range);
  static OrderedJson schema_of(LayoutNode&, Range) { return {{"$ref", "#/$defs/node"}}; }

  template <class Enum>
  requires std::is_enum_v<Enum>
  static OrderedJson schema_of(Enum, Range) {
    OrderedJson words = OrderedJson::array();
    for (const auto& [word, value] : EnumWords<Enum>::words) words.push_back(word);
    return {{"enum", std::move(words)}};
  }

  template <class T>
  static OrderedJson schema_of(std::vector<T>&, Range range) {
    T entry{};
    return list_schema(schema_of(entry, entry_range<T>()), range);
  }

  template <class T>
  requires Described<T, SchemaWriter>
  static OrderedJson schema_of(T& settings, Range) { return object_schema(settings); }

 private:
  template <class T>
  static OrderedJson object_schema(T& settings) {
    SchemaWriter writer;
    writer.add(settings);
    OrderedJson schema{{"type", "object"}};
    schema.update(writer.properties());
    schema["additionalProperties"] = false;
    return schema;
  }
  static OrderedJson list_schema(OrderedJson entry, Range range);
  /// Limits that the type does not imply.
  static void add_limits(OrderedJson& schema, Range range, const char* min, const char* max);

  void add_choice(const KeyChoice& choice);
  /// The key is there, with a value other than its default.
  OrderedJson given(std::string_view key) const;

  OrderedJson properties_ = OrderedJson::object();
  std::vector<OrderedJson> rules_;  ///< between keys
  std::vector<std::string> required_;
};

}  // namespace rankwall
