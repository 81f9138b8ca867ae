#include "config/schema_writer.h"

#include <algorithm>

namespace rankwall {

namespace {

/// A count is never below 0: a limit of 0 says nothing.
Range of_count(Range range) { return {range.min > 0 ? range.min : Range{}.min, range.max}; }

OrderedJson pattern(const char* expression) { return {{"type", "string"}, {"pattern", expression}}; }

}  // namespace

OrderedJson SchemaWriter::list_schema(OrderedJson entry, Range range) {
  OrderedJson schema{{"type", "array"}};
  add_limits(schema, of_count(range), "minItems", "maxItems");
  schema["items"] = std::move(entry);
  return schema;
}

OrderedJson SchemaWriter::properties() const {
  OrderedJson schema{{"properties", properties_}};
  if (!required_.empty()) schema["required"] = required_;
  if (!rules_.empty()) schema["allOf"] = rules_;
  return schema;
}

OrderedJson SchemaWriter::given(std::string_view key) const {
  const std::string name(key);
  return {{"required", {name}}, {"properties", {{name, {{"not", {{"const", properties_[name]["default"]}}}}}}}};
}

void SchemaWriter::add_choice(const KeyChoice& choice) {
  OrderedJson rule;
  if (choice.keys.size() == 1) {
    rule = given(choice.keys.front());
  } else {
    for (const auto key : choice.keys) rule["oneOf"].push_back(given(key));
  }
  if (choice.when.empty()) return rules_.push_back(std::move(rule));
  const std::string when(choice.when);
  OrderedJson holds{{"properties", {{when, {{"enum", choice.words}}}}}};
  // A key that is left out has its default.
  const std::string by_default = properties_[when]["default"];
  if (std::find(choice.words.begin(), choice.words.end(), by_default) == choice.words.end()) holds["required"] = {when};
  rules_.push_back({{"if", std::move(holds)}, {"then", std::move(rule)}});
}

void SchemaWriter::add_limits(OrderedJson& schema, Range range, const char* min, const char* max) {
  if (range.min > Range{}.min) schema[min] = SettingsWriter::json_of(range.min);
  if (range.max < Range{}.max) schema[max] = SettingsWriter::json_of(range.max);
}

OrderedJson SchemaWriter::schema_of(int, Range range) {
  OrderedJson schema{{"type", "integer"}};
  add_limits(schema, range, "minimum", "maximum");
  return schema;
}

OrderedJson SchemaWriter::schema_of(double, Range range) {
  OrderedJson schema{{"type", "number"}};
  add_limits(schema, range, "minimum", "maximum");
  return schema;
}

OrderedJson SchemaWriter::schema_of(const std::string&, Range range) {
  OrderedJson schema{{"type", "string"}};
  add_limits(schema, of_count(range), "minLength", "maxLength");
  return schema;
}

OrderedJson SchemaWriter::schema_of(Color, Range) { return pattern("^#[0-9a-fA-F]{6}$"); }

OrderedJson SchemaWriter::schema_of(const Extent&, Range) {
  return pattern(R"(^([0-9]+(\.[0-9]+)?(px|fr)|(100|[0-9]{1,2}(\.[0-9]+)?)%)$)");
}

OrderedJson SchemaWriter::schema_of(TimeOfDay, Range) { return pattern("^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"); }

OrderedJson SchemaWriter::schema_of(Theme& theme, Range) {
  OrderedJson name = schema_of(theme.name, Range{1, 64});
  return {{"anyOf", {std::move(name), object_schema(theme)}}};
}

}  // namespace rankwall
