#include "widgets/list_card.h"

#include <algorithm>

namespace rankwall {

namespace {

/// Narrower cards cannot name a town.
constexpr int min_width = smallest_text * 4;

int pitch_of(int pixels) { return pixels * 17 / 10; }
int gap_of(int pixels) { return pixels * 4 / 5; }

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
  std::vector<std::size_t> columns;  ///< those that are kept
  std::vector<int> widths;           ///< of each of them
  bool brief = false;                ///< the short wordings
};

/// Lays out a card's columns at one text size.
class Columns {
 public:
  Columns(const ComposeContext& context, const ListCard& card, int pixels)
      : context_(context), card_(card), pixels_(pixels) {}

  TextStyle style(const ListCell& cell) const {
    const int smaller = std::max(pixels_ * 5 / 6, std::min(pixels_, first_smooth_text));
    return {text_pixels(cell.plate ? smaller : pixels_), cell.weight, cell.color};
  }

  const std::string& wording(const ListCell& cell, bool brief) const {
    return brief ? cell.wordings.back() : cell.wordings.front();
  }

  int cell_width(const ListCell& cell, bool brief) const {
    if (cell.wordings.empty()) return 0;
    const std::string& text = wording(cell, brief);
    return cell.plate ? badge_width(context_, text, style(cell)) : context_.width(text, style(cell));
  }

  int widest(std::size_t column, bool brief) const {
    int widest = 0;
    for (const auto& row : card_.rows) widest = std::max(widest, cell_width(row[column], brief));
    return widest;
  }

  /// Widths of these columns; the one that stretches has `stretched`.
  std::vector<int> widths(const std::vector<std::size_t>& columns, bool brief, int stretched) const {
    std::vector<int> widths;
    widths.reserve(columns.size());
    for (const auto column : columns)
      widths.push_back(card_.columns[column].stretches ? stretched : widest(column, brief));
    return widths;
  }

  int total(const std::vector<int>& widths) const {
    int total = gap_of(pixels_) * (static_cast<int>(widths.size()) - 1);
    for (const int width : widths) total += width;
    return total;
  }

  std::size_t stretching() const {
    const auto found =
        std::find_if(card_.columns.begin(), card_.columns.end(), [](const auto& each) { return each.stretches; });
    return static_cast<std::size_t>(found - card_.columns.begin());
  }

  /// The least width of the stretching column: its short wordings, or eight characters.
  int enough() const { return std::min(widest(stretching(), true), std::max(min_width, pixels_ * 8)); }

