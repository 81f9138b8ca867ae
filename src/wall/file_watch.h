// Notices that one of a few files has changed. It looks at their times and sizes when it is asked: a handful of stat
// calls, which also work on network folders and for editors that put a new file in the place of the old one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace rankwall {

class FileWatch {
 public:
  explicit FileWatch(const std::vector<std::filesystem::path>& files) { watch(files); }

  /// Watches these files from now on, whether or not they are there yet.
  void watch(const std::vector<std::filesystem::path>& files);
  /// True once after a change, when two looks in a row find the same: writing has ended.
  bool has_settled_change();

 private:
  struct Stamp {
    std::int64_t seconds = 0;
    std::int64_t nanoseconds = 0;
    std::int64_t size = -1;  ///< of a file that is not there
    std::uint64_t inode = 0;

    bool operator==(const Stamp&) const = default;
  };
  static Stamp stamp_of(const std::string& file);
  void look(std::vector<Stamp>& stamps) const;

  std::vector<std::string> files_;
  std::vector<Stamp> known_;
  std::vector<Stamp> last_;  ///< of the look before
  std::vector<Stamp> now_;
};

}  // namespace rankwall
