#include "widgets/progress_bar.h"

#include <algorithm>
#include <cmath>

#include "model/lamp.h"
#include "widgets/proportions.h"

namespace rankwall {

namespace {

Shortfall shortfall_of(const ComposeContext& context, double value, const BarScale& scale) {
  if (!scale.pace) return Shortfall::None;
  const Lamp lamp = lamp_of(pace_gap_quantity(percentage()), value - *scale.pace, context.input.config.lamps);
  if (lamp == Lamp::FarBehind) return Shortfall::Dense;
  return lamp == Lamp::Behind ? Shortfall::Striped : Shortfall::None;
}

}  // namespace

Bar progress_bar(const ComposeContext& context, const Rect& track, const BarFigure& figure, const BarScale& scale,
                 Color ground, int mark_width) {
  const auto x_of = [&](double at) {
    return static_cast<int>(std::lround(std::clamp(scale.share_of(at), 0.0, 1.0) * track.width));
  };
  const Theme& theme = context.theme();
  Bar bar;
  bar.track = track;
  bar.origin = x_of(0);
  bar.filled = x_of(figure.value);
  bar.is_beyond = figure.value > scale.max;
  bar.mark_width = mark_width;
  if (scale.pace) bar.mark = std::clamp(x_of(*scale.pace), mark_width, track.width - mark_width);
  if (scale.target) bar.target = x_of(*scale.target);
  if (figure.before) bar.before = x_of(*figure.before);
  bar.shortfall = shortfall_of(context, figure.value, scale);
  bar.fill = theme.bar;
  bar.beyond = theme.bar_beyond;
  bar.missing = theme.bar_missing;
  bar.ground = ground;
  bar.mark_color = theme.pace_mark;
  return bar;
}

void add_progress_bar(const ComposeContext& context, Panel& panel, const Rect& box, const BarFigure& figure,
                      const BarScale& scale, Color ground) {
  const int height = box.height * proportions::bar;
  const Rect track{box.x, box.y + (box.height - height) / 2, box.width, height};
  Bar bar = progress_bar(context, track, figure, scale, ground, std::max(2, box.height / 18));
  bar.mark_overhang = std::max(1, box.height / 9);
  panel.bars.push_back(bar);
}

}  // namespace rankwall
