#include "widgets/list_card.h"

#include <algorithm>

#include "layout/text_element.h"
#include "widgets/proportions.h"

namespace rankwall {

namespace {

/// Narrower cards cannot name a town.
constexpr int min_width = smallest_text * 4;

int pitch_of(int pixels) { return pixels * proportions::list_card::pitch; }
int gap_of(int pixels) { return pixels * proportions::list_card::gap; }

/// How a card divides its rectangle.
struct ListPlan {
  int title = 0;   ///< text size; 0: there is room for only one line
  Rect body;       ///< below the title
  int blocks = 1;  ///< side by side
  int block_width = 0;
  int block_gap = 0;
  int pixels = smallest_text;  ///< of the lines
  int rows = 1;                ///< of each block
  int row_height = 0;
};

TextStyle style_of(const ListCell& cell, int pixels) {
  return {text_pixels(cell.plate ? smaller_beside(pixels, pixels * proportions::list_card::badge) : pixels),
          cell.weight, cell.color};
}

Element element_of(const ComposeContext& context, const ListColumn& column, const ListCell& cell, int pixels) {
  const TextStyle style = style_of(cell, pixels);
  if (cell.plate && !cell.wordings.empty())
    return badge(context, cell.wordings, style, *cell.plate, column.align).with_priority(column.priority);
  const Rewording rewording = column.stretches ? Rewording::AtSmallest : Rewording::AtFourFifths;
  Element element =
      text(context.input.measure, cell.wordings, style, column.align, rewording).with_priority(column.priority);
  if (!column.stretches) return element;
  // The short wording, or eight characters, are enough.
  return element.growing_wide(std::min(element.width.lengths.back(), std::max(min_width, pixels * 8)));
}

Grid grid_of(const ComposeContext& context, const ListCard& card, int pixels) {
  std::vector<std::vector<Element>> rows;
  rows.reserve(card.rows.size());
  for (const auto& cells : card.rows) {
    std::vector<Element>& row = rows.emplace_back();
    for (std::size_t i = 0; i < cells.size(); ++i)
      row.push_back(element_of(context, card.columns[i], cells[i], pixels));
  }
  Grid grid(std::move(rows), gap_of(pixels));
  if (card.brief) grid.shorten(grid.wordings() - 1);
  return grid;
}

/// On long low walls lines are set in two blocks side by side.
int blocks_of(Size size) { return size.width > size.height * 3 && size.height >= 6 * smallest_text ? 2 : 1; }

void plan_blocks(ListPlan& plan, Size size, int max) {
  plan.blocks = std::min(blocks_of(size), max);
  plan.block_gap = plan.blocks > 1 ? std::max(24, size.width / 48) : 0;
  plan.block_width = (size.width - plan.block_gap * (plan.blocks - 1)) / plan.blocks;
}

/// A short list has larger letters. Where the long wordings don't fit anyway, the short ones may be larger.
int line_pixels(const ComposeContext& context, const ListCard& card, const ListPlan& plan, int count) {
  const int max = card.max_pixels > 0 ? card.max_pixels : plan.body.height;
  const int base = text_pixels(std::min(plan.title > 0 ? plan.title * proportions::list_card::text
                                                       : plan.body.height * proportions::list_card::text_of_line,
                                        max));
  if (pitch_of(base + 1) * count > plan.body.height) return base;
  const Grid at_base = grid_of(context, card, base);
  const std::size_t wording = at_base.fits(plan.block_width, 0) ? 0 : at_base.wordings() - 1;
  for (int pixels = std::min(base * proportions::list_card::max_text, max); pixels > base; --pixels)
    if (text_pixels(pixels) == pixels && pitch_of(pixels) * count <= plan.body.height &&
        grid_of(context, card, pixels).fits(plan.block_width, wording))
      return pixels;
  return base;
}

ListPlan plan_of(const ComposeContext& context, Size size, const ListCard& card) {
  ListPlan plan;
  plan_blocks(plan, size, card.max_blocks);
  plan.title = card.title_pixels > 0 ? card.title_pixels : list_title_pixels(context, size);
  const int title_height = plan.title * proportions::line + std::max(2, plan.title / 10);
  if (size.height < title_height + pitch_of(smallest_text)) plan.title = 0;
  const int top = plan.title > 0 ? title_height : 0;
  plan.body = {0, top, size.width, size.height - top};

  const int planned = static_cast<int>(std::max(card.rows.size(), card.planned_rows));
  const int count = std::max(1, (planned + plan.blocks - 1) / plan.blocks);
  plan.pixels = line_pixels(context, card, plan, count);
  const int fitting = std::max(1, plan.body.height / pitch_of(plan.pixels));
  plan.rows = std::min(fitting, count);
  plan.row_height = std::min(plan.body.height / plan.rows, pitch_of(plan.pixels) * proportions::list_card::max_row);
  return plan;
}

void set_line(const ComposeContext& context, Panel& panel, const Rect& box, const Grid& grid, std::size_t row) {
  const int line = std::max(1, box.height / 40);
  grid.draw_row(row, panel, {box.x, box.y, box.width, box.height - line});
  panel.commands.emplace_back(FillCommand{{box.x, box.bottom() - line, box.width, line}, context.theme().divider});
}

Panel blank_page(const ComposeContext& context, Size size, const ListCard& card, const ListPlan& plan) {
  Panel page = context.panel(size);
  if (plan.title == 0) return page;
  const TextStyle style{plan.title, Weight::Bold, context.theme().title};
  const FittedText title = fitted(context.input.measure, card.titles, style, size.width);
  add_card_title(context, page, title.text, plan.title);
  return page;
}

}  // namespace

Pages list_pages(const ComposeContext& context, Size size, const ListCard& card) {
  if (size.width < min_width || size.height < smallest_text + 2) return {};
  const ListPlan plan = plan_of(context, size, card);
  const Panel blank = blank_page(context, size, card, plan);
  Grid grid = grid_of(context, card, plan.pixels);
  grid.settle(plan.block_width);
  const RowGrid places{plan.body, plan.rows, plan.row_height, plan.blocks, plan.block_gap};
  Pages pages = rows_on_pages(blank, places, card.rows.size(), [&](Panel& page, const Rect& box, std::size_t index) {
    set_line(context, page, box, grid, index);
  });
  if (card.rows.empty()) {
    pages.emplace_back("page:0", blank);
    const TextStyle style{plan.pixels, Weight::Regular, context.theme().muted};
    set_text(pages.back().second, plan.body, Align::Centre,
             fitted(context.input.measure, {card.empty}, style, size.width));
  }
  return pages;
}

int list_title_pixels(const ComposeContext& context, Size size) {
  const int own = std::min(size.height / (blocks_of(size) > 1 ? 12 : 16), size.width / 28);
  return text_pixels(std::max(card_title_pixels(context, {0, 0, size.width, size.height}), context.scaled_text(own)));
}

ListFit fit_of(const ComposeContext& context, Size size, const ListCard& card) {
  const ListPlan plan = plan_of(context, size, card);
  Grid grid = grid_of(context, card, plan.pixels);
  grid.settle(plan.block_width);
  ListFit fit{plan.pixels, grid.wording() > 0, {}};
  if (card.rows.empty()) return fit;
  for (std::size_t i = card.columns.size(); i-- > 0;)
    if (grid.column_width(i) < 0) fit.given_way.push_back(i);
  return fit;
}

void drop_column(ListCard& card, std::size_t column) {
  const auto at = static_cast<std::ptrdiff_t>(column);
  card.columns.erase(card.columns.begin() + at);
  for (auto& row : card.rows) row.erase(row.begin() + at);
}

void add_pages(ComposeContext& context, const Rect& area, Pages pages, double page_seconds, std::string name) {
  if (!pages.empty()) add_deck(context, std::move(name), area, std::move(pages), page_seconds);
}

}  // namespace rankwall
