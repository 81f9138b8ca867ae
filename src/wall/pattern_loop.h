// The test pictures on the display, page by page, and as files.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/geometry.h"
#include "base/result.h"
#include "wall/setup.h"

namespace rankwall {

struct PatternOptions {
  CommonOptions common;         ///< of the config only its screen and fonts count
  std::optional<Size> size;     ///< of the files, or of a window on the desk
  std::optional<Size> cabinet;  ///< of the LED cabinets; absent: 128×128
  std::string page;             ///< to begin with, or the only one that is written; empty: the first, all of them
  int seconds = 10;             ///< that a page is shown; 0: until a key is pressed
  bool windowed = false;
  std::filesystem::path output;  ///< a folder that gets a PNG of each page; empty: they are shown
};

/// Shows the pages until the exit chord: right, down, space turn to the next one, left and up to the one before; or
/// writes them. Errors: Usage for a page that does not exist; Environment.
Result<void> show_pattern(const PatternOptions& options);

}  // namespace rankwall
