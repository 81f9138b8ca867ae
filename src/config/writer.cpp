#include "config/writer.h"

#include <cstdint>

namespace rankwall {

OrderedJson SettingsWriter::json_of(double value) {
  constexpr double exact = 1e15;
  if (value == std::floor(value) && std::abs(value) < exact) return static_cast<std::int64_t>(value);
  return value;
}

OrderedJson SettingsWriter::json_of(Theme& theme) {
  return theme.name.empty() ? object_of(theme) : OrderedJson(theme.name);
}

OrderedJson SettingsWriter::json_of(LayoutNode& node) {
  SettingsWriter writer;
  OrderedJson& object = writer.object_;
  if (node.split == Split::Leaf) {
    object["widget"] = widget_words[node.widget.index()];
    std::visit([&](auto& settings) { describe(writer, settings); }, node.widget);
  }
  describe(writer, node);
  if (node.split == Split::Playlist) describe_playlist(writer, node);
  if (node.split == Split::Leaf) return object;
  OrderedJson children = OrderedJson::array();
  for (auto& child : node.children) {
    children.push_back(json_of(child));
    if (node.split != Split::Playlist) continue;
    SettingsWriter slide;
    describe_slide(slide, child);
    children.back().update(slide.object_);
  }
  object[std::string(word_of(node.split))] = std::move(children);
  return object;
}

}  // namespace rankwall
