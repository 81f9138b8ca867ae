#include "scene/row_timeline.h"

#include <algorithm>
#include <iterator>

#include "scene/motion.h"

namespace rankwall {

int layer_at(const std::vector<LayerChange>& layers, int frame) {
  int layer = 0;
  for (const auto& each : layers)
    if (each.frame <= frame) layer = each.layer;
  return layer;
}

int shift_at(const std::vector<Step>& steps, int frame) {
  if (steps.empty()) return 0;
  if (frame < steps.front().frame) return steps.front().shift;
  const auto next = std::upper_bound(steps.begin(), steps.end(), frame,
                                     [](int wanted, const Step& step) { return wanted < step.frame; });
  if (next == steps.end()) return steps.back().shift;
  const Step& before = *std::prev(next);
  return before.shift + gone_evenly(next->shift - before.shift, frame - before.frame, next->frame - before.frame);
}

}  // namespace rankwall
