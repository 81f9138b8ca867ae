// Files that the wall keeps for its next start: with a first line that proves that what follows is the whole and
// nothing else. A disk tears and flips, and figures that it made up must not be shown. Used by whatever the feed thread
// keeps.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace rankwall {

/// Readable by the owner and its group. Errors: Environment; the file is then as it was.
Result<void> write_sealed(const std::filesystem::path& path, std::string_view bytes);

/// The bytes that were written, at most `max`. Errors: Input for a file that is missing, larger or damaged.
Result<std::string> read_sealed(const std::filesystem::path& path, std::size_t max);

}  // namespace rankwall
