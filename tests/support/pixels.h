// Comparing pictures, for tests of walls (the same everywhere) and of paper (a newer Pango or FreeType draws the same
// letters slightly differently).
#pragma once

#include <cstddef>
#include <filesystem>

#include "render/sdl_handles.h"

namespace rankwall {

/// A picture in the format of these functions, XRGB8888. Fails the test where there is none.
SurfaceHandle read_picture(const std::filesystem::path& file);
SurfaceHandle same_format(const SDL_Surface& picture);

/// Pixels that differ by more than a rounding of the font engine in any channel; all where the sizes differ.
std::size_t differing_pixels(const SDL_Surface& ours, const SDL_Surface& theirs);

/// Pixels of either picture that the other has nowhere within a pixel of the same spot: lighter or darker than all nine
/// there. Different hinting or gamma of the same letters leaves few; what has moved by two pixels leaves all its ink.
std::size_t misplaced_pixels(const SDL_Surface& ours, const SDL_Surface& theirs);

}  // namespace rankwall
