#include "config/reader.h"

#include <algorithm>

namespace rankwall {

namespace {

template <std::size_t... Index>
WidgetSettings default_widget(std::size_t wanted, std::index_sequence<Index...>) {
  WidgetSettings widget;
  ((Index == wanted ? static_cast<void>(widget.emplace<Index>()) : static_cast<void>(0)), ...);
  return widget;
}

}  // namespace

std::string shown_json(const Json& value) {
  if (value.is_object()) return fmt::format("an object of {} keys", value.size());
  if (value.is_array()) return fmt::format("a list of {} entries", value.size());
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

const Json* SettingsReader::take(std::string_view key) {
  known_.emplace_back(key);
  const auto found = object_.find(key);
  return found == object_.end() ? nullptr : &*found;
}

void SettingsReader::refuse_unknown_keys() {
  for (const auto& [key, value] : object_.items()) {
    if (std::find(known_.begin(), known_.end(), key) != known_.end()) continue;
    const std::string nearest = nearest_word(key, known_);
    violations_.add(pointer_to(pointer_, key),
                    nearest.empty() ? "unknown key" : fmt::format("unknown key, did you mean \"{}\"?", nearest));
  }
}

void SettingsReader::read(const Json& json, const std::string& pointer, bool& value, Range) {
  if (json.is_boolean())
    value = json.get<bool>();
  else
    violations_.add(pointer, "expected true or false", shown_json(json));
}

void SettingsReader::read(const Json& json, const std::string& pointer, int& value, Range range) {
  const double number = json.is_number() ? json.get<double>() : std::nan("");
  if (std::isfinite(number) && number == std::floor(number) && number >= range.min && number <= range.max)
    value = static_cast<int>(number);
  else
    violations_.add(pointer, fmt::format("expected a whole number from {} to {}", range.min, range.max),
                    shown_json(json));
}

void SettingsReader::read(const Json& json, const std::string& pointer, double& value, Range range) {
  const double number = json.is_number() ? json.get<double>() : std::nan("");
  if (std::isfinite(number) && number >= range.min && number <= range.max)
    value = number;
  else
    violations_.add(pointer, fmt::format("expected a number from {} to {}", range.min, range.max), shown_json(json));
}

void SettingsReader::read(const Json& json, const std::string& pointer, std::string& value, Range range) {
  const std::string text = json.is_string() ? cleaned(json.get_ref<const std::string&>()) : std::string();
  const auto length = static_cast<double>(character_count(text));
  if (json.is_string() && length >= range.min && length <= range.max)
    value = text;
  else
    violations_.add(pointer, fmt::format("expected a text of {} to {} characters", range.min, range.max),
                    shown_json(json));
}

void SettingsReader::read(const Json& json, const std::string& pointer, Color& value, Range) {
  const auto color = json.is_string() ? parse_color(json.get_ref<const std::string&>()) : std::nullopt;
  if (color)
    value = *color;
  else
    violations_.add(pointer, "expected a colour such as \"#c8102e\"", shown_json(json));
}

void SettingsReader::read(const Json& json, const std::string& pointer, Extent& value, Range) {
  const auto parsed = json.is_string() ? parse_extent(json.get_ref<const std::string&>()) : std::nullopt;
  if (parsed)
    value = *parsed;
  else
    violations_.add(pointer, "expected a length such as \"120px\", \"11%\" or \"1fr\"", shown_json(json));
}

void SettingsReader::read(const Json& json, const std::string& pointer, TimeOfDay& value, Range) {
  const auto parsed = json.is_string() ? parse_time_of_day(json.get_ref<const std::string&>()) : std::nullopt;
  if (parsed)
    value = *parsed;
  else
    violations_.add(pointer, "expected a time of day from \"00:00\" to \"24:00\"", shown_json(json));
}

void SettingsReader::read(const Json& json, const std::string& pointer, Theme& theme, Range) {
  if (json.is_string())
    read(json, pointer, theme.name, Range{1, 64});
  else
    read_object(json, pointer, theme);
}

void SettingsReader::read(const Json& json, const std::string& pointer, LayoutNode& node, Range) {
  if (!json.is_object()) {
    violations_.add(pointer, "expected a layout node", shown_json(json));
    return;
  }
  SettingsReader reader(json, pointer, violations_);
  reader.read_node(node, false);
}

void SettingsReader::read_node(LayoutNode& node, bool is_slide) {
  if (static_cast<std::size_t>(std::count(pointer_.begin(), pointer_.end(), '/')) > 2 * deepest_layout + 1) {
    violations_.add(pointer_, fmt::format("expected layout nodes nested at most {} deep", deepest_layout));
    return;
  }
  // 1. The lengths that every node has.
  describe(*this, node);
  if (is_slide) describe_slide(*this, node);
  // 2. Exactly one key says what it is.
  int kinds = 0;
  for (const Split split : {Split::Row, Split::Column, Split::Stack, Split::Playlist, Split::Leaf}) {
    const Json* named = take(word_of(split));
    if (!named) continue;
    ++kinds;
    node.split = split;
    if (split == Split::Leaf)
      read_widget(*named, node);
    else
      read_children(*named, pointer_to(pointer_, word_of(split)), node);
  }
  if (node.split == Split::Playlist) describe_playlist(*this, node);
  if (kinds != 1)
    violations_.add(pointer_, R"(expected exactly one of "row", "column", "stack", "playlist" and "widget")");
  refuse_unknown_keys();
}

void SettingsReader::read_children(const Json& list, const std::string& pointer, LayoutNode& node) {
  if (!list.is_array() || list.empty() || list.size() > max_children) {
    violations_.add(pointer, fmt::format("expected a list of 1 to {} entries", max_children), shown_json(list));
    return;
  }
  node.children.resize(list.size());
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string child = pointer_to(pointer, i);
    if (!list[i].is_object()) {
      violations_.add(child, "expected a layout node", shown_json(list[i]));
      continue;
    }
    SettingsReader reader(list[i], child, violations_);
    reader.read_node(node.children[i], node.split == Split::Playlist);
  }
}

void SettingsReader::read_widget(const Json& word, LayoutNode& node) {
  const auto found = std::find_if(widget_words.begin(), widget_words.end(), [&](std::string_view each) {
    return word.is_string() && word.get_ref<const std::string&>() == each;
  });
  if (found == widget_words.end()) {
    violations_.add(pointer_to(pointer_, "widget"),
                    fmt::format("expected one of \"{}\"", fmt::join(widget_words, "\", \"")), shown_json(word));
    // Without its widget the other keys cannot be checked.
    for (const auto& [key, value] : object_.items()) known_.push_back(key);
    return;
  }
  // The widget's own settings are beside its name.
  const auto index = static_cast<std::size_t>(found - widget_words.begin());
  node.widget = default_widget(index, std::make_index_sequence<widget_count>());
  std::visit([&](auto& settings) { describe(*this, settings); }, node.widget);
}

}  // namespace rankwall
