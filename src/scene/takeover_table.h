// How the rows of one table of a new scene come to their places: what is staged becomes moves of its tracks. Internal
// to scene.
#pragma once

#include <string_view>

#include "scene/takeover_rows.h"

namespace rankwall {

/// Sets the moves of a table's tracks, the rest of its rolls, and the change that they take.
void plan_table(const Succession& scenes, std::string_view leaf, TakeOver& plan);

}  // namespace rankwall
