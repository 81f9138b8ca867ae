#include <algorithm>

#include "model/sentences.h"
#include "scene/scene.h"

namespace rankwall {

namespace {

/// The longest pair of wordings that stands side by side; where none does, what the figures are goes before their age.
std::pair<FittedText, FittedText> fitting_pair(const Scene& scene, int pixels, int width) {
  const TextStyle mark{pixels, Weight::Regular, status_color(scene)};
  const TextStyle age{pixels, Weight::Regular, freshness_color(scene)};
  const auto marks = status_wordings(scene.words(), scene.snapshot().status);
  const auto ages =
      freshness_wordings(scene.words(), &scene.snapshot(), scene.input.freshness, scene.input.zone, scene.input.now);
  for (const auto& first : marks)
    for (const auto& second : ages) {
      const int first_width = scene.width(first, mark);
      const int second_width = scene.width(second, age);
      if (first_width + pixels + second_width <= width)
        return {{first, mark, first_width}, {second, age, second_width}};
    }
  return {fitted(scene.input.measure, marks, mark, width), {}};
}

}  // namespace

void compose_data_line(Scene& scene, const Rect& area) {
  Panel panel = scene.panel(area.size());
  const int margin = scene.margin();
  const Rect inner = inset({0, 0, area.width, area.height}, margin, 0);
  const auto [mark, age] = fitting_pair(scene, text_pixels(area.height * 2 / 3), inner.width);
  set_text(panel, inner, Align::Left, mark);
  set_text(panel, inner, Align::Right, age);
  scene.add_still("line", area, std::move(panel));
}

}  // namespace rankwall
