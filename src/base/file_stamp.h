// What tells two contents of a path apart without reading them, for whoever watches files.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>

namespace rankwall {

/// A file that has not changed for this long is complete: long enough for the pauses of a writer, short enough not to
/// be noticed.
inline constexpr std::chrono::milliseconds file_rest{200};

struct FileStamp {
  std::uintmax_t inode = 0;
  std::uintmax_t size = 0;
  std::chrono::nanoseconds modified{};  ///< since the epoch, by the clock of whoever wrote it
  std::chrono::nanoseconds changed{};   ///< the same of its inode: no writer can set it back

  bool operator==(const FileStamp&) const = default;
};

/// Absent, with errno set, where there is no such file or it may not be looked at.
std::optional<FileStamp> stamp_of(const std::filesystem::path& path);

/// Whether the file was last written at least `file_rest` ago.
bool is_at_rest(const FileStamp& stamp);

}  // namespace rankwall
