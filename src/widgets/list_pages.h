// Widgets that are lists: a title, rows of one height, as many pages as they need. This divides the room; what goes
// into a row is up to the widget. Internal to the widgets.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "widgets/compose_context.h"

namespace rankwall {

/// Sizes of a list, by its area: larger if it has the whole wall, as on a card if it is one.
struct ListSizes {
  int title = smallest_text;
  int text = smallest_text;   ///< names and figures
  int small = smallest_text;  ///< what is beside them

  static ListSizes of(const ComposeContext& context, const Rect& area);
};

/// Where rows go on a page: down the first block, then the next.
struct RowGrid {
  Rect body;
  int lines = 1;  ///< in every block
  int row_height = 1;
  int blocks = 1;     ///< side by side
  int block_gap = 0;  ///< pixels between them

  int block_width() const { return (body.width - block_gap * (blocks - 1)) / blocks; }
  Rect box(int index) const;
};

/// Draws the row of this index into a box of a page.
using AddRow = std::function<void(Panel& page, const Rect& box, std::size_t index)>;

/// `count` rows on copies of `blank`, each page with its key; none if there are no rows.
using Pages = std::vector<std::pair<std::string, Panel>>;
Pages rows_on_pages(const Panel& blank, const RowGrid& grid, std::size_t count, const AddRow& add_row);

struct ListPages {
  Panel blank;        ///< every page before its rows
  Rect rest;          ///< where the rows go
  int min_row = 1;    ///< height in pixels
  int blocks = 1;     ///< side by side; rows go on from one to the next
  int block_gap = 0;  ///< pixels between blocks
  double page_seconds = 15;
  std::string none;  ///< shown if there are no rows
};

/// The title on an empty page. It gives way if there would be no room for a single row.
ListPages begin_list(const ComposeContext& context, const Rect& area, const std::string& title, const ListSizes& sizes,
                     int min_row);
/// The same with more than a title in its line.
ListPages begin_list(const ComposeContext& context, const Rect& area, const Element& head, const ListSizes& sizes,
                     int min_row);

/// Adds `count` rows in pages of equal length as a deck over `area`.
void add_list(ComposeContext& context, const Rect& area, const ListPages& list, std::size_t count,
              const AddRow& add_row);

/// Says in the middle of `box` why there is nothing else.
void add_message(const ComposeContext& context, Panel& panel, const Rect& box, const std::string& message, int pixels);

/// The line below a row. Returns the box without it.
Rect add_divider(const ComposeContext& context, Panel& panel, const Rect& box);

}  // namespace rankwall
