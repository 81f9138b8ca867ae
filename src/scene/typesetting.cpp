#include "scene/typesetting.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace rankwall {

namespace {

constexpr std::string_view ellipsis = "…";

bool contains(std::u32string_view set, char32_t character) { return set.find(character) != std::u32string_view::npos; }

bool may_not_begin(char32_t c) { return contains(U",.:;!?)]}%、。，．：；！？）】〕〉》」』”’…—·℃％", c); }
bool may_not_end(char32_t c) { return contains(U"([{（【〔〈《「『“‘", c); }

/// Characters that stay together without spaces between: Latin letters, digits and what joins them.
bool joins(char32_t c) { return c < 0x2E80 && c != U' ' && !contains(U"“”‘’…—·", c); }

bool may_break(char32_t before, char32_t after) {
  if (may_not_begin(after) || may_not_end(before)) return false;
  return before == U' ' || !joins(before) || !joins(after);
}

/// The pieces between places where a line may break.
std::vector<std::string> unbreakable_pieces(std::string_view text) {
  std::vector<std::string> pieces;
  char32_t before = U' ';
  for (Utf8Reader reader(text); auto character = reader.next();) {
    if (pieces.empty() || may_break(before, *character)) pieces.emplace_back();
    append_utf8(pieces.back(), *character);
    before = *character;
  }
  return pieces;
}

std::string without_trailing_space(std::string text) {
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

}  // namespace

int text_pixels(int pixels) {
  if (pixels >= first_smooth_text) return pixels;
  return pixels >= first_smooth_text - 1 ? first_smooth_text : smallest_text;
}

int smaller_text(int pixels) { return pixels == first_smooth_text ? smallest_text : pixels - 1; }

int centred_baseline(int height, int pixels) {
  // Chinese glyphs reach from 0.88 em above the baseline to 0.12 em below it.
  return static_cast<int>(std::lround(height / 2.0 + 0.38 * pixels));
}

FittedText fitted(const TextMeasure& measure, const std::vector<std::string>& wordings, TextStyle style, int width) {
  style.pixels = text_pixels(style.pixels);
  const int small = style.pixels * 4 / 5;
  for (const auto& wording : wordings) {
    const int least = &wording == &wordings.back() ? smallest_text : std::max(smallest_text, small);
    for (TextStyle tried = style; tried.pixels >= least; tried.pixels = smaller_text(tried.pixels)) {
      const int needed = measure(wording, tried);
      if (needed <= width) return {wording, tried, needed};
    }
  }
  style.pixels = smallest_text;
  const std::string cut = wordings.empty() ? std::string() : shortened(measure, wordings.back(), style, width);
  return {cut, style, measure(cut, style)};
}

void set_text(Panel& panel, const Rect& box, Align align, const FittedText& text) {
  if (text.text.empty()) return;
  const int spare = box.width - text.width;
  const int x = box.x + (align == Align::Left ? 0 : align == Align::Right ? spare : spare / 2);
  panel.commands.emplace_back(
      TextCommand{{x, box.y + centred_baseline(box.height, text.style.pixels)}, text.text, text.style});
}

void set_text(Panel& panel, const TextMeasure& measure, const Rect& box, Align align, const std::string& text,
              const TextStyle& style) {
  set_text(panel, box, align, {text, style, measure(text, style)});
}

std::vector<std::string> broken_lines(const TextMeasure& measure, std::string_view text, const TextStyle& style,
                                      int width) {
  std::vector<std::string> lines;
  std::string line;
  const auto end_line = [&] {
    if (!line.empty()) lines.push_back(without_trailing_space(std::move(line)));
    line.clear();
  };
  for (const auto& piece : unbreakable_pieces(text)) {
    if (measure(without_trailing_space(line + piece), style) <= width) {
      line += piece;
      continue;
    }
    end_line();
    // A piece wider than a line (a long word) breaks where it must.
    for (Utf8Reader reader(piece); auto character = reader.next();) {
      std::string longer = line;
      append_utf8(longer, *character);
      if (!line.empty() && measure(longer, style) > width) {
        end_line();
        append_utf8(line, *character);
      } else {
        line = std::move(longer);
      }
    }
  }
  end_line();
  return lines;
}

std::string shortened(const TextMeasure& measure, std::string_view text, const TextStyle& style, int width) {
  if (measure(text, style) <= width) return std::string(text);
  for (std::size_t count = character_count(text); count-- > 0;) {
    std::string cut(first_characters(text, count));
    cut += ellipsis;
    if (measure(cut, style) <= width) return cut;
  }
  return {};
}

}  // namespace rankwall
