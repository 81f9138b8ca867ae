// A font file as FreeType likes to read it: many small pieces, each after a jump. SDL's own file stream asks the system
// twice for each and throws its buffer away; here a jump is a number, and blocks that were read last are kept.
#pragma once

#include <string>

#include <SDL_rwops.h>

namespace rankwall {

/// A stream that closes itself with the font that is opened from it; null when the file cannot be opened.
/// The file is not mapped: one that is cut short under us must be an error and not the end of the wall.
SDL_RWops* open_font_stream(const std::string& path);

}  // namespace rankwall
