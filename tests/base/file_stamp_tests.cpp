#include "base/file_stamp.h"

#include <cerrno>
#include <thread>

#include "base/file.h"
#include "catch.h"
#include "support/temporary_folder.h"

using namespace rankwall;
using namespace std::chrono_literals;

TEST_CASE("A file that nobody touches keeps its stamp, and one that is not there has none") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "feed.json";
  CHECK_FALSE(stamp_of(path));
  CHECK(errno == ENOENT);
  REQUIRE(write_file(path, "one"));
  const auto stamp = stamp_of(path);
  REQUIRE(stamp);
  CHECK(stamp->size == 3);
  CHECK(stamp_of(path) == stamp);
}

TEST_CASE("A file overwritten in place has another stamp, even with its length and time kept") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "feed.json";
  REQUIRE(write_file(path, "one"));
  const auto before = *stamp_of(path);
  const auto time = std::filesystem::last_write_time(path);
  // The system counts a file's times in steps of a few milliseconds.
  std::this_thread::sleep_for(50ms);
  std::FILE* file = std::fopen(path.c_str(), "r+");
  REQUIRE(file);
  std::fputs("two", file);
  std::fclose(file);
  std::filesystem::last_write_time(path, time);
  const auto after = *stamp_of(path);
  CHECK(after.inode == before.inode);
  CHECK(after.size == before.size);
  CHECK(after.modified == before.modified);
  CHECK(after != before);
}

TEST_CASE("A file is at rest once it has not been written for a while") {
  FileStamp stamp;
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  stamp.modified = now;
  CHECK_FALSE(is_at_rest(stamp));
  stamp.modified = now - 2 * file_rest;
  CHECK(is_at_rest(stamp));
}
