#include <algorithm>

#include "scene/scene.h"

namespace rankwall {

/// A square in the lower right corner, on top of what stands there: seen by whoever looks for it, calm for all others.
void compose_operator_mark(Scene& scene) {
  const Size wall = scene.input.size;
  const int side = std::max(smallest_text + 2, std::min(wall.width, wall.height) / 40);
  if (side > std::min(wall.width, wall.height)) return;
  scene.name = "operator";
  Panel panel = scene.panel({side, side});
  const Plate& plate = scene.theme().pending;
  const TextStyle style{text_pixels(side * 3 / 4), Weight::Bold, plate.text};
  panel.commands.emplace_back(FillCommand{{0, 0, side, side}, plate.fill});
  set_text(panel, scene.input.measure, {0, 0, side, side}, Align::Centre, scene.words().operator_mark, style);
  scene.add_still("mark", {wall.width - side, wall.height - side, side, side}, std::move(panel));
}

}  // namespace rankwall
