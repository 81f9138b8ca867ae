#include "feed/file_source.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <sys/stat.h>

#include <fmt/format.h>

#include "base/file.h"

namespace rankwall {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

/// A file that has not changed for this long is complete. Long enough for the pauses of a writer, short enough not to
/// be noticed.
constexpr milliseconds rest{200};

}  // namespace

FileSource::FileSource(const FeedSettings& settings, std::filesystem::path path)
    : Source(path.string()),
      path_(std::move(path)),
      max_(max_bytes(settings)),
      timeout_(static_cast<std::int64_t>(settings.timeout_seconds * 1000)) {}

FetchOutcome FileSource::fetch() {
  const auto deadline = steady_clock::now() + timeout_;
  std::optional<FileStamp> seen;
  do {
    const auto now = stamp();
    if (!now) return FetchFailure{now.error(), {}};
    if (taken_ == *now) return Fetched{.not_modified = true, .body = {}};
    // The clock of the file's writer may be ahead of ours: two equal stamps are as good as an old file.
    if (seen == *now || at_rest(*now)) {
      auto body = take(*now);
      if (!body) return FetchFailure{body.error(), {}};
      if (*body) return Fetched{.not_modified = false, .body = std::move(**body)};
    }
    seen = *now;
  } while (steady_clock::now() < deadline && interruption_.pause(rest));

  if (interruption_.raised()) return interrupted();
  return FetchFailure{input_error(fmt::format("{}: expected a file that comes to rest within {} s, it keeps changing",
                                              name(), static_cast<double>(timeout_.count()) / 1000)),
                      {}};
}

Result<FileSource::FileStamp> FileSource::stamp() const {
  struct stat status {};
  if (::stat(path_.c_str(), &status) != 0)
    return input_error(fmt::format("{}: expected a readable file: {}", name(), std::strerror(errno)));
  return FileStamp{
      .modified = std::chrono::seconds{status.st_mtim.tv_sec} + std::chrono::nanoseconds{status.st_mtim.tv_nsec},
      .size = static_cast<std::uintmax_t>(status.st_size),
      .inode = status.st_ino};
}

bool FileSource::at_rest(const FileStamp& stamp) {
  return std::chrono::system_clock::now().time_since_epoch() - stamp.modified >= rest;
}

Result<std::optional<std::string>> FileSource::take(const FileStamp& before) {
  auto body = read_file(path_, max_);
  if (!body) return body.error();
  const auto after = stamp();
  if (!after || *after != before) return std::optional<std::string>{};
  taken_ = before;
  return std::optional<std::string>{std::move(*body)};
}

}  // namespace rankwall
