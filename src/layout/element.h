// Parts of a panel that know how much room they need, and rows and columns of them; texts are in text_element.h. A
// widget says what is beside what and what matters more; who gets how much room is decided by sharing.h. Pure; measures
// are arguments.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "layout/sharing.h"
#include "layout/typesetting.h"

namespace rankwall {

/// Draws into a box of a panel, with the wording that the neighbours have agreed on.
using DrawElement = std::function<void(Panel& panel, const Rect& box, std::size_t wording)>;

struct Element {
  Need width;
  Need height;
  DrawElement draw;  ///< null: nothing is drawn

  /// The same one with a fixed size in that direction.
  Element wide(int pixels) const;
  Element high(int pixels) const;
  /// The same one taking a share of what is left, but at least `min` pixels.
  Element growing_wide(int min, int share = 1) const;
  Element growing_high(int min, int share = 1) const;
  /// The same one taking less than it needs where there is no more, but at least `min` pixels.
  Element shrinking_wide(int min) const;
  /// The same one with another priority in both directions.
  Element with_priority(int priority) const;

  /// The width in which nothing in it has to give way, with its shortest wordings.
  int least_width() const { return width.least(width.lengths.size() - 1); }
  bool fits(int pixels) const { return least_width() <= pixels; }
};

/// The element of the largest text size, from `pixels` down, that fits; of the smallest where none does.
Element largest(int pixels, std::function<Element(int pixels)> of_size);
/// Room for something that draws itself.
Element painted(Size size, DrawElement draw);
/// A filled rectangle, centred in a higher row; without a height as high as that.
Element fill(Size size, Color color);
Element spacer(Size size);

/// Its elements side by side, each as high as the row.
Element row(int gap, std::vector<Element> elements);
/// Its elements one below the other, each as wide as the column.
Element column(int gap, std::vector<Element> elements);
/// The same with what is left spread evenly above, between and below them.
Element spread_column(std::vector<Element> elements);

/// Those of a column's elements that have room in this height, the others having given way by their priority.
std::vector<Element> kept_in(int height, std::vector<Element> elements);

/// Draws the element into `box`.
void draw(const Element& element, Panel& panel, const Rect& box);

/// Rows whose columns are aligned: every column is as wide as its widest element, and uses the same wording.
class Grid {
 public:
  /// All rows have the same number of elements, in the same columns. The priority of a column is that of its elements.
  Grid(std::vector<std::vector<Element>> rows, int gap);

  /// Settles the columns for this width.
  void settle(int width);
  /// Whether every element has its preferred width, with these wordings.
  bool fits(int width, std::size_t wording) const;
  /// Whether no column has to give way.
  bool has_room_for_all(int width) const;
  void draw_row(std::size_t row, Panel& panel, const Rect& box) const;

  /// As settled; negative for a column that gives way.
  int column_width(std::size_t column) const { return shares_.lengths[column]; }
  std::size_t row_count() const { return rows_.size(); }
  /// How many wordings there are to choose from.
  std::size_t wordings() const;
  std::size_t wording() const { return shares_.wording; }
  /// Uses at least this wording from now on.
  void shorten(std::size_t wording);

 private:
  std::vector<std::vector<Element>> rows_;
  int gap_;
  std::vector<Need> needs_;
  std::size_t least_wording_ = 0;
  Shares shares_;
};

}  // namespace rankwall
