// A card with a list: a title, and below it lines with the same columns, as many on a page as there is room for.
// Climbers, the red and the black list and unentered projects are such cards. Internal to the widgets.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "widgets/compose_context.h"
#include "widgets/list_pages.h"

namespace rankwall {

struct ListCell {
  std::vector<std::string> wordings;  ///< longest first; empty if there is nothing to say
  Color color;
  Weight weight = Weight::Regular;
  std::optional<Plate> plate = {};  ///< a badge, whose colours the text takes
};

struct ListColumn {
  Align align = Align::Left;
  int priority = 5;        ///< if there is little room, the lowest gives way first
  bool stretches = false;  ///< takes the width that is left, and is never dropped; exactly one column does
};

struct ListCard {
  std::vector<std::string> titles;  ///< wordings, longest first
  std::vector<ListColumn> columns;
  std::vector<std::vector<ListCell>> rows;  ///< a cell for every column
  std::string empty;                        ///< shown if there are no rows
  int title_pixels = 0;                     ///< 0: by the card's own size
  int max_blocks = 2;                       ///< side by side, on long low cards
  std::size_t planned_rows = 0;             ///< laid out as if there were at least this many
  int max_pixels = 0;                       ///< lines are not larger than this; 0: as large as there is room for
  bool brief = false;                       ///< always the short wordings
};

/// The pages of a card of this size, each with its key; none if not even a line of the smallest text fits.
Pages list_pages(const ComposeContext& context, Size size, const ListCard& card);
/// The title size of a card of this size.
int list_title_pixels(const ComposeContext& context, Size size);

/// How the lines of a card would be set, so that neighbours can agree.
struct ListFit {
  int pixels = 0;
  bool brief = false;
  std::vector<std::size_t> given_way;  ///< columns that have no room, the last first
};
ListFit fit_of(const ComposeContext& context, Size size, const ListCard& card);

/// Leaves a column out of every row.
void drop_column(ListCard& card, std::size_t column);

/// Adds them as a deck; nothing if there are none.
void add_pages(ComposeContext& context, const Rect& area, Pages pages, double page_seconds, std::string name = "pages");

}  // namespace rankwall
