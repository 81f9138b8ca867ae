// Widgets alone on walls of every shape.
#pragma once

#include "support/sample.h"

namespace rankwall {

/// Checks that the scene is sound in areas of every shape, down to those that are too small for anything.
void check_in_any_area(const Snapshot& city, const Config& config);
/// The same for cities of one to 300 towns, with short and long names and with projects; such a widget is empty only
/// where not even a line of text has room.
void check_in_any_area(const WidgetSettings& widget);

}  // namespace rankwall
