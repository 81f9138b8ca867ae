// A progress bar with the pace mark, as used in tables and the podium. Internal to the widgets.
#pragma once

#include <optional>

#include "model/bar.h"
#include "widgets/compose_context.h"

namespace rankwall {

/// What a bar shows on its scale.
struct BarFigure {
  double value = 0;
  std::optional<double> before = {};  ///< at the last bulletin
};

/// The bar of this track, with a mark of this width.
Bar progress_bar(const ComposeContext& context, const Rect& track, const BarFigure& figure, const BarScale& scale,
                 Color ground, int mark_width);

/// Adds a bar as wide as `box` and somewhat lower. `ground` is that of its empty part.
void add_progress_bar(const ComposeContext& context, Panel& panel, const Rect& box, const BarFigure& figure,
                      const BarScale& scale, Color ground);

}  // namespace rankwall
