// Notices that one of a few files has changed. It looks at their times and sizes when it is asked: a handful of stat
// calls, which also work on network folders and for editors that put a new file in the place of the old one.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "base/file_stamp.h"

namespace rankwall {

class FileWatch {
 public:
  FileWatch(const std::vector<std::filesystem::path>& files, Instant read_at) { watch(files, read_at); }

  /// Watches these files from now on, whether or not they are there yet. A file that was not watched so far counts as
  /// changed if it was written after `read_at`, when reading them began.
  void watch(const std::vector<std::filesystem::path>& files, Instant read_at);
  /// True once after a change, when two looks in a row find the same: writing has ended.
  bool has_settled_change();

 private:
  using Stamps = std::vector<std::optional<FileStamp>>;  ///< absent for a file that is not there
  void look(Stamps& stamps) const;

  std::vector<std::filesystem::path> files_;
  Stamps known_;
  Stamps last_;  ///< of the look before
  Stamps now_;
};

}  // namespace rankwall
