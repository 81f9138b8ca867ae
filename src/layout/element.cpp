#include "layout/element.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace rankwall {

namespace {

Need rigid(int length, int priority = 0) { return {{length}, length, 0, priority}; }

/// Elements that share their container's draw functions instead of copying them.
using Elements = std::shared_ptr<const std::vector<Element>>;

std::vector<Need> needs_of(const std::vector<Element>& elements, Need Element::*direction) {
  std::vector<Need> needs;
  needs.reserve(elements.size());
  for (const auto& each : elements) needs.push_back(each.*direction);
  return needs;
}

/// Along the container: the sum of its elements.
Need sum_of(const std::vector<Need>& needs, int gap) {
  Need sum = rigid(0);
  const int gaps = gap * std::max(0, static_cast<int>(needs.size()) - 1);
  std::size_t wordings = 1;
  for (const auto& need : needs) wordings = std::max(wordings, need.lengths.size());
  sum.lengths.assign(wordings, gaps);
  for (const auto& need : needs) {
    for (std::size_t i = 0; i < wordings; ++i) sum.lengths[i] += need.length(i);
    sum.grow = std::max(sum.grow, need.grow);
    sum.priority = std::max(sum.priority, need.priority);
    sum.shrinks |= need.shrinks;
  }
  sum.min = gaps;
  for (const auto& need : needs) sum.min += need.least(wordings);
  return sum;
}

/// Across the container: the longest of its elements.
Need longest_of(const std::vector<Need>& needs) {
  Need longest = rigid(0);
  for (const auto& need : needs) longest = merged(longest, need);
  return longest;
}

/// Draws the elements in a row or a column, each at its share along it.
template <class BoxOf>
void draw_along(Panel& panel, const std::vector<Element>& elements, const Shares& shares, int gap, std::size_t wording,
                BoxOf box_of) {
  int at = 0;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (shares.lengths[i] < 0) continue;
    const Rect box = box_of(at, shares.lengths[i]);
    if (elements[i].draw && !box.empty())
      elements[i].draw(panel, box, elements[i].width.chooses_wording() ? 0 : wording);
    at += shares.lengths[i] + gap;
  }
}

}  // namespace

Element Element::wide(int pixels) const {
  Element changed = *this;
  changed.width = rigid(pixels, width.priority);
  return changed;
}

Element Element::high(int pixels) const {
  Element changed = *this;
  changed.height = rigid(pixels, height.priority);
  return changed;
}

Element Element::growing_wide(int min, int share) const {
  Element changed = *this;
  changed.width.min = min;
  changed.width.grow = share;
  return changed;
}

Element Element::growing_high(int min, int share) const {
  Element changed = *this;
  changed.height.min = min;
  changed.height.grow = share;
  return changed;
}

Element Element::shrinking_wide(int min) const {
  Element changed = *this;
  changed.width.min = min;
  changed.width.shrinks = true;
  return changed;
}

Element Element::with_priority(int priority) const {
  Element changed = *this;
  changed.width.priority = changed.height.priority = priority;
  return changed;
}

Element largest(int pixels, std::function<Element(int pixels)> of_size) {
  Element element = of_size(text_pixels(pixels));
  element.draw = [pixels, of_size = std::move(of_size)](Panel& panel, const Rect& box, std::size_t) {
    // Widths grow with the size, so only few sizes are tried: each costs memory in the font engine.
    int size = text_pixels(pixels);
    Element found = of_size(size);
    while (size > smallest_text && !found.fits(box.width)) {
      const int guess = size * std::max(0, box.width) / found.least_width() + 1;
      size = std::min(smaller_text(size), std::max(guess, first_smooth_text));
      found = of_size(size);
    }
    rankwall::draw(found, panel, box);
  };
  return element;
}

Element painted(Size size, DrawElement draw) { return {rigid(size.width), rigid(size.height), std::move(draw)}; }

Element fill(Size size, Color color) {
  return painted(size, [size, color](Panel& panel, const Rect& box, std::size_t) {
    const int height = size.height > 0 ? std::min(size.height, box.height) : box.height;
    panel.commands.emplace_back(FillCommand{{box.x, box.y + (box.height - height) / 2, box.width, height}, color});
  });
}

Element spacer(Size size) { return {rigid(size.width), rigid(size.height), {}}; }

