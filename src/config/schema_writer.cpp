#include "config/schema_writer.h"

namespace rankwall {

namespace {

/// A count is never below 0: a limit that says so says nothing.
Range of_count(Range range) { return {range.least > 0 ? range.least : Range{}.least, range.most}; }

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
  return schema;
}

void SchemaWriter::add_limits(OrderedJson& schema, Range range, const char* least, const char* most) {
  if (range.least > Range{}.least) schema[least] = SettingsWriter::json_of(range.least);
  if (range.most < Range{}.most) schema[most] = SettingsWriter::json_of(range.most);
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
