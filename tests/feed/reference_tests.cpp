#include "feed/reference.h"

#include <cstdlib>

#include "base/file.h"
#include "catch.h"

using namespace rankwall;

TEST_CASE("The committed page of the feed matches the field tables") {
  const std::string path = RANKWALL_SOURCE_DIR "/docs/feed.md";
  if (std::getenv("RANKWALL_ACCEPT")) {
    REQUIRE(write_file(path, feed_reference()));
    return;
  }
  const auto committed = read_file(path, 1u << 20);
  INFO("a table of the feed's format has changed; scripts/accept.sh writes docs/feed.md again");
  REQUIRE(committed);
  CHECK(*committed == feed_reference());
}
