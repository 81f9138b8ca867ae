#include "base/violations.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "catch.h"

using namespace rankwall;

TEST_CASE("Every violation is one line of file, pointer, rule and value") {
  Violations violations;
  violations.add("/screen/width", "expected 64 to 16384", "\"wide\"");
  violations.add("/feed", "expected an object");
  violations.add("", "expected JSON", "nothing");
  const Error error = violations.to_error("config/wall.json");
  CHECK(error.fault == Fault::Input);
  CHECK(error.message ==
        "config/wall.json: /screen/width: expected 64 to 16384, got \"wide\"\n"
        "config/wall.json: /feed: expected an object\n"
        "config/wall.json: expected JSON, got nothing");
}

TEST_CASE("A shown value is cut to 200 characters and its controls are escaped") {
  CHECK(shown_value("a\x1B[31m\u202E") == "a\\u001b[31m\\u202e");
  CHECK(shown_value(std::string(200, 'x')) == std::string(200, 'x'));
  CHECK(shown_value(std::string(201, 'x')) == std::string(200, 'x') + "…");
  CHECK(is_valid_utf8(shown_value("\xFF")));
}

TEST_CASE("A violation keeps no more of a huge value than it shows") {
  Violations violations;
  violations.add("/title", "expected text", std::string(1u << 20, 'x'));
  CHECK(violations.found().front().value.size() < 300);
}

TEST_CASE("More than 100 violations are counted, not printed") {
  Violations violations;
  for (int i = 0; i < 103; ++i) violations.add("/x", "expected a number");
  const std::string message = violations.to_error("feed").message;
  CHECK(std::count(message.begin(), message.end(), '\n') == 100);
  CHECK(message.ends_with("\nfeed: and 3 more"));
}

TEST_CASE("A JSON pointer escapes ~ and /") {
  CHECK(pointer_to("", "towns") == "/towns");
  CHECK(pointer_to("/towns", std::size_t{3}) == "/towns/3");
  CHECK(pointer_to("/values", "a/b~c") == "/values/a~1b~0c");
}

TEST_CASE("The nearest known word is suggested only when it is close") {
  const std::vector<std::string> known = {"width", "height", "interval_seconds"};
  CHECK(nearest_word("widht", known) == "width");
  CHECK(nearest_word("hieght", known) == "height");
  CHECK(nearest_word("interval_second", known) == "interval_seconds");
  CHECK(nearest_word("colour", known).empty());
  CHECK(nearest_word("width", {}).empty());
}
