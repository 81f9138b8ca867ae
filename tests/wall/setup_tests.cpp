#include "wall/setup.h"

#include <algorithm>

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
  const std::string config = RANKWALL_SOURCE_DIR "/config/wall.json";
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

TEST_CASE("A state folder that cannot be made keeps no wall from starting") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder.path() / "file", "no folder"));
  CHECK(InstanceLock::take(folder.path() / "file" / "state"));
}

TEST_CASE("A theme's fonts are followed by those that the program is shipped with") {
  Theme theme;
  CHECK(families_of(theme).regular == theme.regular_fonts);
  theme.regular_fonts = {"Quillmark Song", "sans-serif"};
  const auto regular = families_of(theme).regular;
  CHECK(regular.front() == "Quillmark Song");
  CHECK(std::count(regular.begin(), regular.end(), "sans-serif") == 1);
  CHECK(std::count(regular.begin(), regular.end(), "Noto Sans CJK SC") == 1);
  theme.bold_fonts = theme.small_fonts = {"Quillmark Pixel"};
  CHECK(open_fonts(theme));
}

TEST_CASE("A program finds its config in the checkout or installation around it, wherever that is") {
  const auto candidates = config_candidates("/srv/moved/build/release");
  REQUIRE(candidates.size() == 8);
  CHECK(candidates[0] == "/srv/moved/build/release/config/wall.json");
  CHECK(candidates[4] == "/srv/moved/config/wall.json");
  CHECK(config_candidates("/opt/wall/bin")[3] == "/opt/wall/share/rankwall/config/wall.json");
}

TEST_CASE("A program that is installed in /usr uses the machine's config, others their own") {
  const TemporaryFolder folder;
  const auto of_machine = folder.path() / "wall.json";
  const std::filesystem::path shipped = "/usr/share/rankwall/config/wall.json";
  CHECK(usual_config_path(shipped, of_machine) == shipped);
  REQUIRE(write_file(of_machine, "{}"));
  CHECK(usual_config_path(shipped, of_machine) == of_machine);
  CHECK(usual_config_path("/srv/checkout/config/wall.json", of_machine) == "/srv/checkout/config/wall.json");
}
