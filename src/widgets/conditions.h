// Whether there is anything for a node of the layout to show. Internal to the widgets.
#pragma once

#include "config/layout.h"
#include "widgets/compose.h"

namespace rankwall {

/// `input` has a snapshot.
bool holds(const SceneInput& input, Condition condition);

}  // namespace rankwall
