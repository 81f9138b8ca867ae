#include "config/theme.h"

#include "catch.h"
#include "config/config.h"

using namespace rankwall;

namespace {

Result<std::string> themes(const std::string& name) {
  if (name == "blue") return std::string(R"({ "rule": "#0a2a5e", "up": "#112233", "down": "#445566" })");
  if (name == "broken") return std::string(R"({ "rull": 5, "bar": "red" })");
  return input_error("expected a theme with a file themes/" + name + ".json");
}

}  // namespace

TEST_CASE("A theme is named or written in the config, and what it leaves out is as shipped") {
  const auto named = parse_config(R"({ "theme": "blue" })", "wall.json", themes);
  REQUIRE(named);
  CHECK(named->theme.name == "blue");
  CHECK(named->theme.rule == Color{0x0a, 0x2a, 0x5e});
  CHECK(named->theme.bar == Theme{}.bar);
  const auto inside = parse_config(R"({ "theme": { "rule": "#0a2a5e" } })", "wall.json");
  REQUIRE(inside);
  CHECK(inside->theme.rule == Color{0x0a, 0x2a, 0x5e});
}

TEST_CASE("Movement colours can be swapped in any theme") {
  const auto config = parse_config(R"({ "theme": "blue", "movement_colors": "swapped" })", "wall.json", themes);
  REQUIRE(config);
  CHECK(config->theme.up == Color{0x44, 0x55, 0x66});
  CHECK(config->theme.down == Color{0x11, 0x22, 0x33});
}

TEST_CASE("Every mistake in a theme is reported along with those in the config") {
  const auto config = parse_config(R"({ "titel": "榜", "theme": "broken", "schedule": [ { "theme": "green" },
      { "theme": "../secret" } ] })",
                                   "wall.json", themes);
  REQUIRE_FALSE(config);
  const std::string& message = config.error().message;
  for (const auto* part :
       {"wall.json: /titel: unknown key", R"(themes/broken.json: /rull: unknown key, did you mean "rule"?)",
        R"(themes/broken.json: /bar: expected a colour such as "#c8102e", got "red")",
        R"(/schedule/0/theme: expected a theme with a file themes/green.json, got "green")",
        R"(/schedule/1/theme: expected the name of a theme, got "../secret")"})
    CHECK(message.find(part) != std::string::npos);
}
