#include "report/table.h"

#include <algorithm>
#include <numeric>

namespace rankwall {

namespace {

constexpr double line_height = 1.3;     // of the type's size
constexpr double bar_characters = 4;    // least width of a bar
constexpr double wrap_characters = 10;  // least width of a wrapped column
constexpr double unbroken = 10'000;     // points; wider than any page
constexpr double thin_rule = 0.5;
constexpr double strong_rule = 1;
constexpr Color bar_fill{0x8c, 0x8c, 0x8c};

std::size_t decimal_point(const std::string& text) { return std::min(text.find('.'), text.size()); }
bool is_figure(const std::string& text) { return text.find_first_of("0123456789") != std::string::npos; }

}  // namespace

TableSetting::TableSetting(const Typesetter& typesetter, const PaperTable& table, double width, double size)
    : typesetter_(typesetter),
      table_(table),
      size_(size),
      padding_(size * 0.35),
      before_point_(table.columns.size()),
      after_point_(table.columns.size()) {
  share_out_widths(width);
  std::size_t max = 1;
  for (std::size_t i = 0; i < table.columns.size(); ++i) max = std::max(max, set(head_cell(i), i).lines.size());
  head_height_ = height_of(max);
  for (const auto& row : table.rows) {
    max = 1;
    for (std::size_t i = 0; i < row.size(); ++i)
      if (table.columns[i].setting == ColumnSetting::Wrapped) max = std::max(max, set(row[i], i).lines.size());
    row_heights_.push_back(height_of(max));
  }
}

double TableSetting::height_of(std::size_t lines) const {
  return static_cast<double>(lines) * size_ * line_height + 2 * padding_;
}

double TableSetting::tallest_row() const {
  return row_heights_.empty() ? 0 : *std::max_element(row_heights_.begin(), row_heights_.end());
}

bool TableSetting::stands_within(double height) const {
  return std::accumulate(row_heights_.begin(), row_heights_.end(), head_height_) <= height;
}

void TableSetting::share_out_widths(double width) {
  for (std::size_t i = 0; i < table_.columns.size(); ++i) {
    if (table_.columns[i].setting == ColumnSetting::Decimal) measure_figures(i);
    widths_.push_back(natural_width(i) + 2 * padding_);
  }
  // What is left goes to the columns that can use it, else to all.
  const double left = width - std::accumulate(widths_.begin(), widths_.end(), 0.0);
  fits_ = left >= 0;
  std::vector<double> appetites;
  for (std::size_t i = 0; i < widths_.size(); ++i) appetites.push_back(appetite(i));
  double all = std::accumulate(appetites.begin(), appetites.end(), 0.0);
  if (all == 0) {
    appetites.assign(widths_.size(), 1);
    all = static_cast<double>(widths_.size());
  }
  for (std::size_t i = 0; i < widths_.size(); ++i) widths_[i] += left * appetites[i] / all;
}

double TableSetting::appetite(std::size_t column) const {
  switch (table_.columns[column].setting) {
    case ColumnSetting::Bar: return size_ * wrap_characters;
    case ColumnSetting::Wrapped: break;
    default: return 0;
  }
  double longest = 1;
  for (const auto& row : table_.rows)
    longest = std::max(longest, typesetter_.width(row[column].text, style_of(row[column])));
  return longest;
}

PrintStyle TableSetting::style_of(const PaperCell& cell) const {
  return {cell.strong ? Typeface::Heading : Typeface::Body, size_};
}

void TableSetting::measure_figures(std::size_t column) {
  for (const auto& row : table_.rows) {
    const PaperCell& cell = row[column];
    if (!is_figure(cell.text)) continue;
    const double before = typesetter_.width(cell.text.substr(0, decimal_point(cell.text)), style_of(cell));
    const double whole = typesetter_.width(cell.text, style_of(cell));
    before_point_[column] = std::max(before_point_[column], before);
    after_point_[column] = std::max(after_point_[column], whole - before);
  }
}

double TableSetting::natural_width(std::size_t column) const {
  const PrintStyle head{Typeface::Heading, size_};
  double widest = 0;
  for (const auto& line : typesetter_.lines(table_.columns[column].head, head, {unbroken, 0, false}))
    widest = std::max(widest, line.width);
  switch (table_.columns[column].setting) {
    case ColumnSetting::Bar: return std::max(widest, bar_characters * size_);
    case ColumnSetting::Wrapped: return std::max(widest, wrap_characters * size_);
    case ColumnSetting::Decimal: widest = std::max(widest, before_point_[column] + after_point_[column]); break;
    default: break;
  }
  for (const auto& row : table_.rows)
    widest = std::max(widest, typesetter_.width(row[column].text, style_of(row[column])));
  return widest;
}

TableSetting::Texts TableSetting::set(const PaperCell& cell, std::size_t column) const {
  const double width = std::max(size_, widths_[column] - 2 * padding_) + 0.01;
  const PrintStyle style = style_of(cell);
  Texts texts{typesetter_.lines(cell.text, style, {width, 0, false}), 0};
  texts.before_point = typesetter_.width(cell.text.substr(0, decimal_point(cell.text)), style);
  return texts;
}

std::size_t TableSetting::rows_within(std::size_t first, double height) const {
  double used = head_height_;
  std::size_t count = 0;
  while (first + count < row_heights_.size() && used + row_heights_[first + count] <= height)
    used += row_heights_[first + count++];
  return std::max<std::size_t>(count, 1);
}

double TableSetting::draw(std::vector<Mark>& marks, PagePoint at, std::size_t first, std::size_t count) const {
  std::vector<double> heights{head_height_};
  PagePoint cell = at;
  for (std::size_t i = 0; i < table_.columns.size(); ++i) {
    const Texts texts = set(head_cell(i), i);
    const double top = at.y + (head_height_ - static_cast<double>(texts.lines.size()) * size_ * line_height) / 2;
    for (std::size_t j = 0; j < texts.lines.size(); ++j) {
      const double middle = top + (static_cast<double>(j) + 0.5) * size_ * line_height;
      marks.emplace_back(TextMark{
          {cell.x + (widths_[i] - texts.lines[j].width) / 2, middle + baseline_below_middle(size_)}, texts.lines[j]});
    }
    cell.x += widths_[i];
  }
  double y = at.y + head_height_;
  for (std::size_t row = first; row < first + count; ++row) {
    draw_row(marks, {at.x, y}, row);
    heights.push_back(row_heights_[row]);
    y += row_heights_[row];
  }
  draw_grid(marks, at, heights);
  return y - at.y;
}

void TableSetting::draw_row(std::vector<Mark>& marks, PagePoint at, std::size_t row) const {
  for (std::size_t i = 0; i < table_.columns.size(); ++i) {
    draw_cell(marks, at, row_heights_[row], i, table_.rows[row][i]);
    at.x += widths_[i];
  }
}

void TableSetting::draw_cell(std::vector<Mark>& marks, PagePoint at, double height, std::size_t column,
                             const PaperCell& cell) const {
  if (cell.bar) return draw_bar(marks, at, height, column, *cell.bar);
  const Texts texts = set(cell, column);
  const double top = at.y + (height - static_cast<double>(texts.lines.size()) * size_ * line_height) / 2;
  for (std::size_t i = 0; i < texts.lines.size(); ++i) {
    double x = at.x + padding_;
    const ColumnSetting setting = table_.columns[column].setting;
    const double inner = widths_[column] - 2 * padding_;
    if (setting == ColumnSetting::Centre || setting == ColumnSetting::Bar ||
        (setting == ColumnSetting::Decimal && !is_figure(cell.text)))
      x += (inner - texts.lines[i].width) / 2;
    else if (setting == ColumnSetting::Decimal)
      x += (inner - before_point_[column] - after_point_[column]) / 2 + before_point_[column] - texts.before_point;
    const double middle = top + (static_cast<double>(i) + 0.5) * size_ * line_height;
    marks.emplace_back(TextMark{{x, middle + baseline_below_middle(size_)}, texts.lines[i]});
  }
}

void TableSetting::draw_bar(std::vector<Mark>& marks, PagePoint at, double height, std::size_t column,
                            const PaperBar& bar) const {
  const double bar_height = size_ * 0.7;
  const double width = widths_[column] - 2 * padding_;
  const PagePoint corner{at.x + padding_, at.y + (height - bar_height) / 2};
  const auto x_of = [&](double at_share) { return corner.x + width * std::clamp(at_share, 0.0, 1.0); };
  const double left = x_of(std::min(bar.from, bar.to));
  const double right = x_of(std::max(bar.from, bar.to));
  marks.emplace_back(AreaMark{{left, corner.y}, right - left, bar_height, 0, bar_fill});
  marks.emplace_back(AreaMark{corner, width, bar_height, thin_rule});
  if (bar.target)
    marks.emplace_back(RuleMark{{x_of(*bar.target), corner.y}, {x_of(*bar.target), corner.y + bar_height}, thin_rule});
  if (!bar.pace) return;
  const double pace_x = x_of(*bar.pace);
  marks.emplace_back(RuleMark{{pace_x, corner.y - size_ * 0.2}, {pace_x, corner.y + bar_height + size_ * 0.2}, 1.5});
}

void TableSetting::draw_grid(std::vector<Mark>& marks, PagePoint at, const std::vector<double>& heights) const {
  const double width = std::accumulate(widths_.begin(), widths_.end(), 0.0);
  const double height = std::accumulate(heights.begin(), heights.end(), 0.0);
  double y = at.y;
  for (const double each : heights) {
    if (y > at.y) marks.emplace_back(RuleMark{{at.x, y}, {at.x + width, y}, thin_rule});
    y += each;
  }
  double x = at.x;
  for (const double each : widths_) {
    if (x > at.x) marks.emplace_back(RuleMark{{x, at.y}, {x, at.y + height}, thin_rule});
    x += each;
  }
  marks.emplace_back(AreaMark{at, width, height, strong_rule});
}

}  // namespace rankwall
