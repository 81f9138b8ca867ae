#include <algorithm>

#include "scene/scene.h"

namespace rankwall {

void compose_waiting(Scene& scene, const Rect& area) {
  Panel panel = scene.panel(area.size());
  const int line = std::max(smallest_text + 4, std::min(area.height / 6, area.width / 10));
  const int rule = std::max(2, line / 30);
  const TextStyle title{text_pixels(line * 3 / 4), Weight::Bold, scene.theme().title};
  const TextStyle text{text_pixels(line / 2), Weight::Regular, scene.theme().text};
  const int inner = area.width - line / 2;
  const int x = (area.width - inner) / 2;
  const int middle = area.height / 2;

  set_text(panel, {x, middle - line * 3 / 2, inner, line}, Align::Centre,
           fitted(scene.input.measure, {scene.input.config.title}, title, inner));
  panel.commands.emplace_back(
      FillCommand{{area.width / 4, middle - rule / 2, area.width / 2, rule}, scene.theme().rule});
  set_text(panel, {x, middle + line / 4, inner, line}, Align::Centre,
           fitted(scene.input.measure, {scene.words().waiting}, text, inner));
  scene.add_still("panel", area, std::move(panel));

  // The running clock shows that the wall itself is alive.
  const int pixels = text_pixels(line / 2);
  const int width = clock_width(scene, pixels, true);
  add_clock(scene, {(area.width - width) / 2, middle + line * 5 / 4, width, pixels * 4 / 3}, pixels, true);
}

}  // namespace rankwall
