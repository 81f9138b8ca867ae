#include "widgets/ranking_name.h"

#include <algorithm>

namespace rankwall {

namespace {

const std::string* ranking_of(const WidgetSettings& widget) {
  if (const auto* table = std::get_if<LeaderboardSettings>(&widget)) return &table->ranking;
  return nullptr;
}

bool all_of_ranking(const LayoutNode& node, const std::string& ranking) {
  const std::string* const own = node.split == Split::Leaf ? ranking_of(node.widget) : nullptr;
  if (own && *own != ranking) return false;
  return std::all_of(node.children.begin(), node.children.end(),
                     [&](const LayoutNode& child) { return all_of_ranking(child, ranking); });
}

const HeaderSettings* header_of(const LayoutNode& node) {
  if (node.split == Split::Playlist) return nullptr;
  if (node.split == Split::Leaf) return std::get_if<HeaderSettings>(&node.widget);
  for (const auto& child : node.children)
    if (const HeaderSettings* const found = header_of(child)) return found;
  return nullptr;
}

}  // namespace

bool slides_agree(const LayoutNode& root, const std::string& ranking) {
  if (root.split == Split::Playlist) return all_of_ranking(root, ranking);
  return std::all_of(root.children.begin(), root.children.end(),
                     [&](const LayoutNode& child) { return slides_agree(child, ranking); });
}

bool header_names(const LayoutNode& root, const std::string& ranking) {
  const HeaderSettings* const header = header_of(root);
  return header && header->ranking == ranking && slides_agree(root, ranking);
}

}  // namespace rankwall
