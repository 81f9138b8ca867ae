#include "config/schema.h"

#include "config/config.h"
#include "config/schema_writer.h"

namespace rankwall {

namespace {

/// A schema of an object that has `key`, besides what the tables named.
OrderedJson kind_schema(std::string_view key, OrderedJson value, const SettingsSchemaWriter& fields) {
  OrderedJson schema = fields.properties();
  OrderedJson properties{{std::string(key), std::move(value)}};
  properties.update(schema["properties"]);
  schema["properties"] = std::move(properties);
  schema["required"].push_back(key);
  return schema;
}

OrderedJson children_schema(Split split, const char* help) {
  const char* entry = split == Split::Playlist ? "#/$defs/slide" : "#/$defs/node";
  return {{"description", help},
          {"type", "array"},
          {"minItems", 1},
          {"maxItems", max_children},
          {"items", {{"$ref", entry}}}};
}

OrderedJson playlist_schema() {
  LayoutNode node;
  SettingsSchemaWriter fields;
  describe_playlist(fields, node);
  return kind_schema("playlist", children_schema(Split::Playlist, "slides that take turns"), fields);
}

template <std::size_t Index>
OrderedJson widget_schema() {
  std::variant_alternative_t<Index, WidgetSettings> settings;
  SettingsSchemaWriter fields;
  fields.add(settings);
  OrderedJson word{{"const", widget_words[Index]}};
  OrderedJson schema{{"description", widget_help[Index]}};
  schema.update(kind_schema("widget", std::move(word), fields));
  return schema;
}

template <std::size_t... Index>
void add_widgets(OrderedJson& definitions, OrderedJson& kinds, std::index_sequence<Index...>) {
  const auto add = [&](std::string_view word, OrderedJson schema) {
    const std::string name = "widget_" + std::string(word);
    definitions[name] = std::move(schema);
    kinds.push_back({{"$ref", "#/$defs/" + name}});
  };
  (add(widget_words[Index], widget_schema<Index>()), ...);
}

/// A node is of exactly one kind; a slide is a node with fields of its own.
OrderedJson definitions() {
  LayoutNode node;
  SettingsSchemaWriter lengths;
  describe(lengths, node);
  SettingsSchemaWriter turn;
  describe_slide(turn, node);

  OrderedJson kinds = OrderedJson::array();
  kinds.push_back(kind_schema("row", children_schema(Split::Row, "side by side, from left to right"), {}));
  kinds.push_back(kind_schema("column", children_schema(Split::Column, "one below the other"), {}));
  kinds.push_back(kind_schema("stack", children_schema(Split::Stack, "one on top of the other"), {}));
  kinds.push_back({{"$ref", "#/$defs/playlist"}});
  OrderedJson widgets = OrderedJson::object();
  add_widgets(widgets, kinds, std::make_index_sequence<widget_count>());

  OrderedJson any{{"type", "object"}};
  any.update(lengths.properties());
  any["oneOf"] = std::move(kinds);
  OrderedJson slide{{"$ref", "#/$defs/any_node"}};
  slide.update(turn.properties());
  slide["unevaluatedProperties"] = false;
  OrderedJson all{{"node", {{"$ref", "#/$defs/any_node"}, {"unevaluatedProperties", false}}},
                  {"slide", std::move(slide)},
                  {"any_node", std::move(any)},
                  {"playlist", playlist_schema()}};
  all.update(widgets);
  return all;
}

}  // namespace

std::string config_schema() {
  Config config;
  OrderedJson schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", "rankwall's config"}};
  schema.update(SettingsSchemaWriter::object_schema(config));
  schema["$defs"] = definitions();
  return schema.dump(2) + '\n';
}

std::string theme_schema() {
  Theme theme;
  OrderedJson schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", "A theme of rankwall"}};
  SettingsSchemaWriter fields;
  describe(fields, theme);
  schema["type"] = "object";
  schema.update(fields.properties());
  schema["additionalProperties"] = false;
  return schema.dump(2) + '\n';
}

}  // namespace rankwall
