// A progress bar with the pace mark, as used in tables and the podium. Internal to the widgets.
#pragma once

#include "widgets/compose_context.h"

namespace rankwall {

/// Adds a bar as wide as `box` and somewhat lower, for a completion in percent and a pace of 0 to 1.
void add_progress_bar(const ComposeContext& context, Panel& panel, const Rect& box, double completion, double pace);

}  // namespace rankwall
