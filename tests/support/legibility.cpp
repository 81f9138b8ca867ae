#include "support/legibility.h"

#include <vector>

#include <fmt/format.h>

namespace rankwall {

namespace {

constexpr double min_contrast = 7;

/// The core of a text: characters reach from 0.88 em above the baseline to 0.12 em below it. The lines around a row may
/// touch that box without touching the characters.
Rect core_of(const TextCommand& text, const TextMeasure& measure) {
  const int pixels = text.style.pixels;
  const Rect box{text.baseline.x, text.baseline.y - pixels * 88 / 100, measure(text.text, text.style), pixels};
  return inset(box, 2, pixels / 8);
}

/// What lies under a text: the colours from the topmost shape that is under all of it upwards.
class Grounds {
 public:
  Grounds(const Rect& core, Color ground) : core_(core), colors_{ground} {}

  void operator()(const FillCommand& shape) { add(shape.rect, shape.color); }
  void operator()(const RoundedCommand& shape) { add(shape.rect, shape.color); }
  void operator()(const OutlineCommand& shape) {
    const Rect inner = inset(shape.rect, shape.thickness, shape.thickness);
    if (!inner.contains(core_)) add(shape.rect, shape.color);
    add(inner, shape.inner);
  }
  void operator()(const auto&) {}

  const std::vector<Color>& colors() const { return colors_; }

 private:
  void add(const Rect& rect, Color color) {
    if (rect.contains(core_)) colors_.clear();
    if (!intersection(rect, core_).empty()) colors_.push_back(color);
  }

  Rect core_;
  std::vector<Color> colors_;
};

std::string illegible_texts(const Panel& panel, const TextMeasure& measure) {
  std::string found;
  for (std::size_t i = 0; i < panel.commands.size(); ++i) {
    const auto* text = std::get_if<TextCommand>(&panel.commands[i]);
    if (!text) continue;
    const Rect core = core_of(*text, measure);
    Grounds grounds(core, panel.ground);
    for (std::size_t below = 0; below < i; ++below) std::visit(grounds, panel.commands[below]);
    for (const Color ground : grounds.colors()) {
      const double ratio = contrast(text->style.color, ground);
      if (ratio < min_contrast)
        found += fmt::format("\"{}\": {} on {} has {:.2f}:1\n", text->text, to_string(text->style.color),
                             to_string(ground), ratio);
    }
    // Bars are drawn above the commands.
    for (const auto& bar : panel.bars)
      if (!intersection(extent_of(bar), core).empty()) found += fmt::format("\"{}\" lies under a bar\n", text->text);
  }
  return found;
}

}  // namespace

std::string illegible_texts(const Scene& scene, const TextMeasure& measure) {
  std::string found;
  for (const auto& panel : scene.panels) found += illegible_texts(panel, measure);
  return found;
}

}  // namespace rankwall
