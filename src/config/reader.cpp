#include "config/reader.h"

#include "config/language.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

namespace rankwall {

namespace {

using SettingsReader = FieldReader<SettingsReading>;

bool read_node(const JsonNode& from, LayoutNode& node, bool is_slide, SettingsReading& reading);

template <std::size_t... Index>
WidgetSettings default_widget(std::size_t wanted, std::index_sequence<Index...>) {
  WidgetSettings widget;
  ((Index == wanted ? static_cast<void>(widget.emplace<Index>()) : static_cast<void>(0)), ...);
  return widget;
}

void read_children(const JsonNode& list, LayoutNode& node, SettingsReading& reading) {
  if (!is_list(list, Range{1, max_children}, reading.violations)) return;
  node.children.resize(list.json.size());
  for (std::size_t i = 0; i < node.children.size(); ++i)
    read_node({list.json[i], {&list.path, {}, i}}, node.children[i], node.split == Split::Playlist, reading);
}

/// The widget's own settings are beside its name. False where there is no such widget.
bool read_widget(const JsonNode& word, LayoutNode& node, SettingsReader& reader, SettingsReading& reading) {
  const auto name = text_of(word.json);
  const auto found = std::find(widget_words.begin(), widget_words.end(), name);
  if (found == widget_words.end())
    return refuse(word, one_of({widget_words.begin(), widget_words.end()}), reading.violations);
  const auto index = static_cast<std::size_t>(found - widget_words.begin());
  node.widget = default_widget(index, std::make_index_sequence<widget_words.size()>());
  translate(node.widget, reading.language);
  std::visit([&](auto& settings) { describe(reader, settings); }, node.widget);
  return true;
}

bool read_node(const JsonNode& from, LayoutNode& node, bool is_slide, SettingsReading& reading) {
  constexpr std::size_t max_depth = 3 + 2 * (deepest_layout - 1);  // "/layouts/0/root", then "/row/0" for every level
  if (!from.json.is_object()) return refuse(from, "expected a layout node", reading.violations);
  if (from.path.depth() > max_depth) {
    const auto rule = fmt::format("expected layout nodes nested at most {} deep", deepest_layout);
    reading.violations.add(from.path.pointer(), rule);
    return false;
  }
  // 1. The lengths that every node has.
  SettingsReader reader(from, reading);
  describe(reader, node);
  if (is_slide) describe_slide(reader, node);
  // 2. Exactly one key says what it is.
  int kinds = 0;
  bool is_understood = true;
  for (const Split split : {Split::Row, Split::Column, Split::Stack, Split::Playlist, Split::Leaf}) {
    const JsonValue* const named = reader.find(word_of(split));
    if (!named) continue;
    ++kinds;
    node.split = split;
    const JsonNode kind{*named, {&from.path, word_of(split)}};
    if (split == Split::Leaf)
      is_understood = read_widget(kind, node, reader, reading);
    else
      read_children(kind, node, reading);
  }
  if (node.split == Split::Playlist) describe_playlist(reader, node);
  if (kinds != 1)
    reading.violations.add(from.path.pointer(),
                           R"(expected exactly one of "row", "column", "stack", "playlist" and "widget")");
  // Without its widget the other keys cannot be checked.
  if (is_understood) reader.report_unknown_keys();
  return true;
}

}  // namespace

void SettingsReading::unknown_key(const JsonPath& path, const std::vector<std::string_view>& known) {
  const std::string nearest = nearest_word(path.key, {known.begin(), known.end()});
  violations.add(path.pointer(),
                 nearest.empty() ? "unknown key" : fmt::format("unknown key, did you mean \"{}\"?", nearest));
}

bool SettingsReading::read(const JsonNode& from, Theme& theme, Range) {
  if (from.json.is_string()) return read_value(from, theme.name, Range{1, 64}, *this);
  return read_object(from, theme, *this);
}

bool SettingsReading::read(const JsonNode& from, LayoutNode& node, Range) {
  return read_node(from, node, false, *this);
}

}  // namespace rankwall
