// Colours as a picture's file means them: from its ICC profile to the sRGB of the wall. Internal to render; the only
// place that knows lcms2.
#pragma once

#include <string>

#include "render/sdl_handles.h"

namespace rankwall {

/// Converts a picture's pixels in place; leaves it as it is where the profile is none, or not one of RGB colours.
void convert_to_srgb(SurfaceHandle& picture, const std::string& profile);

}  // namespace rankwall
