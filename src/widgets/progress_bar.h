// A progress bar with the pace mark, as used in tables and the podium. Internal to the widgets.
#pragma once

#include "model/bar.h"
#include "widgets/compose_context.h"

namespace rankwall {

/// Adds a bar as wide as `box` and somewhat lower, for a value on that scale.
void add_progress_bar(const ComposeContext& context, Panel& panel, const Rect& box, double value,
                      const BarScale& scale);

}  // namespace rankwall
