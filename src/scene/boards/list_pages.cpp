#include "scene/boards/list_pages.h"

#include <algorithm>

namespace rankwall {

ListSizes ListSizes::of(const Scene& scene, const Rect& area) {
  ListSizes sizes;
  const int card = card_title_pixels(scene, area);
  sizes.title = std::max(card, text_pixels(std::min(area.height / 18, area.width / 32)));
  sizes.text =
      std::max({text_pixels(card * 6 / 7), text_pixels(sizes.title * 5 / 7), std::min(sizes.title, first_smooth_text)});
  sizes.small = std::max(std::min(sizes.text, first_smooth_text), sizes.text * 7 / 10);
  return sizes;
}

ListPages begin_list(const Scene& scene, const Rect& area, const std::string& title, const ListSizes& sizes,
                     int least_row) {
  ListPages list;
  list.blank = scene.panel(area.size());
  list.rest = {0, 0, area.width, area.height};
  list.least_row = least_row;
  Panel titled = list.blank;
  const Rect rest = inset(add_card_title(scene, titled, title, sizes.title), 0, sizes.title / 8);
  if (rest.height < least_row) return list;
  list.blank = std::move(titled);
  list.rest = rest;
  return list;
}

void add_list(Scene& scene, const Rect& area, const ListPages& list, std::size_t count,
              const std::function<void(Panel& page, const Rect& box, std::size_t index)>& add_row) {
  const Rect& rest = list.rest;
  const int total = static_cast<int>(count);
  // 1. As many pages as are needed, then no more lines than it takes to fill them evenly.
  const int most_lines = std::max(1, rest.height / list.least_row);
  const int page_count = std::max(1, (total + most_lines * list.blocks - 1) / (most_lines * list.blocks));
  const int lines = std::clamp((total + page_count * list.blocks - 1) / (page_count * list.blocks), 1, most_lines);
  const int row_height = std::min(rest.height / lines, list.least_row * 3 / 2);
  const int width = (rest.width - list.block_gap * (list.blocks - 1)) / list.blocks;
  // 2. Down the first block, then the next.
  std::vector<std::pair<std::string, Panel>> pages;
  for (int i = 0; i < total; ++i) {
    const int place = i % (lines * list.blocks);
    if (place == 0) pages.emplace_back("page:" + std::to_string(pages.size()), list.blank);
    const Rect box{rest.x + place / lines * (width + list.block_gap), rest.y + place % lines * row_height, width,
                   row_height};
    add_row(pages.back().second, box, static_cast<std::size_t>(i));
  }
  if (pages.empty()) {
    pages.emplace_back("empty", list.blank);
    const TextStyle style{text_pixels(list.least_row / 3), Weight::Regular, scene.theme().muted};
    const FittedText text = fitted(scene.input.measure, {list.none}, style, rest.width);
    if (rest.height >= text.style.pixels) set_text(pages.back().second, rest, Align::Centre, text);
  }
  add_deck(scene, "pages", area, std::move(pages), list.page_seconds);
}

Rect add_divider(const Scene& scene, Panel& panel, const Rect& box) {
  const int line = std::max(1, box.height / 50);
  panel.commands.emplace_back(FillCommand{{box.x, box.bottom() - line, box.width, line}, scene.theme().divider});
  return {box.x, box.y, box.width, box.height - line};
}

}  // namespace rankwall
