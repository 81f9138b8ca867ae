#include "feed/store.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "base/digest.h"
#include "catch.h"
#include "feed/helpers.h"

using namespace rankwall;
using namespace rankwall::test;

namespace {

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("An empty store returns nothing and logs nothing") {
  const TemporaryFolder folder;
  const CapturedLog log;
  const Store store(folder.path("not yet there"));
  CHECK_FALSE(store.load());
  CHECK_FALSE(store.load_previous());
  CHECK(log.count("") == 0);
}

TEST_CASE("A stored feed is there after a restart, and so is the one before it") {
  const TemporaryFolder folder;
  const Store store(folder.path("state/rankwall"));
  REQUIRE(store.keep("one\nwith lines\n"));
  CHECK(store.load() == "one\nwith lines\n");
  CHECK_FALSE(store.load_previous());
  REQUIRE(store.keep("two"));
  const Store restarted(folder.path("state/rankwall"));
  CHECK(restarted.load() == "two");
  CHECK(restarted.load_previous() == "one\nwith lines\n");
}

TEST_CASE("A stored file begins with format, checksum and length") {
  const TemporaryFolder folder;
  REQUIRE(Store(folder.path("")).keep("bytes"));
  CHECK(content_of(folder.path("snapshot")) == "rankwall-store/1 " + sha256_hex("bytes") + " 5\nbytes");
}

TEST_CASE("Storing the current bytes again leaves the previous copy alone") {
  const TemporaryFolder folder;
  const Store store(folder.path(""));
  REQUIRE(store.keep("one"));
  REQUIRE(store.keep("two"));
  REQUIRE(store.keep("two"));
  CHECK(store.load_previous() == "one");
}

TEST_CASE("A damaged current file is skipped with a log line, and the previous one is used") {
  const TemporaryFolder folder;
  const Store store(folder.path(""));
  REQUIRE(store.keep("one"));
  REQUIRE(store.keep("two"));
  const std::string good = content_of(folder.path("snapshot"));
  const std::string damaged = GENERATE_REF(values<std::string>(
      {"", "two", good.substr(0, good.size() - 1), good + "x", good.substr(0, good.size() - 1) + "x", good.substr(1)}));
  CAPTURE(damaged);
  folder.write("snapshot", damaged);

  const CapturedLog log;
  CHECK(store.load() == "one");
  CHECK(log.count("stored feed passed over: " + folder.path("snapshot").string()) == 1);
}

TEST_CASE("A damaged current file does not replace a good previous one") {
  const TemporaryFolder folder;
  const CapturedLog log;
  const Store store(folder.path(""));
  REQUIRE(store.keep("one"));
  REQUIRE(store.keep("two"));
  folder.write("snapshot", "damaged");
  REQUIRE(store.keep("three"));
  CHECK(store.load() == "three");
  CHECK(store.load_previous() == "one");
}

TEST_CASE("A folder that cannot be written is an error of the environment") {
  const TemporaryFolder folder;
  folder.write("file", "");
  const auto kept = Store(folder.path("file")).keep("one");
  REQUIRE_FALSE(kept);
  CHECK(kept.error().fault == Fault::Environment);
}

TEST_CASE("A refused feed lies beside the stored ones, and goes with its acceptance") {
  const TemporaryFolder folder;
  const Store store(folder.path(""));
  REQUIRE(store.keep("shown"));
  CHECK_FALSE(store.load_refused());
  REQUIRE(store.keep_refused("older"));
  CHECK(store.load_refused() == "older");
  CHECK(store.load() == "shown");
  CHECK_FALSE(store.has_accepted());
  REQUIRE(store.accept("older"));
  CHECK(store.has_accepted());
  CHECK(store.load_accepted() == "older");
  REQUIRE(store.end_acceptance());
  CHECK_FALSE(store.has_accepted());
  CHECK_FALSE(store.load_refused());
  REQUIRE(store.end_acceptance());
}

TEST_CASE("The state folder comes from systemd, then XDG, then the home folder") {
  const std::string home = std::getenv("HOME") ? std::getenv("HOME") : "";
  ::setenv("HOME", "/home/wall", 1);
  ::unsetenv("XDG_STATE_HOME");
  CHECK(state_folder() == "/home/wall/.local/state/rankwall");
  ::setenv("XDG_STATE_HOME", "relative", 1);
  CHECK(state_folder() == "/home/wall/.local/state/rankwall");
  ::setenv("XDG_STATE_HOME", "/xdg", 1);
  CHECK(state_folder() == "/xdg/rankwall");
  ::setenv("STATE_DIRECTORY", "/var/lib/rankwall:/var/lib/other", 1);
  CHECK(state_folder() == "/var/lib/rankwall");

  ::unsetenv("STATE_DIRECTORY");
  ::unsetenv("XDG_STATE_HOME");
  ::setenv("HOME", "", 1);
  CHECK(state_folder().is_absolute());
  ::setenv("HOME", home.c_str(), 1);
}
