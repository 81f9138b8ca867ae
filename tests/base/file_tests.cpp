#include "base/file.h"

#include <filesystem>

#include "catch.h"
#include "support/temporary_folder.h"

using namespace rankwall;
namespace fs = std::filesystem;

TEST_CASE("A file is read as it was written") {
  const TemporaryFolder folder;
  const std::string bytes("固投\0\n", 8);
  REQUIRE(write_file(folder / "feed.json", bytes));
  const auto read = read_file(folder / "feed.json", 100);
  REQUIRE(read);
  CHECK(*read == bytes);
}

TEST_CASE("Writing replaces the file and leaves nothing else behind") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder / "feed.json", "a longer text"));
  REQUIRE(write_file(folder / "feed.json", "short"));
  CHECK(*read_file(folder / "feed.json", 100) == "short");
  CHECK(folder.file_count() == 1);
}

TEST_CASE("Whoever has the old file open still reads the old bytes") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder / "feed.json", "old"));
  fs::create_hard_link(folder / "feed.json", folder / "held");
  REQUIRE(write_file(folder / "feed.json", "new"));
  CHECK(*read_file(folder / "held", 100) == "old");
}

TEST_CASE("Missing folders are created") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder / "a" / "b" / "feed.json", "{}"));
  CHECK(*read_file(folder / "a" / "b" / "feed.json", 100) == "{}");
}

TEST_CASE("A file of exactly the maximum size is read, a larger one is refused") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder / "feed.json", std::string(200'000, 'x')));
  CHECK(read_file(folder / "feed.json", 200'000));
  const auto refused = read_file(folder / "feed.json", 199'999);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == Fault::Input);
  CHECK(refused.error().message.ends_with("feed.json: expected at most 199999 bytes, got more"));
}

TEST_CASE("Anything but a readable regular file is an error of the input") {
  const TemporaryFolder folder;
  const auto missing = read_file(folder / "none.json", 100);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().fault == Fault::Input);
  CHECK(missing.error().message.ends_with("none.json: expected a readable file: No such file or directory"));
  const auto directory = read_file(folder / ".", 100);
  REQUIRE_FALSE(directory);
  CHECK(directory.error().message.ends_with("expected a regular file"));
}

TEST_CASE("A path that can't be written is an error of the environment") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder / "file", "x"));
  const auto failed = write_file(folder / "file" / "feed.json", "{}");
  REQUIRE_FALSE(failed);
  CHECK(failed.error().fault == Fault::Environment);
}

TEST_CASE("A rename that fails leaves no temporary file") {
  const TemporaryFolder folder;
  fs::create_directories(folder / "taken" / "inside");
  CHECK_FALSE(write_file(folder / "taken", "x"));
  CHECK(folder.file_count() == 1);
}
