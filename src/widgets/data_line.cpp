#include <algorithm>

#include "model/sentences.h"
#include "widgets/compose_context.h"
#include "widgets/proportions.h"

namespace rankwall {

namespace {

/// The longest pair of wordings that fits side by side; if none does, what the figures are rather than their age.
std::pair<FittedText, FittedText> fitting_pair(const ComposeContext& context, int pixels, int width) {
  const TextStyle mark{pixels, Weight::Regular, status_color(context)};
  const TextStyle age{pixels, Weight::Regular, freshness_color(context)};
  const auto marks = status_wordings(context.words(), context.snapshot().status);
  const auto ages = freshness_wordings(context.words(), &context.snapshot(), context.input.freshness,
                                       context.input.zone, context.input.now);
  for (const auto& first : marks)
    for (const auto& second : ages) {
      const int first_width = context.width(first, mark);
      const int second_width = context.width(second, age);
      if (first_width + pixels + second_width <= width)
        return {{first, mark, first_width}, {second, age, second_width}};
    }
  return {fitted(context.input.measure, marks, mark, width), {}};
}

}  // namespace

void compose_data_line(ComposeContext& context, const Rect& area) {
  Panel panel = context.panel(area.size());
  const int margin = context.margin();
  const Rect inner = inset({0, 0, area.width, area.height}, margin, 0);
  const auto [mark, age] = fitting_pair(context, text_pixels(area.height * proportions::data_line), inner.width);
  set_text(panel, inner, Align::Left, mark);
  set_text(panel, inner, Align::Right, age);
  context.add_still("line", area, std::move(panel));
}

}  // namespace rankwall
