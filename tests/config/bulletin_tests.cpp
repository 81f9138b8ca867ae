#include "config/bulletin.h"

#include "base/file.h"
#include "catch.h"

using namespace rankwall;

namespace {

std::string message_of(const std::string& text) {
  const auto bulletin = parse_bulletin(text, "bulletin.json", shipped_rules());
  return bulletin ? "" : bulletin.error().message;
}

}  // namespace

TEST_CASE("The shipped bulletin is good") {
  const auto bulletin = read_bulletin(std::string(RANKWALL_SOURCE_DIR) + "/config/bulletin.json", shipped_rules());
  if (!bulletin) FAIL(bulletin.error().message);
  CHECK(bulletin->sections.size() == 6);
}

TEST_CASE("An unknown placeholder is named with its path and the nearest known one") {
  CHECK(message_of(R"({"title": "{yaer}年通报"})") ==
        "bulletin.json: /title: expected a known placeholder (did you mean {year}?), got \"{yaer}\"");
  CHECK(message_of(R"({"sections": [{"paragraphs": [{"sentences": [{"text": "好。", "otherwise": "{sum.built}"}]}]}]})")
            .find("/sections/0/paragraphs/0/sentences/0/otherwise: expected a known placeholder") != std::string::npos);
  CHECK(message_of(R"({"card": {"gain": "{town}"}})").find("/card/gain: expected a known placeholder") !=
        std::string::npos);
}

TEST_CASE("An opening brace without a closing one is a mistake") {
  CHECK(message_of(R"({"number": "〔{year"})").find("/number: expected a known placeholder") != std::string::npos);
}

TEST_CASE("A placeholder for a figure of any indicator or of the city is known") {
  CHECK(message_of(R"({"title": "{sum.built_investment}{city.anything}{moved.growth_yoy_change}"})").empty());
}

TEST_CASE("The rankings of a bulletin must be defined in the config") {
  CHECK(message_of(R"({"ranking": "best", "tables": ["overall", "worst"]})") ==
        "bulletin.json: /ranking: expected the id of a ranking, got \"best\"\n"
        "bulletin.json: /tables/1: expected the id of a ranking, got \"worst\"");
}
