#include "wall/start_record.h"

#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "catch.h"
#include "support/temporary_folder.h"

using namespace rankwall;

namespace {

/// A start that is killed before it has lived for long enough.
void start_and_die(const std::filesystem::path& folder) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const StartRecord record(folder);
    ::_exit(0);
  }
  ::waitpid(child, nullptr, 0);
}

}  // namespace

TEST_CASE("Three starts that crash in a row are a crash loop, one that ends orderly resets the count") {
  const TemporaryFolder folder;
  for (int i = 0; i < 2; ++i) start_and_die(folder.path());
  {
    const StartRecord record(folder.path());
    CHECK(record.crashes() == 2);
    CHECK_FALSE(record.is_in_crash_loop());
  }
  for (int i = 0; i < 3; ++i) start_and_die(folder.path());
  StartRecord record(folder.path());
  CHECK(record.is_in_crash_loop());
}

TEST_CASE("A wall that has lived for long enough may die as it likes") {
  const TemporaryFolder folder;
  for (int i = 0; i < 3; ++i) start_and_die(folder.path());
  StartRecord record(folder.path());
  record.forget();
  CHECK_FALSE(std::filesystem::exists(folder.path() / "starts"));
}

TEST_CASE("A folder that cannot be written, or a damaged record, is no crash loop") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder.path() / "file", "no folder"));
  CHECK(StartRecord(folder.path() / "file").crashes() == 0);
  REQUIRE(write_file(folder.path() / "starts", "99"));
  CHECK(StartRecord(folder.path()).crashes() == 0);
}
