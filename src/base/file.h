// Whole files in and out. A reader never sees half a file that we wrote: writing is atomic. A device or a pipe is
// written to as it is.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace rankwall {

/// Reads a file of at most `max` bytes. Errors: Input when it is missing, unreadable or larger.
Result<std::string> read_file(const std::filesystem::path& path, std::size_t max);

/// Writes beside `path`, syncs and renames over it; makes missing folders. A symbolic link stays: the file that it
/// leads to is replaced. A file that is replaced keeps its permissions. What is no regular file (a device, a pipe,
/// /dev/stdout) is written to. Errors: Environment; a regular file is then as it was.
Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace rankwall