  /// Whether all columns fit, with their longest wordings or with the short ones.
  bool fits(int width, bool brief) const {
    std::vector<std::size_t> all(card_.columns.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    return total(widths(all, brief, widest(stretching(), brief))) <= width;
  }

  /// 1. The stretching column takes at least enough().
  /// 2. The others take their short wordings.
  /// 3. The column of the lowest priority gives way until the rest fits.
  void settle(ListPlan& plan) const {
    const int min = enough();
    plan.columns.resize(card_.columns.size());
    for (std::size_t i = 0; i < plan.columns.size(); ++i) plan.columns[i] = i;
    const auto too_wide = [&] { return total(widths(plan.columns, plan.brief, min)) > plan.block_width; };
    plan.brief = card_.brief || too_wide();
    while (plan.columns.size() > 1 && too_wide()) {
      const auto weight = [&](std::size_t column) {
        return std::pair(card_.columns[column].stretches, card_.columns[column].priority);
      };
      plan.columns.erase(std::min_element(plan.columns.begin(), plan.columns.end(),
                                          [&](auto a, auto b) { return weight(a) < weight(b); }));
    }
    plan.widths = widths(plan.columns, plan.brief, 0);
    const int rest = plan.block_width - total(plan.widths);
    for (std::size_t i = 0; i < plan.columns.size(); ++i)
      if (card_.columns[plan.columns[i]].stretches) plan.widths[i] = rest;
  }

 private:
  const ComposeContext& context_;
  const ListCard& card_;
  int pixels_;
};

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
  const int base = text_pixels(std::min(plan.title > 0 ? plan.title * 6 / 7 : plan.body.height * 10 / 17, max));
  if (pitch_of(base + 1) * count > plan.body.height) return base;
  const bool brief = card.brief || !Columns(context, card, base).fits(plan.block_width, false);
  for (int pixels = std::min(base * 3 / 2, max); pixels > base; --pixels)
    if (text_pixels(pixels) == pixels && pitch_of(pixels) * count <= plan.body.height &&
        Columns(context, card, pixels).fits(plan.block_width, brief))
      return pixels;
  return base;
}

ListPlan plan_of(const ComposeContext& context, Size size, const ListCard& card) {
  ListPlan plan;
  plan_blocks(plan, size, card.max_blocks);
  plan.title = card.title_pixels > 0 ? card.title_pixels : list_title_pixels(context, size);
  const int title_height = plan.title * 3 / 2 + std::max(2, plan.title / 10);
  if (size.height < title_height + pitch_of(smallest_text)) plan.title = 0;
  const int top = plan.title > 0 ? title_height : 0;
  plan.body = {0, top, size.width, size.height - top};

  const int planned = static_cast<int>(std::max(card.rows.size(), card.planned_rows));
  const int count = std::max(1, (planned + plan.blocks - 1) / plan.blocks);
  plan.pixels = line_pixels(context, card, plan, count);
  const int fitting = std::max(1, plan.body.height / pitch_of(plan.pixels));
  plan.rows = std::min(fitting, count);
  plan.row_height = std::min(plan.body.height / plan.rows, pitch_of(plan.pixels) * 8 / 5);
  Columns(context, card, plan.pixels).settle(plan);
  return plan;
}

void set_cell(const ComposeContext& context, Panel& panel, const Rect& box, const ListColumn& column,
              const ListCell& cell, const Columns& columns, const ListPlan& plan) {
  if (cell.wordings.empty() || box.width <= 0) return;
  const TextStyle style = columns.style(cell);
  if (!cell.plate) {
    // The stretching column names what a line is about: a town.
    const auto wordings = column.stretches ? cell.wordings : std::vector{columns.wording(cell, plan.brief)};
    set_fitted(panel, context.input.measure, box, column.align, wordings, style, Rewording::AtSmallest);
    return;
  }
  const std::string& text = columns.wording(cell, plan.brief);
  const int height = std::min(box.height - 2, style.pixels * 8 / 5);
  const int width = columns.cell_width(cell, plan.brief);
  const int x = column.align == Align::Right ? box.right() - width : box.x;
  add_badge(context, panel, {x, box.y + (box.height - height) / 2, width, height}, text, style, *cell.plate);
}

void set_line(const ComposeContext& context, Panel& panel, const Rect& box, const ListCard& card,
              const std::vector<ListCell>& cells, const ListPlan& plan) {
  const Columns columns(context, card, plan.pixels);
  const int line = std::max(1, box.height / 40);
  int x = box.x;
  for (std::size_t i = 0; i < plan.columns.size(); ++i) {
    const std::size_t column = plan.columns[i];
    set_cell(context, panel, {x, box.y, plan.widths[i], box.height - line}, card.columns[column], cells[column],
             columns, plan);
    x += plan.widths[i] + gap_of(plan.pixels);
  }
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
  const RowGrid grid{plan.body, plan.rows, plan.row_height, plan.blocks, plan.block_gap};
  Pages pages = rows_on_pages(blank, grid, card.rows.size(), [&](Panel& page, const Rect& box, std::size_t index) {
    set_line(context, page, box, card, card.rows[index], plan);
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
  return {plan.pixels, plan.brief};
}

void add_pages(ComposeContext& context, const Rect& area, Pages pages, double page_seconds, std::string name) {
  if (!pages.empty()) add_deck(context, std::move(name), area, std::move(pages), page_seconds);
}

}  // namespace rankwall