Element row(int gap, std::vector<Element> elements) {
  const std::vector<Need> widths = needs_of(elements, &Element::width);
  const Need height = longest_of(needs_of(elements, &Element::height));
  return {sum_of(widths, gap), height,
          [elements = std::make_shared<const std::vector<Element>>(std::move(elements)), widths, gap](
              Panel& panel, const Rect& box, std::size_t wording) {
            const Shares shares = share_out(box.width, gap, widths);
            draw_along(panel, *elements, shares, gap, std::max(wording, shares.wording), [&](int at, int length) {
              return Rect{box.x + at, box.y, length, box.height};
            });
          }};
}

Element column(int gap, std::vector<Element> elements) {
  const std::vector<Need> heights = needs_of(elements, &Element::height);
  const Need width = longest_of(needs_of(elements, &Element::width));
  return {width, sum_of(heights, gap),
          [elements = std::make_shared<const std::vector<Element>>(std::move(elements)), heights, gap](
              Panel& panel, const Rect& box, std::size_t wording) {
            const Shares shares = share_out(box.height, gap, heights);
            draw_along(panel, *elements, shares, gap, wording, [&](int at, int length) {
              return Rect{box.x, box.y + at, box.width, length};
            });
          }};
}

Element spread_column(std::vector<Element> elements) {
  const std::vector<Need> heights = needs_of(elements, &Element::height);
  const Need width = longest_of(needs_of(elements, &Element::width));
  return {width, sum_of(heights, 0),
          [elements = std::make_shared<const std::vector<Element>>(std::move(elements)), heights](
              Panel& panel, const Rect& box, std::size_t wording) {
            const Shares shares = share_out(box.height, 0, heights);
            int spare = box.height;
            int gaps = 1;
            for (const int length : shares.lengths) {
              spare -= std::max(0, length);
              gaps += length < 0 ? 0 : 1;
            }
            int shown = 0;
            draw_along(panel, *elements, shares, 0, wording, [&](int at, int length) {
              return Rect{box.x, box.y + at + spare * ++shown / gaps, box.width, length};
            });
          }};
}

std::vector<Element> kept_in(int height, std::vector<Element> elements) {
  const Shares shares = share_out(height, 0, needs_of(elements, &Element::height));
  std::vector<Element> kept;
  for (std::size_t i = 0; i < elements.size(); ++i)
    if (shares.lengths[i] >= 0) kept.push_back(std::move(elements[i]));
  return kept;
}

void draw(const Element& element, Panel& panel, const Rect& box) {
  if (element.draw && !box.empty()) element.draw(panel, box, 0);
}

Grid::Grid(std::vector<std::vector<Element>> rows, int gap) : rows_(std::move(rows)), gap_(gap) {
  for (const auto& row : rows_) {
    const std::vector<Need> widths = needs_of(row, &Element::width);
    if (needs_.empty()) {
      needs_ = widths;
      continue;
    }
    for (std::size_t i = 0; i < needs_.size(); ++i) needs_[i] = merged(needs_[i], widths[i]);
  }
}

std::size_t Grid::wordings() const {
  std::size_t most = 1;
  for (const auto& need : needs_) most = std::max(most, need.lengths.size());
  return most;
}

bool Grid::fits(int width, std::size_t wording) const {
  int sum = gap_ * std::max(0, static_cast<int>(needs_.size()) - 1);
  for (const auto& need : needs_) sum += need.length(wording);
  return sum <= width;
}

bool Grid::has_room_for_all(int width) const {
  const Shares shares = share_out(width, gap_, needs_);
  return std::none_of(shares.lengths.begin(), shares.lengths.end(), [](int length) { return length < 0; });
}

void Grid::shorten(std::size_t wording) {
  for (auto& need : needs_) {
    const std::size_t last = need.lengths.size() - 1;
    for (std::size_t i = 0; i <= last; ++i) need.lengths[i] = need.lengths[std::min(last, std::max(i, wording))];
  }
  least_wording_ = std::max(least_wording_, wording);
}

void Grid::settle(int width) {
  shares_ = share_out(width, gap_, needs_);
  shares_.wording = std::max(shares_.wording, least_wording_);
}

void Grid::draw_row(std::size_t row, Panel& panel, const Rect& box) const {
  draw_along(panel, rows_[row], shares_, gap_, shares_.wording, [&](int at, int length) {
    return Rect{box.x + at, box.y, length, box.height};
  });
}

}  // namespace rankwall
