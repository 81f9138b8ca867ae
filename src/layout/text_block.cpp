#include "layout/text_block.h"

#include <algorithm>

#include "layout/paging.h"

namespace rankwall {

namespace {

/// Few sizes are tried, since each opens a font: each is an eighth smaller than the one before.
int next_size(int pixels, int min) { return std::max(min, text_pixels(pixels * 7 / 8)); }

/// The narrowest lines that are no more in number than at full width.
std::vector<std::string> balanced_lines(const TextMeasure& measure, std::string_view text, const TextStyle& style,
                                        int width) {
  std::vector<std::string> lines = broken_lines(measure, text, style, width);
  const std::size_t count = lines.size();
  for (int min = width / 2, max = width; max - min > style.pixels / 2;) {
    const int middle = (min + max) / 2;
    auto narrower = broken_lines(measure, text, style, middle);
    if (narrower.size() > count) {
      min = middle;
    } else {
      max = middle;
      lines = std::move(narrower);
    }
  }
  return lines;
}

std::vector<std::string> lines_of(const TextMeasure& measure, std::string_view text, const TextStyle& style, int width,
                                  Align align) {
  return align == Align::Centre ? balanced_lines(measure, text, style, width)
                                : broken_lines(measure, text, style, width);
}

}  // namespace

TextBlock text_block(const TextMeasure& measure, std::string_view text, TextStyle style, int min, Size box,
                     Align align) {
  TextBlock block;
  min = text_pixels(std::min(min, box.height * 2 / 3));
  style.pixels = std::max(min, text_pixels(style.pixels));
  block.style = style;
  if (box.width < min || box.height < min) return block;
  for (;; block.style.pixels = next_size(block.style.pixels, min)) {
    const bool is_last = block.style.pixels <= min;
    if (block.style.pixels > box.width && !is_last) continue;
    block.lines = broken_lines(measure, text, block.style, box.width);
    if (!is_last && block.height() > box.height) continue;
    block.lines = lines_of(measure, text, block.style, box.width, align);
    return block;
  }
}

std::vector<TextBlock> pages_of(const TextBlock& block, int height) {
  std::vector<TextBlock> pages;
  auto first = block.lines.begin();
  for (const std::size_t count : even_pages(block.lines.size(), static_cast<std::size_t>(height / block.pitch()))) {
    pages.push_back({{first, first + static_cast<std::ptrdiff_t>(count)}, block.style});
    first += static_cast<std::ptrdiff_t>(count);
  }
  return pages;
}

TextBlock cut_to(const TextMeasure& measure, TextBlock block, Size box) {
  const auto max = static_cast<std::size_t>(std::max(1, box.height / block.pitch()));
  if (block.lines.size() <= max) return block;
  const std::string rest = block.lines[max - 1] + block.lines[max];
  block.lines.resize(max);
  const std::string cut = shortened(measure, rest, block.style, box.width);
  block.lines.back() = cut == rest ? shortened(measure, rest + "……", block.style, box.width) : cut;
  return block;
}

void set_block(Panel& panel, const TextMeasure& measure, const Rect& box, Align align, const TextBlock& block) {
  int y = box.y + (box.height - block.height()) / 2;
  for (const auto& line : block.lines) {
    set_text(panel, measure, {box.x, y, box.width, block.pitch()}, align, line, block.style);
    y += block.pitch();
  }
}

}  // namespace rankwall
