// Widgets alone on walls of every shape.
#pragma once

#include "support/sample.h"

namespace rankwall {

/// Checks that the scene is sound in areas of every shape, down to those that hold nothing.
void check_in_any_area(const Snapshot& city, const Config& config);
/// The same for cities from one town to 300, names and projects with and without length; a widget of this kind is
/// empty only where no line of text has room.
void check_in_any_area(const WidgetSettings& widget);

}  // namespace rankwall
