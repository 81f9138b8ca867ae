#include "report/page_writer.h"

#include <fmt/format.h>

namespace rankwall {

namespace {

/// The page number's dashes stand this far below the block (GB/T 9704-2012, 7.5).
constexpr double number_below_block = 7 * millimetre;

double left_of(Alignment alignment, double width, double indent) {
  switch (alignment) {
    case Alignment::Left: return block_left + indent;
    case Alignment::Centre: return block_left + (block_width - width) / 2;
    case Alignment::Right: break;
  }
  return block_left + block_width - width - indent;
}

}  // namespace

double grid_baseline(int line, double size) {
  return block_top + (line + 0.5) * line_pitch + baseline_below_middle(size);
}

void PageWriter::new_page() {
  pages_.emplace_back();
  line_ = 0;
}

void PageWriter::keep_together(int lines) {
  if (line_ + lines > lines_on_page) new_page();
}

void PageWriter::put_line(const TextLine& text, double x, double size, Color color) {
  keep_together(1);
  page().upright.emplace_back(TextMark{{x, grid_baseline(line_, size)}, text, color});
  ++line_;
}

void PageWriter::put(const TextLine& text, double size, Alignment alignment, double indent, Color color) {
  put_line(text, left_of(alignment, text.width, indent), size, color);
}

void PageWriter::paragraph(const std::string& text, Typeface face) {
  const double indent = 2 * character_pitch;
  const PrintStyle style = grid_style(face);
  double next_indent = indent;
  for (const auto& line : typesetter_.lines(text, style, {block_width, indent, true})) {
    put_line(line, block_left + next_indent, style.size, ink);
    next_indent = 0;
  }
}

void PageWriter::centred(const std::string& text, const PrintStyle& style) {
  for (const auto& line : typesetter_.lines(text, style, {block_width, 0, false}))
    put(line, style.size, Alignment::Centre);
}

std::vector<Page> PageWriter::finished(const PageFrame& frame) {
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    put_number(pages_[i], static_cast<int>(i) + 1, frame);
    put_status_mark(pages_[i], frame.status_mark);
  }
  return std::move(pages_);
}

void PageWriter::put_number(Page& page, int number, const PageFrame& frame) const {
  const bool on_right = number % 2 == 1;
  const TextLine text = typesetter_.line(fmt::format("— {} —", number), {Typeface::Body, size_four});
  const TextLine data = typesetter_.line(frame.data_line, {Typeface::Body, size_small_five});
  const double baseline = block_top + block_height + number_below_block + baseline_below_middle(size_four);
  const double margin = size_four;  // one character from the edge
  const Alignment side = on_right ? Alignment::Right : Alignment::Left;
  const Alignment other = on_right ? Alignment::Left : Alignment::Right;
  page.upright.emplace_back(TextMark{{left_of(side, text.width, margin), baseline}, text});
  page.upright.emplace_back(TextMark{{left_of(other, data.width, 0), baseline}, data});
}

void PageWriter::put_status_mark(Page& page, const std::string& mark) const {
  if (mark.empty()) return;
  const PrintStyle style{Typeface::Heading, size_four};
  const TextLine text = typesetter_.line(mark, style);
  const double middle = block_top - 12 * millimetre;
  const double padding = style.size * 0.6;
  const double width = text.width + 2 * padding;
  const double height = style.size * 1.7;
  const double left = left_of(Alignment::Centre, width, 0);
  page.upright.emplace_back(AreaMark{{left, middle - height / 2}, width, height, 1, official_red});
  page.upright.emplace_back(TextMark{{left + padding, middle + baseline_below_middle(style.size)}, text, official_red});
}

}  // namespace rankwall
