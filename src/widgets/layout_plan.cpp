#include "widgets/layout_plan.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace rankwall {

namespace {

int pixels_of(const Extent& extent, int whole) {
  if (extent.unit == ExtentUnit::Percent) return static_cast<int>(std::lround(extent.amount * whole / 100));
  return static_cast<int>(extent.amount);
}

/// Splits `length` in the proportion of `shares`; rounding each border on its own keeps the sum exact.
std::vector<int> split(int length, const std::vector<double>& shares) {
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  std::vector<int> lengths;
  double reached = 0;
  int border = 0;
  for (const double share : shares) {
    reached += share;
    const int next = sum > 0 ? static_cast<int>(std::lround(length * reached / sum)) : 0;
    lengths.push_back(next - border);
    border = next;
  }
  return lengths;
}

/// Walks the tree and notes what it passes.
class LayoutWalk {
 public:
  LayoutWalk(int shorter_side, const ConditionCheck& holds) : shorter_side_(shorter_side), holds_(holds) {}

  LayoutPlan take_plan() { return std::move(plan_); }

  void visit(const LayoutNode& node, const Rect& area, const SlideRef& slide) {
    const int padding = pixels_of(node.padding, shorter_side_);
    const Rect inner = inset(area, padding, padding);
    switch (node.split) {
      case Split::Leaf: note_leaf(node, inner, slide); break;
      case Split::Stack:
        for (std::size_t i = 0; i < node.children.size(); ++i)
          visit_child(node, i, inner, slide, is_shown(node.children[i]));
        break;
      case Split::Playlist: visit_slides(node, inner, slide); break;
      case Split::Row:
      case Split::Column: visit_neighbours(node, inner, slide); break;
    }
  }

 private:
  void note_leaf(const LayoutNode& node, const Rect& area, const SlideRef& slide) {
    if (!is_skipped_) plan_.leaves.push_back({&node.widget, area, leaf_count_, slide, pointer_});
    ++leaf_count_;
  }

  bool is_shown(const LayoutNode& node) const {
    if (shows_all_) return true;
    if (!holds_(node.only_if)) return false;
    if (node.split == Split::Leaf || node.split == Split::Playlist) return true;
    return std::any_of(node.children.begin(), node.children.end(),
                       [&](const LayoutNode& child) { return is_shown(child); });
  }

  /// What is not shown is walked too, so that the numbers of all others stay the same.
  void visit_child(const LayoutNode& node, std::size_t child, const Rect& area, const SlideRef& slide, bool is_shown) {
    const bool was_skipped = is_skipped_;
    is_skipped_ = was_skipped || !is_shown;
    const std::size_t length = pointer_.size();
    pointer_ += '/' + std::string(word_of(node.split)) + '/' + std::to_string(child);
    visit(node.children[child], area, slide);
    pointer_.resize(length);
    is_skipped_ = was_skipped;
  }

  void visit_neighbours(const LayoutNode& node, const Rect& area, const SlideRef& slide) {
    const bool row = node.split == Split::Row;
    std::vector<Extent> sizes;
    for (const auto& child : node.children)
      if (is_shown(child)) sizes.push_back(child.size);
    const int gap = pixels_of(node.gap, shorter_side_);
    const std::vector<int> lengths = share_out(row ? area.width : area.height, sizes, gap);
    int position = 0;
    auto length = lengths.begin();
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      if (!is_shown(node.children[i])) {
        visit_child(node, i, {}, slide, false);
        continue;
      }
      visit_child(node, i,
                  row ? Rect{area.x + position, area.y, *length, area.height}
                      : Rect{area.x, area.y + position, area.width, *length},
                  slide, true);
      position += *length++ + gap;
    }
  }

  void visit_slides(const LayoutNode& node, const Rect& area, const SlideRef& within) {
    PlaylistPlan playlist{&node, area, playlist_count_++, within, {}};
    for (std::size_t i = 0; i < node.children.size(); ++i)
      if (is_shown(node.children[i])) playlist.slides.push_back(i);
    const bool is_empty = playlist.slides.empty();
    if (is_empty) playlist.slides.push_back(0);
    const std::vector<std::size_t> slides = playlist.slides;
    const int index = static_cast<int>(plan_.playlists.size());
    if (!is_skipped_) plan_.playlists.push_back(std::move(playlist));
    int turn = 0;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      const bool has_turn = std::find(slides.begin(), slides.end(), i) != slides.end();
      const bool showed_all = shows_all_;
      shows_all_ = showed_all || (is_empty && has_turn);
      visit_child(node, i, area, {index, turn}, has_turn);
      shows_all_ = showed_all;
      if (has_turn) ++turn;
    }
  }

  int shorter_side_;
  const ConditionCheck& holds_;
  LayoutPlan plan_;
  std::size_t leaf_count_ = 0;
  std::size_t playlist_count_ = 0;
  bool is_skipped_ = false;
  bool shows_all_ = false;  ///< whatever its parts need: there is nothing else to show
  std::string pointer_;     ///< of the node that is visited
};

}  // namespace

std::vector<int> share_out(int length, const std::vector<Extent>& sizes, int gap) {
  if (sizes.empty()) return {};
  const int free = std::max(0, length - gap * (static_cast<int>(sizes.size()) - 1));
  // 1. What is asked for in pixels and percent.
  std::vector<double> fixed(sizes.size(), 0);
  std::vector<double> fractions(sizes.size(), 0);
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    if (sizes[i].unit == ExtentUnit::Fraction)
      fractions[i] = sizes[i].amount;
    else
      fixed[i] = pixels_of(sizes[i], length);
  }
  const double asked = std::accumulate(fixed.begin(), fixed.end(), 0.0);
  // 2. Too much: all shrink alike.
  if (asked >= free) return split(free, fixed);
  // 3. The rest goes to the fractions, or to the last.
  const auto rest = free - static_cast<int>(asked);
  const bool shared = std::any_of(fractions.begin(), fractions.end(), [](double f) { return f > 0; });
  if (!shared) fractions.back() = 1;
  const std::vector<int> shares = split(rest, fractions);
  std::vector<int> lengths;
  for (std::size_t i = 0; i < sizes.size(); ++i) lengths.push_back(static_cast<int>(fixed[i]) + shares[i]);
  return lengths;
}

LayoutPlan lay_out(const LayoutNode& root, const Rect& area, const ConditionCheck& holds) {
  LayoutWalk walk(std::min(area.width, area.height), holds);
  walk.visit(root, area, {});
  return walk.take_plan();
}

}  // namespace rankwall
