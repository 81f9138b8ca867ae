#include "widgets/progress_bar.h"
#include "widgets/proportions.h"

#include <algorithm>
#include <cmath>

namespace rankwall {

void add_progress_bar(const ComposeContext& context, Panel& panel, const Rect& box, double completion, double pace) {
  Bar bar;
  const int height = box.height * proportions::bar;
  bar.track = {box.x, box.y + (box.height - height) / 2, box.width, height};
  bar.filled = static_cast<int>(std::lround(std::clamp(completion / 100, 0.0, 1.0) * box.width));
  bar.mark_width = std::max(2, box.height / 20);
  bar.mark = std::clamp(static_cast<int>(std::lround(pace * box.width)), bar.mark_width, box.width - bar.mark_width);
  bar.mark_overhang = std::max(1, box.height / 10);
  bar.fill = context.theme().bar;
  bar.ground = context.theme().bar_ground;
  bar.mark_color = context.theme().pace_mark;
  panel.bars.push_back(bar);
}

}  // namespace rankwall
