// Refuses an SVG that would cost unbounded time or memory, or of which parts would silently be missing.
// Internal to render.
#pragma once

#include <string_view>

namespace rankwall {

/// What is wrong with the SVG, in words; empty when it may be decoded.
std::string_view svg_fault(std::string_view bytes);

}  // namespace rankwall
