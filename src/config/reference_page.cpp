#include "config/reference_page.h"

#include <fmt/format.h>

namespace rankwall {

namespace {

/// A text as a table cell can hold it.
std::string cell(const std::string& text) {
  std::string safe;
  for (const char each : text) safe += each == '|' ? "\\|" : std::string(1, each);
  return safe;
}

std::string code(const OrderedJson& value) {
  const std::string text = value.dump();
  return text.find('`') == std::string::npos ? "`" + cell(text) + "`" : "``" + cell(text) + "``";
}

/// `least to most`, or nothing where there is no limit.
std::string limits(const OrderedJson& schema, const char* min, const char* max) {
  const bool has_min = schema.contains(min);
  const bool has_max = schema.contains(max);
  if (has_min && has_max && schema[min] == schema[max]) return schema[min].dump();
  if (has_min && has_max) return fmt::format("{} to {}", schema[min].dump(), schema[max].dump());
  if (has_min) return "from " + schema[min].dump();
  return has_max ? "up to " + schema[max].dump() : "";
}

std::string spaced(const std::string& before, const std::string& after) {
  return after.empty() ? before : before + " " + after;
}

std::string words_of(const OrderedJson& words) {
  std::string text;
  for (const auto& word : words)
    if (!word.is_null()) text += (text.empty() ? "" : ", ") + code(word);
  return text;
}

/// What a text looks like that has a form of its own.
std::string form_of(const std::string& pattern) {
  const auto has = [&](std::string_view part) { return pattern.find(part) != std::string::npos; };
  if (has("px")) return "length";
  if (pattern.starts_with("^#")) return "colour `\"#rrggbb\"`";
  if (has("A-Za-z")) return "letters A–Z a–z, digits and a few signs";
  if (has("[Tt]"))
    return has(")?$") ? "date `\"2021-06-30\"` or time `\"2021-06-30T18:05:00+08:00\"`"
                      : "time `\"2021-06-30T18:05:00+08:00\"`";
  if (has("(-[0-9]{2})?")) return "month `\"2021-06\"` or date `\"2021-06-30\"`";
  if (has("[0-9]{4}-[0-9]{2}-")) return "date `\"2021-06-30\"`";
  return "time of day `\"hh:mm\"`";
}

/// The values allowed, in a few words.
std::string values_of(const OrderedJson& schema) {
  if (schema.contains("enum")) return words_of(schema["enum"]);
  if (schema.contains("const")) return code(schema["const"]);
  if (schema.contains("anyOf")) return "a name, or keys, see below";
  if (schema.contains("oneOf")) return values_of(schema["oneOf"][0]) + " or " + values_of(schema["oneOf"][1]);
  if (schema.contains("$ref")) return "a node";
  // A key that may be null as well is described by what it is otherwise.
  const OrderedJson& types = schema["type"];
  const auto type = (types.is_array() ? types[0] : types).get<std::string>();
  if (type == "object" && schema.contains("additionalProperties") && schema["additionalProperties"].is_object())
    return "any keys, each " + values_of(schema["additionalProperties"]);
  if (type == "boolean") return "`true`, `false`";
  if (type == "object") return "keys, see below";
  if (type == "integer") return spaced("whole number", limits(schema, "minimum", "maximum"));
  if (type == "number") return spaced("number", limits(schema, "minimum", "maximum"));
  if (type == "array") {
    const std::string count = limits(schema, "minItems", "maxItems");
    return fmt::format("list of {}{}", count.empty() ? "" : count + " × ", values_of(schema["items"]));
  }
  if (!schema.contains("pattern")) return spaced("text,", limits(schema, "minLength", "maxLength")) + " characters";
  return form_of(schema["pattern"]);
}

/// The fields of an object, of a list's entries or of the second of two ways to write a value; else null.
const OrderedJson* object_within(const OrderedJson& schema) {
  if (schema.contains("properties")) return &schema;
  if (schema.contains("items")) return object_within(schema["items"]);
  if (schema.contains("anyOf")) return object_within(schema["anyOf"].back());
  return nullptr;
}

bool is_required(const OrderedJson& object, const std::string& key) {
  if (!object.contains("required")) return false;
  for (const auto& each : object["required"])
    if (each == key) return true;
  return false;
}

std::string default_of(const OrderedJson& object, const std::string& key, const OrderedJson& property) {
  constexpr std::size_t longest = 60;
  if (is_required(object, key)) return "required";
  if (!property.contains("default")) return "";
  const OrderedJson& value = property["default"];
  const bool is_long = value.is_array() && value.dump().size() > longest;
  return is_long ? fmt::format("a list of {}, see the schema", value.size()) : code(value);
}

/// A rule between keys, as the schema says it.
std::string choice_text(const OrderedJson& rule) {
  if (rule.contains("if")) {
    const auto condition = rule["if"]["properties"].begin();
    return fmt::format("With `{}` {}: {}", condition.key(), words_of(condition.value()["enum"]),
                       choice_text(rule["then"]));
  }
  if (!rule.contains("oneOf")) return fmt::format("`{}` is required.", rule["required"][0].get<std::string>());
  std::string keys;
  for (const auto& way : rule["oneOf"])
    keys += fmt::format("{}`{}`", keys.empty() ? "" : ", ", way["required"][0].get<std::string>());
  return fmt::format("Exactly one of {} is required.", keys);
}

}  // namespace

void ReferencePage::add_section(const std::string& heading, const OrderedJson& object, const std::string& path) {
  text_ += fmt::format("\n## {}\n", heading);
  if (object.contains("description")) text_ += '\n' + object["description"].get<std::string>() + '\n';
  add_fields(object, path);
}

void ReferencePage::add_fields(const OrderedJson& object, const std::string& path) {
  const OrderedJson& properties = object["properties"];
  if (!properties.empty()) text_ += "\n| key | default | values | meaning |\n|---|---|---|---|\n";
  for (const auto& [key, property] : properties.items())
    text_ += fmt::format("| `{}` | {} | {} | {} |\n", key, default_of(object, key, property), values_of(property),
                         cell(property.value("description", "")));
  for (const auto& rule : object.value("allOf", OrderedJson::array())) text_ += '\n' + choice_text(rule) + '\n';
  for (const auto& [key, property] : properties.items())
    if (const OrderedJson* inner = object_within(property)) add_inner(path, key, property, *inner);
}

void ReferencePage::add_inner(const std::string& path, const std::string& key, const OrderedJson& property,
                              const OrderedJson& inner) {
  const std::string heading = (path.empty() ? "" : path + ".") + key + (property.contains("items") ? "[]" : "");
  text_ +=
      fmt::format("\n{} `{}`\n\n{}\n", path.empty() ? "##" : "###", heading, cell(property.value("description", "")));
  add_fields(inner, heading);
}

}  // namespace rankwall
