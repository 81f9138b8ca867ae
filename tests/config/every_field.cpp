#include "config/every_field.h"

namespace rankwall {

namespace {

template <std::size_t... Index>
std::vector<LayoutNode> every_widget(std::index_sequence<Index...>) {
  std::vector<LayoutNode> leaves(sizeof...(Index));
  FieldChanger changer;
  (describe(changer, leaves[Index].widget.emplace<Index>()), ...);
  return leaves;
}

}  // namespace

LayoutNode every_node() {
  LayoutNode playlist;
  playlist.split = Split::Playlist;
  playlist.children = every_widget(std::make_index_sequence<widget_words.size()>());
  LayoutNode root;
  root.split = Split::Column;
  for (const Split split : {Split::Row, Split::Stack}) {
    root.children.emplace_back().split = split;
    root.children.back().children.resize(1);
  }
  playlist.children.insert(playlist.children.end(), root.children.begin(), root.children.end());
  FieldChanger changer;
  describe_playlist(changer, playlist);
  for (auto& slide : playlist.children) {
    describe(changer, slide);
    describe_slide(changer, slide);
  }
  root.children.push_back(std::move(playlist));
  return root;
}

Config every_field() {
  Config config;
  FieldChanger changer;
  describe(changer, config);
  config.layouts[0].root = every_node();
  return config;
}

}  // namespace rankwall
