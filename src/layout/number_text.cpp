#include "layout/number_text.h"

namespace rankwall {

int NumberText::unit_width(const TextMeasure& measure) const {
  return unit.empty() ? 0 : measure(unit, unit_style) + space;
}

int NumberText::width(const TextMeasure& measure) const { return measure(number, style) + unit_width(measure); }

void set_number(Panel& panel, const TextMeasure& measure, const Rect& box, Align align, const NumberText& text) {
  int unit_width = text.unit_width(measure);
  FittedText number = fitted(measure, {text.number}, text.style, box.width - unit_width);
  if (number.text != text.number) {
    unit_width = 0;
    number = fitted(measure, {text.number}, text.style, box.width);
  }
  const int x = aligned(box, number.width + unit_width, align);
  const int baseline = box.y + centred_baseline(box.height, number.style.pixels);
  panel.commands.emplace_back(TextCommand{{x, baseline}, number.text, number.style});
  if (unit_width > 0)
    panel.commands.emplace_back(TextCommand{{x + number.width + text.space, baseline}, text.unit, text.unit_style});
}

}  // namespace rankwall
