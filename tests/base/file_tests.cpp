#include "base/file.h"

#include <csignal>
#include <filesystem>
#include <thread>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

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

TEST_CASE("A symbolic link stays, and the file that it leads to is replaced") {
  const TemporaryFolder folder;
  fs::create_directories(folder / "shared");
  folder.write("shared/wall.png", "old");
  fs::create_symlink("shared/wall.png", folder / "near");
  fs::create_symlink("near", folder / "far");
  REQUIRE(write_file(folder / "far", "new"));
  CHECK(fs::is_symlink(folder / "far"));
  CHECK(fs::is_symlink(folder / "near"));
  CHECK(*read_file(folder / "shared/wall.png", 100) == "new");
  CHECK(std::distance(fs::directory_iterator(folder / "shared"), {}) == 1);
}

TEST_CASE("A symbolic link to a file that is not there yet makes it") {
  const TemporaryFolder folder;
  fs::create_symlink("later/wall.png", folder / "link");
  REQUIRE(write_file(folder / "link", "new"));
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(*read_file(folder / "later/wall.png", 100) == "new");
}

TEST_CASE("A link in a circle is an error of the environment") {
  const TemporaryFolder folder;
  fs::create_symlink("a", folder / "b");
  fs::create_symlink("b", folder / "a");
  const auto written = write_file(folder / "a", "new");
  CHECK((!written || !fs::is_symlink(folder / "a")));
}

TEST_CASE("A file that is replaced keeps its permissions") {
  const TemporaryFolder folder;
  folder.write("wall.png", "old");
  fs::permissions(folder / "wall.png", fs::perms{0640});
  REQUIRE(write_file(folder / "wall.png", "new"));
  CHECK(fs::status(folder / "wall.png").permissions() == fs::perms{0640});
}

TEST_CASE("A device is written to, and a failure is told") {
  CHECK(write_file("/dev/null", "anything"));
  CHECK(fs::is_character_file("/dev/null"));
  const auto full = write_file("/dev/full", "anything");
  REQUIRE_FALSE(full);
  CHECK(full.error() == environment_error("/dev/full: cannot write: No space left on device"));
  CHECK(fs::is_character_file("/dev/full"));
}

TEST_CASE("A pipe is written to") {
  const TemporaryFolder folder;
  const auto path = folder / "pipe";
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  std::string read(100, ' ');
  std::thread reader([&] {
    const int pipe = ::open(path.c_str(), O_RDONLY);
    read.resize(static_cast<std::size_t>(::read(pipe, read.data(), read.size())));
    ::close(pipe);
  });
  CHECK(write_file(path, "picture"));
  reader.join();
  CHECK(read == "picture");
  CHECK(fs::is_fifo(path));
}

TEST_CASE("A path that names a descriptor of the process adds to what that has") {
  const TemporaryFolder folder;
  const std::string path = folder.write("log", "before ");
  const int log = ::open(path.c_str(), O_WRONLY | O_APPEND);
  CHECK(write_file("/dev/fd/" + std::to_string(log), "after"));
  fs::create_symlink("/proc/self/fd/" + std::to_string(log), folder / "link");
  CHECK(write_file(folder / "link", " all"));
  ::close(log);
  CHECK(*read_file(path, 100) == "before after all");
}

TEST_CASE("A file that cannot be written whole leaves the old one") {
  const TemporaryFolder folder;
  folder.write("wall.png", "old");
  rlimit before{};
  ::getrlimit(RLIMIT_FSIZE, &before);
  const rlimit small{1000, before.rlim_max};
  std::signal(SIGXFSZ, SIG_IGN);
  ::setrlimit(RLIMIT_FSIZE, &small);
  const auto written = write_file(folder / "wall.png", std::string(5000, 'x'));
  ::setrlimit(RLIMIT_FSIZE, &before);
  REQUIRE_FALSE(written);
  CHECK(written.error().fault == Fault::Environment);
  CHECK(*read_file(folder / "wall.png", 100) == "old");
  CHECK(folder.file_count() == 1);
}

TEST_CASE("A file of the program's own is never reached through a link, and has the permissions that it should") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder / "theirs", "theirs"));
  fs::create_symlink(folder / "theirs", folder / "link");
  REQUIRE(write_own_file(folder / "link", "ours", Readers::Group));
  CHECK(*read_file(folder / "theirs", 100) == "theirs");
  CHECK(*read_file(folder / "link", 100) == "ours");
  CHECK(fs::is_regular_file(fs::symlink_status(folder / "link")));
  CHECK(fs::status(folder / "link").permissions() == fs::perms(0640));
  fs::permissions(folder / "link", fs::perms(0666));
  REQUIRE(write_own_file(folder / "link", "ours", Readers::All));
  CHECK(fs::status(folder / "link").permissions() == fs::perms(0644));
}

TEST_CASE("What is no regular file is not replaced by one of the program's own") {
  const TemporaryFolder folder;
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK_FALSE(write_own_file(folder / "pipe", "x", Readers::All));
  CHECK(fs::is_fifo(folder / "pipe"));
}

TEST_CASE("Half-written files of a killed process are swept, also in folders below, and nothing else is") {
  const TemporaryFolder folder;
  for (const char* name : {"snapshot.part-a1B2c3", "feed-1/history/2021-06-30.json.part-ZZZZZZ"})
    REQUIRE(write_file(folder / name, "half"));
  for (const char* name : {"snapshot", "feed-1/snapshot.previous", "notes.part-1", "a.part-of-it.txt"})
    REQUIRE(write_file(folder / name, "whole"));
  sweep_half_written(folder.path());
  std::size_t left = 0;
  for (const auto& each : fs::recursive_directory_iterator(folder.path())) {
    if (each.is_directory()) continue;
    ++left;
    CHECK(*read_file(each.path(), 100) == "whole");
  }
  CHECK(left == 4);
  sweep_half_written(folder / "not there");
}
