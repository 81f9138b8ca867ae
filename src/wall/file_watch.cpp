#include "wall/file_watch.h"

#include <algorithm>
#include <utility>

namespace rankwall {

void FileWatch::look(Stamps& stamps) const {
  for (std::size_t i = 0; i < files_.size(); ++i) stamps[i] = stamp_of(files_[i]);
}

void FileWatch::watch(const std::vector<std::filesystem::path>& files) {
  // A file that was watched keeps its stamp: it may have been saved again since it was read.
  std::vector<std::filesystem::path> watched;
  Stamps known;
  for (const auto& file : files) {
    watched.push_back(file);
    const auto before = std::find(files_.begin(), files_.end(), watched.back());
    known.push_back(before == files_.end() ? stamp_of(watched.back())
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
