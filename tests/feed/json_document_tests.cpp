#include "config/json_document.h"

#include <algorithm>
#include <future>
#include <vector>

#include "catch.h"
#include "feeds.h"

using namespace rankwall;
using namespace rankwall::test;

namespace {

constexpr DocumentLimits limits{1u << 20, 32};

/// Too long for the buffer inside a string, so that it takes memory of its own.
std::string long_text(int number) { return std::string(100, static_cast<char>('a' + number % 26)); }

std::string numbered(int number, int size) {
  json document;
  for (int i = 0; i < size; ++i) document["a key that is long " + std::to_string(i)] = long_text(number);
  return document.dump();
}

bool holds(const JsonDocument& document, int number, int size) {
  const JsonValue& root = document.root();
  return root.size() == static_cast<std::size_t>(size) && std::all_of(root.begin(), root.end(), [&](const auto& value) {
           return std::string_view(value.template get_ref<const JsonText&>()) == long_text(number);
         });
}

}  // namespace

TEST_CASE("Bytes that are not JSON are refused with line and column") {
  CHECK(refusal_of_bytes("") == "feed: expected a JSON object, got nothing");
  CHECK(refusal_of_bytes(" \n\t") == "feed: expected a JSON object, got nothing");
  CHECK(refusal_of_bytes("[1, 2]") == "feed: expected an object, got a list of 2 entries");
  CHECK(refusal_of_bytes("null") == "feed: expected an object, got null");
  CHECK(refusal_of_bytes("<html>") ==
        "feed: expected JSON at line 1, column 1, got syntax error while parsing value - invalid literal; "
        "last read: '<'");
  CHECK(
      refusal_of_bytes("{\n  \"名\": 云\n}").starts_with("feed: expected JSON at line 2, column 8, got syntax error"));
  CHECK(refusal_of_bytes("{} {}").starts_with("feed: expected JSON at line 1, column 4, got syntax error"));
}

TEST_CASE("A feed that is cut anywhere is refused") {
  const std::string bytes = minimal().dump();
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    CAPTURE(length);
    CHECK(refusal_of_bytes(std::string_view(bytes).substr(0, length)) != "");
  }
}

TEST_CASE("A number that JSON or a double cannot express is refused") {
  const auto with_value = [](const std::string& literal) {
    std::string bytes = with("/towns/0/values/a", 4711).dump();
    return bytes.replace(bytes.find("4711"), 4, literal);
  };
  CHECK(refusal_of_bytes(with_value("4711")) == "");
  CHECK(refusal_of_bytes(with_value("-1.5e3")) == "");
  CHECK(refusal_of_bytes(with_value("1e999")) == "feed: expected numbers that a double can hold, got 1e999");
  CHECK(refusal_of_bytes(with_value("-1e999")) == "feed: expected numbers that a double can hold, got -1e999");
  for (const auto* literal : {"NaN", "nan", "Infinity", "-Infinity", "0x10", "01", "1.", ".5", "+1"}) {
    CAPTURE(literal);
    CHECK(refusal_of_bytes(with_value(literal)).starts_with("feed: expected JSON at line 1, column "));
  }
}

TEST_CASE("Invalid UTF-8 is refused with its first byte") {
  CHECK(refusal_of_bytes("{\"a\": \"\xFF\"}") == "feed: expected valid UTF-8, got an invalid sequence at byte 7");
  CHECK(refusal_of_bytes("{\"\xE4\xBA\x91\xE4\xBA\"}") ==
        "feed: expected valid UTF-8, got an invalid sequence at byte 5");
  CHECK(refusal_of_bytes("\xEF\xBB\xBF" + minimal().dump()) == "");  // a byte order mark is allowed
}

TEST_CASE("Deep nesting is refused before it is parsed") {
  const auto nested = [](std::size_t depth) { return repeated("[", depth) + repeated("]", depth); };
  CHECK(refusal_of_bytes(nested(100'000)) ==
        "feed: expected at most 32 levels of nesting, got more at line 1, column 33");
  CHECK(refusal_of_bytes(repeated("{\"a\":", 100'000)) ==
        "feed: expected at most 32 levels of nesting, got more at line 1, column 161");
  CHECK(refusal_of_bytes(nested(32)) == "feed: expected an object, got a list of 1 entries");
  json feed = minimal();
  feed["title"] = repeated("[", 10) + "\\\"" + repeated("{", 40);
  CHECK(refusal(feed) == "");  // brackets in a text don't nest
}

TEST_CASE("Too many bytes are refused before they are looked at") {
  CHECK(refusal_of_bytes(std::string(17u << 20, '\xFF')) == "feed: expected at most 16777216 bytes, got 17825792");
  std::string largest = minimal().dump();
  largest.resize(max_feed_bytes, ' ');
  CHECK(refusal_of_bytes(largest) == "");
}

TEST_CASE("Every document has memory of its own, whichever thread parsed it and whatever was parsed since") {
  const auto parse_many = [](int first) {
    std::vector<std::unique_ptr<const JsonDocument>> documents;
    for (int i = 0; i < 50; ++i) {
      documents.push_back(*JsonDocument::parse(numbered(first + i, 1 + i), "feed", limits));
      // A document that fails half-way must leave nothing in the next.
      if (JsonDocument::parse(numbered(first + i, 20) + "]", "feed", limits)) documents.clear();
      if (i % 3 == 0) documents[static_cast<std::size_t>(i / 2)].reset();
    }
    return documents;
  };
  auto beside = std::async(std::launch::async, parse_many, 1000);
  const auto here = parse_many(0);
  const auto there = beside.get();
  REQUIRE(here.size() == 50);
  REQUIRE(there.size() == 50);
  for (int i = 0; i < 50; ++i) {
    const auto at = static_cast<std::size_t>(i);
    CAPTURE(i);
    CHECK((!here[at] || holds(*here[at], i, 1 + i)));
    CHECK((!there[at] || holds(*there[at], 1000 + i, 1 + i)));
  }
}
