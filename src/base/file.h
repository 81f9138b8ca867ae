// Whole files in and out. A reader never sees half a file that we wrote: writing is atomic.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace rankwall {

/// Reads a file of at most `max` bytes. Errors: Input when it is missing, unreadable or larger.
Result<std::string> read_file(const std::filesystem::path& path, std::size_t max);

/// Writes beside `path`, syncs and renames over it; makes missing folders. Errors: Environment.
Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace rankwall
