// Where a command puts what it made.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace rankwall {

/// Whether a path on the command line means standard output.
inline bool is_standard_output(const std::filesystem::path& path) { return path == "-"; }

/// Writes a file, or to standard output. Errors: Environment.
Result<void> write_output(const std::filesystem::path& path, std::string_view bytes);

}  // namespace rankwall
