#include "wall/file_watch.h"

#include <filesystem>

#include "catch.h"
#include "support/temporary_folder.h"

using namespace rankwall;

namespace {

/// The files of a test were written long before they are read.
const Instant after_writing = system_now() + std::chrono::hours{1};

}  // namespace

TEST_CASE("A saved file is noticed once, when it has settled") {
  const TemporaryFolder folder;
  folder.write("wall.json", "{}");
  FileWatch watch({folder / "wall.json"}, after_writing);
  CHECK_FALSE(watch.has_settled_change());
  folder.write("wall.json", "{ }");
  CHECK_FALSE(watch.has_settled_change());
  CHECK(watch.has_settled_change());
  CHECK_FALSE(watch.has_settled_change());
}

TEST_CASE("A file that is still being written is left alone") {
  const TemporaryFolder folder;
  folder.write("wall.json", "{}");
  FileWatch watch({folder / "wall.json"}, after_writing);
  for (int length = 3; length < 8; ++length) {
    folder.write("wall.json", std::string(static_cast<std::size_t>(length), ' '));
    CHECK_FALSE(watch.has_settled_change());
  }
  CHECK(watch.has_settled_change());
}

TEST_CASE("A file that appears, disappears or is replaced by another is a change") {
  const TemporaryFolder folder;
  FileWatch watch({folder / "wall.json", folder / "themes/blue.json"}, after_writing);
  folder.write("wall.json", "{}");
  watch.has_settled_change();
  CHECK(watch.has_settled_change());
  folder.write("new.json", "{}");
  std::filesystem::last_write_time(folder / "new.json", std::filesystem::last_write_time(folder / "wall.json"));
  std::filesystem::rename(folder / "new.json", folder / "wall.json");
  watch.has_settled_change();
  CHECK(watch.has_settled_change());
  std::filesystem::remove(folder / "wall.json");
  watch.has_settled_change();
  CHECK(watch.has_settled_change());
}

TEST_CASE("A file that was saved between its reading and its watching is a change") {
  const TemporaryFolder folder;
  const Instant read_at = system_now();
  folder.write("wall.json", "{ }");
  FileWatch watch({folder / "wall.json"}, read_at);
  watch.has_settled_change();
  CHECK(watch.has_settled_change());
  CHECK_FALSE(watch.has_settled_change());
}
