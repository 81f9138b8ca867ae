#include "wall/file_watch.h"

#include <algorithm>
#include <utility>

namespace rankwall {

namespace {

/// The system counts a file's times in steps of a few milliseconds.
constexpr std::chrono::milliseconds time_step{20};

/// The stamp of a file as it was read, or one that no file has, where it may have been written since.
std::optional<FileStamp> stamp_as_read(const std::filesystem::path& file, Instant read_at) {
  const auto stamp = stamp_of(file);
  return stamp && stamp->changed + time_step >= read_at.time_since_epoch() ? FileStamp{} : stamp;
}

}  // namespace

void FileWatch::look(Stamps& stamps) const {
  for (std::size_t i = 0; i < files_.size(); ++i) stamps[i] = stamp_of(files_[i]);
}

void FileWatch::watch(const std::vector<std::filesystem::path>& files, Instant read_at) {
  // A file that was watched keeps its stamp: it may have been saved again since it was read.
  std::vector<std::filesystem::path> watched;
  Stamps known;
  for (const auto& file : files) {
    watched.push_back(file);
    const auto before = std::find(files_.begin(), files_.end(), watched.back());
    known.push_back(before == files_.end() ? stamp_as_read(watched.back(), read_at)
                                           : known_[static_cast<std::size_t>(before - files_.begin())]);
  }
  files_ = std::move(watched);
  known_ = std::move(known);
  last_ = known_;
  now_ = known_;
}

bool FileWatch::has_settled_change() {
  look(now_);
  const bool is_settled = now_ == last_;
  last_ = now_;
  if (!is_settled || now_ == known_) return false;
  known_ = now_;
  return true;
}

}  // namespace rankwall
