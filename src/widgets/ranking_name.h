// Who names the ranking that a table shows: the header, or where slides of several rankings take turns below it, each
// slide itself. Internal to the widgets.
#pragma once

#include <string>

#include "config/layout.h"

namespace rankwall {

/// Whether all tables and podiums in the slides of a layout are of this ranking.
bool slides_agree(const LayoutNode& root, const std::string& ranking);

/// Whether the layout has a header outside its slides that may name the ranking of all of them.
bool header_names(const LayoutNode& root, const std::string& ranking);

}  // namespace rankwall
