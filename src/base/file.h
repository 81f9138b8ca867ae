// Whole files in and out. A reader never sees half a file that we wrote: writing is atomic. A device or a pipe is
// written to as it is.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace rankwall {

/// Reads a file of at most `max` bytes. Errors: Input when it is missing, unreadable or larger;
/// Environment when the machine has no descriptors left or the disk fails.
Result<std::string> read_file(const std::filesystem::path& path, std::size_t max);

/// Writes beside `path`, syncs and renames over it; makes missing folders. A symbolic link stays: the file that it
/// leads to is replaced. A file that is replaced keeps its permissions. What is no regular file (a device, a pipe,
/// /dev/stdout) is written to. Errors: Environment; a regular file is then as it was.
Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);

/// Who may read a file that the program makes for itself.
enum class Readers { All, Group, Owner };

/// The same for a file that is the program's own: a symbolic link is replaced, never followed, the permissions are
/// those of `readers`, and the file is on the disk under its name when this returns. A device or a pipe is
/// refused. Errors: Environment; the file is then as it was.
Result<void> write_own_file(const std::filesystem::path& path, std::string_view bytes, Readers readers);

/// Gives a file or folder to whoever owns another one, where this process may: what root writes into the folder of a
/// service has to be the service's.
void give_to_owner_of(const std::filesystem::path& owned, const std::filesystem::path& path);

/// Removes what a killed process has left half written in a folder and the folders in it. To be called while nothing
/// else writes there.
void sweep_half_written(const std::filesystem::path& folder);

}  // namespace rankwall
