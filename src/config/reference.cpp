#include "config/reference.h"

#include <fmt/format.h>

#include "config/bulletin.h"
#include "config/schema.h"
#include "config/widgets.h"
#include "config/writer.h"

namespace rankwall {

namespace {

constexpr const char* opening = R"(# The config

`wall.json` says where the figures come from, how towns are ranked and what is where on the wall. It is JSON in
which comments (`// …` and `/* … */`) are allowed. Every key may be left out unless this page calls it required; what is
left out has its default. `rankwall check` reads a config and reports every mistake at once, each by its JSON pointer; a
running wall rereads a saved config and keeps the old one if the new one has a mistake.

With `"$schema": "./wall.schema.json"` as its first key, an editor such as Visual Studio Code completes keys and marks
mistakes as you type. `examples/` has complete configs to start from, `themes/` colours and fonts, and `bulletin.json` the
wording of bulletin and score cards.

This page is generated: `rankwall schema config --format markdown`.

## How a layout works

A layout is a tree. A **row** divides its area from left to right, a **column** from top to bottom, a **stack** draws
its children one on top of the other, and the slides of a **playlist** take turns. The leaves of the tree are
**widgets**: a table, a clock, a picture. The first layout that fits the wall's size is shown.

```json
{ "layouts": [
  { "name": "wall",
    "root": { "column": [
      { "widget": "header", "size": "11%" },
      { "row": [
        { "widget": "leaderboard", "size": "2fr" },
        { "playlist": [
          { "widget": "experiences", "dwell_seconds": 30 },
          { "widget": "problems", "dwell_seconds": 45, "only_if": "problems" }
        ] }
      ], "gap": "2%", "padding": "2%" },
      { "widget": "footer", "size": "80px" }
    ] } }
] }
```

`size` says how much of its parent's length a node takes: pixels (`"80px"`), percent (`"11%"`), or a share of what the
others leave (`"2fr"` takes twice as much as `"1fr"`, which is the default).

Relative paths are relative to the folder of the config.

A widget's settings are beside its name. What has no room in a small area is left out, the least important first.
)";

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
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + code(word);
  return text;
}

/// The values allowed, in a few words.
std::string values_of(const OrderedJson& schema) {
  if (schema.contains("enum")) return words_of(schema["enum"]);
  if (schema.contains("const")) return code(schema["const"]);
  if (schema.contains("anyOf")) return "a name, or keys, see below";
  if (schema.contains("$ref")) return "a node";
  const std::string type = schema["type"];
  if (type == "boolean") return "`true`, `false`";
  if (type == "object") return "keys, see below";
  if (type == "integer") return spaced("whole number", limits(schema, "minimum", "maximum"));
  if (type == "number") return spaced("number", limits(schema, "minimum", "maximum"));
  if (type == "array") {
    const std::string count = limits(schema, "minItems", "maxItems");
    return fmt::format("list of {}{}", count.empty() ? "" : count + " × ", values_of(schema["items"]));
  }
  if (!schema.contains("pattern")) return spaced("text,", limits(schema, "minLength", "maxLength")) + " characters";
  const std::string pattern = schema["pattern"];
  if (pattern.find("px") != std::string::npos) return "length";
  return pattern.starts_with("^#") ? "colour `\"#rrggbb\"`" : "time of day `\"hh:mm\"`";
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

/// One table of fields, then a section for every object among them.
class Page {
 public:
  void add_section(const std::string& heading, const OrderedJson& object, const std::string& path) {
    text_ += fmt::format("\n## {}\n", heading);
    if (object.contains("description")) text_ += '\n' + object["description"].get<std::string>() + '\n';
    add_fields(object, path);
  }
  const std::string& text() const { return text_; }

 private:
  void add_fields(const OrderedJson& object, const std::string& path) {
    const OrderedJson& properties = object["properties"];
    if (!properties.empty()) text_ += "\n| key | default | values | meaning |\n|---|---|---|---|\n";
    for (const auto& [key, property] : properties.items())
      text_ += fmt::format("| `{}` | {} | {} | {} |\n", key, default_of(object, key, property), values_of(property),
                           cell(property.value("description", "")));
    for (const auto& rule : object.value("allOf", OrderedJson::array())) text_ += '\n' + choice_text(rule) + '\n';
    for (const auto& [key, property] : properties.items())
      if (const OrderedJson* inner = object_within(property)) add_inner(path, key, property, *inner);
  }
  /// Objects with the same keys in the same position, such as a theme's badges, are described once.
  void add_inner(const std::string& path, const std::string& key, const OrderedJson& property,
                 const OrderedJson& inner) {
    const std::string heading = (path.empty() ? "" : path + ".") + key + (property.contains("items") ? "[]" : "");
    text_ +=
        fmt::format("\n{} `{}`\n\n{}\n", path.empty() ? "##" : "###", heading, cell(property.value("description", "")));
    add_fields(inner, heading);
  }

  std::string text_;
};

/// The names in braces in the bulletin's sentences.
std::string placeholders() {
  std::string text = "\n### `bulletin` placeholders\n\n| placeholder | says |\n|---|---|\n";
  for (const auto& each : bulletin_placeholders()) {
    const bool is_figure = each.name.ends_with('.');
    text += fmt::format("| `{{{}{}}}` | {} |\n", each.name, is_figure ? "INDICATOR" : "", each.help);
  }
  return text;
}

/// The fields of every node, after the keys of which it has exactly one.
OrderedJson node_fields(const OrderedJson& node) {
  OrderedJson fields{{"properties", OrderedJson::object()}};
  for (const auto& kind : node["oneOf"])
    if (kind.contains("properties")) fields["properties"].update(kind["properties"]);
  fields["properties"].update(node["properties"]);
  return fields;
}

}  // namespace

std::string config_reference() {
  const OrderedJson schema = OrderedJson::parse(config_schema());
  const OrderedJson& definitions = schema["$defs"];
  Page page;
  page.add_section("The keys of a config", schema, "");
  page.add_section("Layout: every node", node_fields(definitions["any_node"]), "node");
  page.add_section("Layout: a playlist", definitions["playlist"], "playlist");
  page.add_section("Layout: a slide of a playlist", definitions["slide"], "slide");
  for (const auto word : widget_words)
    page.add_section(fmt::format("Widget `{}`", word), definitions["widget_" + std::string(word)], std::string(word));
  page.add_section("The keys of `bulletin.json`, the paper", OrderedJson::parse(bulletin_schema()), "bulletin");
  return opening + page.text() + placeholders();
}

}  // namespace rankwall
