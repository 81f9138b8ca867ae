#include <algorithm>

#include "widgets/compose_context.h"
#include "widgets/proportions.h"

namespace rankwall {

/// A square in the lower right corner, on top of what is there: found by whoever looks for it, unobtrusive to others.
void compose_operator_mark(ComposeContext& context) {
  const Size wall = context.input.size;
  const int side = std::max(smallest_text + 2, std::min(wall.width, wall.height) / 40);
  if (side > std::min(wall.width, wall.height)) return;
  context.name = "operator";
  Panel panel = context.panel({side, side});
  const Plate& plate = context.theme().pending;
  const TextStyle style{text_pixels(side * proportions::operator_mark), Weight::Bold, plate.text};
  panel.commands.emplace_back(FillCommand{{0, 0, side, side}, plate.fill});
  set_text(panel, context.input.measure, {0, 0, side, side}, Align::Centre, context.words().operator_mark, style);
  context.add_still("mark", {wall.width - side, wall.height - side, side, side}, std::move(panel));
}

}  // namespace rankwall
