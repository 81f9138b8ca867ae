#include "config/writer.h"

#include <string>

namespace rankwall {

OrderedJson SettingsWriting::json_of(Theme& theme, Range) {
  return theme.name.empty() ? object_json(theme, *this) : OrderedJson(theme.name);
}

OrderedJson SettingsWriting::json_of(LayoutNode& node, Range) {
  FieldWriter writer(*this);
  OrderedJson& object = writer.object();
  if (node.split == Split::Leaf) {
    object["widget"] = widget_words[node.widget.index()];
    std::visit([&](auto& settings) { describe(writer, settings); }, node.widget);
  }
  describe(writer, node);
  if (node.split == Split::Playlist) describe_playlist(writer, node);
  if (node.split == Split::Leaf) return object;
  OrderedJson children = OrderedJson::array();
  for (auto& child : node.children) {
    children.push_back(json_of(child, Range{}));
    if (node.split != Split::Playlist) continue;
    FieldWriter slide(*this);
    describe_slide(slide, child);
    children.back().update(slide.object());
  }
  object[std::string(word_of(node.split))] = std::move(children);
  return object;
}

}  // namespace rankwall
