#include "base/file_stamp.h"

#include <sys/stat.h>

namespace rankwall {

namespace {

std::chrono::nanoseconds since_epoch(const timespec& time) {
  return std::chrono::seconds{time.tv_sec} + std::chrono::nanoseconds{time.tv_nsec};
}

}  // namespace

std::optional<FileStamp> stamp_of(const std::filesystem::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return FileStamp{status.st_ino, static_cast<std::uintmax_t>(status.st_size), since_epoch(status.st_mtim),
                   since_epoch(status.st_ctim)};
}

bool is_at_rest(const FileStamp& stamp) {
  return std::chrono::system_clock::now().time_since_epoch() - stamp.modified >= file_rest;
}

}  // namespace rankwall
