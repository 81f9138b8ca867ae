// The units of the figures that a layout shows, for the line that names them. Internal to the widgets.
#pragma once

#include <string>
#include <vector>

#include "config/layout.h"
#include "config/rules.h"

namespace rankwall {

/// Each once, in the order in which the layout has them. A percent sign is beside its figure and not among them.
std::vector<std::string> shown_units(const LayoutNode& root, const Rules& rules);

}  // namespace rankwall
