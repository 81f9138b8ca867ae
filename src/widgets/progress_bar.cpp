#include "widgets/progress_bar.h"
#include "widgets/proportions.h"

#include <algorithm>
#include <cmath>

namespace rankwall {

void add_progress_bar(const ComposeContext& context, Panel& panel, const Rect& box, double value,
                      const BarScale& scale) {
  const auto x_of = [&](double at) {
    return static_cast<int>(std::lround(std::clamp(scale.share_of(at), 0.0, 1.0) * box.width));
  };
  Bar bar;
  const int height = box.height * proportions::bar;
  bar.track = {box.x, box.y + (box.height - height) / 2, box.width, height};
  bar.origin = x_of(0);
  bar.filled = x_of(value);
  bar.is_beyond = value > scale.max;
  bar.mark_width = std::max(2, box.height / 20);
  bar.mark_overhang = std::max(1, box.height / 10);
  if (scale.pace) bar.mark = std::clamp(x_of(*scale.pace), bar.mark_width, box.width - bar.mark_width);
  if (scale.target) bar.target = x_of(*scale.target);
  bar.fill = context.theme().bar;
  bar.ground = context.theme().bar_ground;
  bar.mark_color = context.theme().pace_mark;
  panel.bars.push_back(bar);
}

}  // namespace rankwall
