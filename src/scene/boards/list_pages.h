// Boards that are lists: a title, rows of one height, as many pages as they need. It shares out the room; what stands
// in a row is the board's own. Internal to the boards.
#pragma once

#include <functional>
#include <string>

#include "scene/scene.h"

namespace rankwall {

/// Sizes of a list that settle with its area: larger where it has the wall to itself, as on a card where it is one.
struct ListSizes {
  int title = smallest_text;
  int text = smallest_text;   ///< names and figures
  int small = smallest_text;  ///< what stands beside them

  static ListSizes of(const Scene& scene, const Rect& area);
};

struct ListPages {
  Panel blank;        ///< every page before its rows
  Rect rest;          ///< where the rows stand
  int least_row = 1;  ///< height in pixels
  int blocks = 1;     ///< side by side; rows go on from one to the next
  int block_gap = 0;  ///< pixels between blocks
  double page_seconds = 15;
  std::string none;  ///< said where there are no rows
};

/// The title on an empty page. It gives way where there would be no room for a single row.
ListPages begin_list(const Scene& scene, const Rect& area, const std::string& title, const ListSizes& sizes,
                     int least_row);

/// Adds `count` rows in pages of equal length as a deck over `area`. `add_row` draws one of them into a box of a page.
void add_list(Scene& scene, const Rect& area, const ListPages& list, std::size_t count,
              const std::function<void(Panel& page, const Rect& box, std::size_t index)>& add_row);

/// The line below a row. Returns the box without it.
Rect add_divider(const Scene& scene, Panel& panel, const Rect& box);

}  // namespace rankwall
