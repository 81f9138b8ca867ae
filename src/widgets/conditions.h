// Whether there is anything for a scene of a playlist to show. Internal to scene.
#pragma once

#include "config/layout.h"
#include "widgets/compose.h"

namespace rankwall {

/// `input` has a snapshot.
bool holds(const SceneInput& input, SlideCondition condition);

}  // namespace rankwall
