// A table on paper: columns as wide as their texts need, figures under one another at the decimal point, bars with the
// mark of the pace, the head again on every page. Rows are never broken. It knows cells, not figures.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/page.h"
#include "report/typesetter.h"

namespace rankwall {

enum class ColumnSetting {
  Centre,
  Left,
  Decimal,  ///< at the decimal point
  Wrapped,  ///< left, broken into lines; shares the width that the others leave by the length of its texts
  Bar,
};

struct PaperColumn {
  std::string head;  ///< a line end in it breaks it
  ColumnSetting setting = ColumnSetting::Centre;
};

/// All from 0 at the bar's left end to 1 at its right.
struct PaperBar {
  double from = 0;  ///< where it begins, at zero
  double to = 0;
  std::optional<double> pace;
  std::optional<double> target;
};

struct PaperCell {
  std::string text;
  std::optional<PaperBar> bar = {};
  bool strong = false;
};

struct PaperTable {
  std::vector<PaperColumn> columns;
  std::vector<std::vector<PaperCell>> rows;  ///< one cell per column
};

/// A table that was measured for a width and a size of type.
class TableSetting {
 public:
  TableSetting(const Typesetter& typesetter, const PaperTable& table, double width, double size);

  /// Whether every column has the width that it needs.
  bool fits() const { return fits_; }
  double head_height() const { return head_height_; }
  double row_height(std::size_t row) const { return row_heights_[row]; }
  double tallest_row() const;
  /// Whether all of it fits within this height.
  bool stands_within(double height) const;
  /// How many rows from `first` on fit below a head within this height; at least one.
  std::size_t rows_within(std::size_t first, double height) const;

  /// Draws head and rows; `at` is the upper left corner. Returns the height.
  double draw(std::vector<Mark>& marks, PagePoint at, std::size_t first, std::size_t count) const;

 private:
  struct Texts {
    std::vector<TextLine> lines;
    double before_point = 0;  ///< width left of the decimal point
  };

  void share_out_widths(double width);
  double natural_width(std::size_t column) const;
  /// How much of the width that is left a column can use.
  double appetite(std::size_t column) const;
  void measure_figures(std::size_t column);
  PrintStyle style_of(const PaperCell& cell) const;
  PaperCell head_cell(std::size_t column) const { return {table_.columns[column].head, {}, true}; }
  Texts set(const PaperCell& cell, std::size_t column) const;
  double height_of(std::size_t lines) const;
  void draw_row(std::vector<Mark>& marks, PagePoint at, std::size_t row) const;
  void draw_cell(std::vector<Mark>& marks, PagePoint at, double height, std::size_t column,
                 const PaperCell& cell) const;
  void draw_bar(std::vector<Mark>& marks, PagePoint at, double height, std::size_t column, const PaperBar& bar) const;
  void draw_grid(std::vector<Mark>& marks, PagePoint at, const std::vector<double>& heights) const;

  const Typesetter& typesetter_;
  const PaperTable& table_;
  double size_;
  double padding_;
  bool fits_ = true;
  std::vector<double> widths_;
  std::vector<double> before_point_;  ///< of a decimal column, the widest
  std::vector<double> after_point_;
  double head_height_ = 0;
  std::vector<double> row_heights_;
};

}  // namespace rankwall
