#include "config/reference.h"

#include <fmt/format.h>

#include "config/bulletin.h"
#include "config/reference_page.h"
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
  ReferencePage page;
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
