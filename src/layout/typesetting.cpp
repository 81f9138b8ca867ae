#include "layout/typesetting.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

namespace rankwall {

namespace {

/// The largest size from `style.pixels` down to `min` at which the text fits, or nothing. Widths grow with the size,
/// so only few sizes are tried: each costs memory in the font engine.
std::optional<FittedText> fitted_size(const TextMeasure& measure, const std::string& text, TextStyle style, int min,
                                      int width) {
  int needed = measure(text, style);
  if (needed > width) {
    const auto guess = static_cast<int>(std::int64_t{style.pixels} * std::max(0, width) / needed) + 1;
    style.pixels = std::min(smaller_text(style.pixels), std::max(guess, first_smooth_text));
    for (; style.pixels >= min; style.pixels = smaller_text(style.pixels))
      if ((needed = measure(text, style)) <= width) break;
  }
  if (style.pixels < min) return std::nullopt;
  return FittedText{text, style, needed};
}

}  // namespace

int text_pixels(int pixels) {
  if (pixels >= first_smooth_text) return pixels;
  return pixels >= first_smooth_text - 1 ? first_smooth_text : smallest_text;
}

int smaller_beside(int pixels, int wanted) { return std::max(wanted, std::min(pixels, first_smooth_text)); }

int smaller_text(int pixels) { return pixels == first_smooth_text ? smallest_text : pixels - 1; }

int centred_baseline(int height, int pixels) {
  // Chinese glyphs reach from 0.88 em above the baseline to 0.12 em below it.
  return static_cast<int>(std::lround(height / 2.0 + 0.38 * pixels));
}

int aligned(const Rect& box, int width, Align align) {
  const int spare = box.width - width;
  return box.x + (align == Align::Left ? 0 : align == Align::Right ? spare : spare / 2);
}

FittedText fitted(const TextMeasure& measure, const std::vector<std::string>& wordings, TextStyle style, int width,
                  Rewording rewording) {
  style.pixels = text_pixels(style.pixels);
  const int small =
      rewording == Rewording::AtFourFifths ? std::max(smallest_text, style.pixels * 4 / 5) : smallest_text;
  for (const auto& wording : wordings) {
    const int min = &wording == &wordings.back() ? smallest_text : small;
    if (auto found = fitted_size(measure, wording, style, min, width)) return *found;
  }
  style.pixels = smallest_text;
  if (wordings.empty()) return {{}, style, 0};
  const std::string cut = rewording == Rewording::AtSmallest
                              ? shortened_in_middle(measure, wordings.back(), style, width)
                              : shortened(measure, wordings.back(), style, width);
  return {cut, style, measure(cut, style)};
}

void set_text(Panel& panel, const Rect& box, Align align, const FittedText& text) {
  if (text.text.empty()) return;
  const int x = aligned(box, text.width, align);
  panel.commands.emplace_back(
      TextCommand{{x, box.y + centred_baseline(box.height, text.style.pixels)}, text.text, text.style});
}

void set_fitted(Panel& panel, const TextMeasure& measure, const Rect& box, Align align,
                const std::vector<std::string>& wordings, const TextStyle& style, Rewording rewording) {
  if (box.width > 0) set_text(panel, box, align, fitted(measure, wordings, style, box.width, rewording));
}

void set_text(Panel& panel, const TextMeasure& measure, const Rect& box, Align align, const std::string& text,
              const TextStyle& style) {
  set_text(panel, box, align, {text, style, measure(text, style)});
}

}  // namespace rankwall
