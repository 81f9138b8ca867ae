#include "report/page_writer.h"

namespace rankwall {

namespace {

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

}  // namespace rankwall
