#include <algorithm>

#include "widgets/clock_digits.h"
#include "widgets/compose_context.h"
#include "widgets/proportions.h"

namespace rankwall {

void compose_waiting(ComposeContext& context, const Rect& area) {
  Panel panel = context.panel(area.size());
  const int line = std::max(smallest_text + 4, std::min(area.height / 6, area.width / 10));
  const int rule = std::max(2, line / 30);
  const TextStyle title{text_pixels(line * proportions::waiting::title), Weight::Bold, context.theme().title};
  const TextStyle text{text_pixels(line / 2), Weight::Regular, context.theme().text};
  const int inner = area.width - line / 2;
  const int x = (area.width - inner) / 2;
  const int middle = area.height / 2;

  set_text(panel, {x, middle - line * 3 / 2, inner, line}, Align::Centre,
           fitted(context.input.measure, {context.input.config.title}, title, inner));
  panel.commands.emplace_back(
      FillCommand{{area.width / 4, middle - rule / 2, area.width / 2, rule}, context.theme().rule});
  set_text(panel, {x, middle + line / 4, inner, line}, Align::Centre,
           fitted(context.input.measure, {context.words().waiting}, text, inner));
  context.add_still("panel", area, std::move(panel));

  // The running clock shows that the wall itself is alive.
  const int pixels = text_pixels(line / 2);
  const int width = clock_width(context, pixels, true);
  add_clock(context, {(area.width - width) / 2, middle + line * 5 / 4, width, pixels * proportions::waiting::clock},
            pixels, true);
}

}  // namespace rankwall
