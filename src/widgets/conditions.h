// Whether there is anything for a slide of a playlist to show. Internal to the widgets.
#pragma once

#include "config/layout.h"
#include "widgets/compose.h"

namespace rankwall {

/// `input` has a snapshot.
bool holds(const SceneInput& input, SlideCondition condition);

}  // namespace rankwall
