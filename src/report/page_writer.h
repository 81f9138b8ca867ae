// Puts lines on the grid of 22 lines a page, turns to a new page where one is full, and finishes pages with number,
// mark of the figures' status and ids. Used by bulletin and cards. Steps downwards only.
#pragma once

#include <string>
#include <vector>

#include "report/page.h"
#include "report/typesetter.h"

namespace rankwall {

enum class Alignment { Left, Centre, Right };

class PageWriter {
 public:
  explicit PageWriter(const Typesetter& typesetter) : typesetter_(typesetter) {}

  const Typesetter& typesetter() const { return typesetter_; }
  void new_page();
  Page& page() { return pages_.back(); }
  std::size_t page_count() const { return pages_.size(); }

  /// The next line of the grid, from 0; moves down only.
  int line() const { return line_; }
  void move_to_line(int line) { line_ = line; }
  void skip_line() { ++line_; }
  /// Goes to a new page unless this many lines are left on this one.
  void keep_together(int lines);

  /// One line on the grid; `indent` from the left or the right edge.
  void put(const TextLine& text, double size, Alignment alignment, double indent = 0, Color color = ink);
  /// A paragraph on the grid, justified, the first line indented by two characters.
  void paragraph(const std::string& text, Typeface face);
  /// A text that may take several centred lines.
  void centred(const std::string& text, const PrintStyle& style);

  /// To be called last.
  std::vector<Page> finished() { return std::move(pages_); }

 private:
  void put_line(const TextLine& text, double x, double size, Color color);

  const Typesetter& typesetter_;
  std::vector<Page> pages_;
  int line_ = 0;
};

/// Baseline of type in a line of the grid.
double grid_baseline(int line, double size);

}  // namespace rankwall
