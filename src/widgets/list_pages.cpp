#include "widgets/list_pages.h"

#include <algorithm>

#include "layout/paging.h"
#include "widgets/proportions.h"

namespace rankwall {

ListSizes ListSizes::of(const ComposeContext& context, const Rect& area) {
  ListSizes sizes;
  const int card = card_title_pixels(context, area);
  sizes.title = std::max(card, text_pixels(std::min(area.height / 18, area.width / 32)));
  sizes.text = std::max({text_pixels(card * proportions::list::text_on_card),
                         text_pixels(sizes.title * proportions::list::text), std::min(sizes.title, first_smooth_text)});
  sizes.small = smaller_beside(sizes.text, sizes.text * proportions::list::small);
  return sizes;
}

ListPages begin_list(const ComposeContext& context, const Rect& area, const std::string& title, const ListSizes& sizes,
                     int min_row) {
  return begin_list(context, area, card_title(context, title, sizes.title), sizes, min_row);
}

ListPages begin_list(const ComposeContext& context, const Rect& area, const Element& head, const ListSizes& sizes,
                     int min_row) {
  ListPages list;
  list.blank = context.panel(area.size());
  list.rest = {0, 0, area.width, area.height};
  list.min_row = min_row;
  Panel titled = list.blank;
  const Rect rest = inset(add_card_head(context, titled, head, sizes.title), 0, sizes.title / 8);
  if (rest.height < min_row) return list;
  list.blank = std::move(titled);
  list.rest = rest;
  return list;
}

Rect RowGrid::box(int index) const {
  const int width = block_width();
  return {body.x + index / lines * (width + block_gap), body.y + index % lines * row_height, width, row_height};
}

Pages rows_on_pages(const Panel& blank, const RowGrid& grid, std::size_t count, const AddRow& add_row) {
  Pages pages;
  for (std::size_t i = 0; i < count; ++i) {
    const int index = static_cast<int>(i) % (grid.lines * grid.blocks);
    if (index == 0) pages.emplace_back("page:" + std::to_string(pages.size()), blank);
    add_row(pages.back().second, grid.box(index), i);
  }
  return pages;
}

void add_list(ComposeContext& context, const Rect& area, const ListPages& list, std::size_t count,
              const AddRow& add_row) {
  const Rect& rest = list.rest;
  // No more lines than it takes to fill the pages evenly.
  const int max_lines = std::max(1, rest.height / list.min_row);
  const auto sizes = even_pages(count, static_cast<std::size_t>(max_lines) * static_cast<std::size_t>(list.blocks));
  const int most = sizes.empty() ? 1 : static_cast<int>(sizes.front());
  const int lines = (most + list.blocks - 1) / list.blocks;
  const int row_height = std::min(rest.height / lines, list.min_row * proportions::list::max_row);
  Pages pages = rows_on_pages(list.blank, {rest, lines, row_height, list.blocks, list.block_gap}, count, add_row);
  if (pages.empty()) {
    pages.emplace_back("empty", list.blank);
    add_message(context, pages.back().second, rest, list.none, list.min_row / 3);
  }
  add_deck(context, "pages", area, std::move(pages), list.page_seconds);
}

void add_message(const ComposeContext& context, Panel& panel, const Rect& box, const std::string& message, int pixels) {
  const FittedText text =
      fitted(context.input.measure, {message}, {pixels, Weight::Regular, context.theme().muted}, box.width);
  if (box.height >= text.style.pixels) set_text(panel, box, Align::Centre, text);
}

Rect add_divider(const ComposeContext& context, Panel& panel, const Rect& box) {
  const int line = std::max(1, box.height / 50);
  panel.commands.emplace_back(FillCommand{{box.x, box.bottom() - line, box.width, line}, context.theme().divider});
  return {box.x, box.y, box.width, box.height - line};
}

}  // namespace rankwall
