// A font file as FreeType likes to read it: many small pieces, each after a jump. SDL's own file stream asks the system
// twice for each and throws its buffer away; here a jump is a number, and blocks that were read last are kept.
#pragma once

#include <string>

#include <SDL_rwops.h>

namespace rankwall {

/// A stream that closes with the font that is opened from it; null if the file cannot be opened.
/// The file is not mapped: one that is truncated under us must be an error, not a crash.
SDL_RWops* open_font_stream(const std::string& path);

}  // namespace rankwall
