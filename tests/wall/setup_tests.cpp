#include "wall/setup.h"

#include <unistd.h>

#include "base/file.h"
#include "catch.h"
#include "support/temporary_folder.h"
#include "wall/instance_lock.h"

using namespace rankwall;

TEST_CASE("A size is read as WIDTHxHEIGHT") {
  CHECK(*parse_size("1920x1080") == Size{1920, 1080});
  CHECK(*parse_size("16x16384") == Size{16, 16384});
  for (const char* text :
       {"", "x", "1920", "1920x", "x1080", "1920*1080", "15x100", "100x16385", "10x10x10", "-5x100"}) {
    const auto size = parse_size(text);
    REQUIRE_FALSE(size);
    CHECK(size.error().fault == Fault::Usage);
    CHECK(size.error().message.find("--size: expected WIDTHxHEIGHT") == 0);
  }
}

TEST_CASE("The command line's feed overrides the config's") {
  const std::string config = std::string(RANKWALL_SOURCE_DIR) + "/config/wall.json";
  CHECK(set_up({config, ""})->config.feed.url == "http://127.0.0.1:8787/feed.json");
  CHECK(set_up({config, "/tmp/feed.json"})->config.feed.url == "/tmp/feed.json");
}

TEST_CASE("A config that is missing names its path") {
  const auto setup = set_up({"/nonexistent/wall.json", ""});
  REQUIRE_FALSE(setup);
  CHECK(setup.error().fault == Fault::Input);
  CHECK(setup.error().message.find("/nonexistent/wall.json: expected a readable file") == 0);
}

TEST_CASE("A wall's lock can be taken only once and is free afterwards") {
  const TemporaryFolder folder;
  {
    const auto first = InstanceLock::take(folder.path());
    REQUIRE(first);
    const auto second = InstanceLock::take(folder.path());
    REQUIRE_FALSE(second);
    CHECK(second.error().fault == Fault::Environment);
    CHECK(second.error().message.find("process " + std::to_string(::getpid()) + " already shows") != std::string::npos);
  }
  CHECK(InstanceLock::take(folder.path()));
}
