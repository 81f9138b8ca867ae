// Refuses an SVG that would cost time or memory without bound, or of which parts would be missing without a word.
// Internal to render.
#pragma once

#include <string_view>

namespace rankwall {

/// What is wrong with the SVG, in words; empty when it may be decoded.
std::string_view svg_fault(std::string_view bytes);

}  // namespace rankwall
