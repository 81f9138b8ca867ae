#include "config/json_document.h"

#include <algorithm>
#include <future>
#include <vector>

#include "catch.h"
#include "feeds.h"

using namespace rankwall;
using namespace rankwall::test;

namespace {

constexpr DocumentRules rules{.max_bytes = 1u << 20, .max_depth = 32, .max_values = 1'000'000, .max_memory = 16u << 20};

std::unique_ptr<const JsonDocument> parsed(const std::string& bytes) {
  Violations violations;
  auto document = JsonDocument::parse(bytes, rules, violations);
  CHECK((document == nullptr) == !violations.empty());
  return document;
}

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
  CHECK(refusal_of_bytes("{\n  \"名\": 云\n}") == "feed: expected JSON at line 2, column 8, got \"云\"");
  CHECK(refusal_of_bytes("{\"a\": nan}") == "feed: expected JSON at line 1, column 7, got \"nan\"");
  CHECK(refusal_of_bytes("{\"a\": 1 \"b\": 2}") == "feed: expected JSON at line 1, column 9, got \"b\"");
  CHECK(refusal_of_bytes("{\"a\": [1, ]}") == "feed: expected JSON at line 1, column 11, got \"]\"");
  CHECK(refusal_of_bytes("{\"a\": \"\x01\"}") == "feed: expected JSON at line 1, column 8, got \"\\u0001\"");
  CHECK(refusal_of_bytes("{\"a\": [1,") == "feed: expected JSON at line 1, column 10, got the end of the document");
}

TEST_CASE("What the bytes are instead of JSON is called by its name") {
  CHECK(refusal_of_bytes("<html>") == "feed: expected JSON in UTF-8, got a web page (HTML)");
  CHECK(refusal_of_bytes(std::string("\xFF\xFE{\0", 4)) == "feed: expected JSON in UTF-8, got text in UTF-16");
  CHECK(refusal_of_bytes("{\"\xD4\xC6\xCF\xAA\": 1}") == "feed: expected JSON in UTF-8, got text in GBK (GB18030)");
}

TEST_CASE("Nothing but white space may follow the document") {
  const std::string bytes = minimal().dump();
  CHECK(refusal_of_bytes(bytes + " \r\n\t") == "");
  const std::string rule = "feed: expected the end of the document at line 2, column 1, got ";
  CHECK(refusal_of_bytes(bytes + "\n{}") == rule + "\"{\"");
  CHECK(refusal_of_bytes(bytes + "\n]") == rule + "\"]\"");
  CHECK(refusal_of_bytes(bytes + "\nmore") == rule + "\"more\"");
  CHECK(refusal_of_bytes(bytes + '\n' + '\0') == rule + "\"\\u0000\"");
  CHECK(refusal_of_bytes(bytes + '\n' + '\0' + "anything") == rule + "\"\\u0000\"");
}

TEST_CASE("NUL is refused wherever it is") {
  const auto with_nul = [](std::size_t at) { return minimal().dump().insert(at, 1, '\0'); };
  for (std::size_t at = 0; at <= minimal().dump().size(); ++at) {
    CAPTURE(at);
    CHECK(refusal_of_bytes(with_nul(at)) != "");
  }
}

TEST_CASE("A key that an object has twice is refused with its pointer, at any depth") {
  CHECK(refusal_of_bytes(R"({"status": "demo", "status": "demo"})") == "feed: /status: expected this key only once");
  CHECK(refusal_of_bytes(R"({"towns": [{}, {"values": {"a": 1, "b": 2, "a": 1}}], "x/~": 1, "x/~": 2})") ==
        "feed: /towns/1/values/a: expected this key only once\nfeed: /x~1~0: expected this key only once");
  CHECK(refusal_of_bytes(R"({"a": 1, "\u0061": 2})") == "feed: /a: expected this key only once");
  CHECK(refusal_of_bytes(R"({"x": [[], [{"a": {"b": 1, "b": 2}}]]})") ==
        "feed: /x/1/0/a/b: expected this key only once");
  std::string bytes = minimal().dump();
  bytes.insert(1, R"("unknown": {"a": {"x": 1}, "b": {"x": 1}},)");
  CHECK(refusal_of_bytes(bytes) == "");
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
  CHECK(refusal_of_bytes("{\"a\": \"\xFF\"}") == "feed: expected valid UTF-8, got an invalid byte at line 1, column 8");
  CHECK(refusal_of_bytes("{\"\xE4\xBA\x91\xE4\xBA\"}") ==
        "feed: expected valid UTF-8, got an invalid byte at line 1, column 4");
  CHECK(refusal_of_bytes("\xEF\xBB\xBF" + minimal().dump()) == "");  // a byte order mark is allowed
}

TEST_CASE("Deep nesting is refused") {
  const auto nested = [](std::size_t depth) { return repeated("[", depth) + repeated("]", depth); };
  CHECK(refusal_of_bytes(nested(100'000)) ==
        "feed: expected at most 32 levels of nesting, got more at line 1, column 33");
  CHECK(refusal_of_bytes(repeated("{\"a\":", 100'000)) ==
        "feed: expected at most 32 levels of nesting, got more at line 1, column 161");
  CHECK(refusal_of_bytes(nested(32)) == "feed: expected an object, got a list of 1 entries");
  const auto with_depth = [&](std::size_t depth) {
    return minimal().dump().insert(1, "\"unknown\": " + nested(depth - 1) + ", ");
  };
  CHECK(refusal_of_bytes(with_depth(32)) == "");
  CHECK(refusal_of_bytes(with_depth(33)) ==
        "feed: expected at most 32 levels of nesting, got more at line 1, column 44");
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

TEST_CASE("Too many values and keys are refused while they are read") {
  // The object, its key and the list are three.
  const auto with_values = [](std::size_t count) { return "{\"a\":[1" + repeated(",1", count - 4) + "]}"; };
  CHECK_FALSE(refusal_of_bytes(with_values(max_feed_values)).starts_with("feed: expected at most"));
  CHECK(refusal_of_bytes(with_values(max_feed_values + 1)) ==
        "feed: expected at most 2000000 values and keys, got more");
  CHECK(refusal_of_bytes(repeated("0,", 5'000'000).insert(0, "[")) ==
        "feed: expected at most 2000000 values and keys, got more");
}

TEST_CASE("Every document has memory of its own, whichever thread parsed it and whatever was parsed since") {
  const auto parse_many = [](int first) {
    std::vector<std::unique_ptr<const JsonDocument>> documents;
    for (int i = 0; i < 50; ++i) {
      documents.push_back(parsed(numbered(first + i, 1 + i)));
      // A document that fails half-way must leave nothing in the next.
      if (parsed(numbered(first + i, 20) + "]")) documents.clear();
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

TEST_CASE("A document that takes more memory than it may is refused while it is made, whatever it is made of") {
  const auto unit = GENERATE(std::string("{}"), std::string("[]"), std::string("\"\""), std::string("{\"k\":\"v\"}"),
                             "\"" + std::string(64, 'a') + "\"");
  DocumentRules tight = rules;
  tight.max_memory = 64u << 10;
  const auto document_of = [&](std::size_t count) {
    std::string text = "[" + unit;
    for (std::size_t i = 1; i < count; ++i) text += "," + unit;
    return text + "]";
  };
  Violations violations;
  CHECK(JsonDocument::parse(document_of(20), tight, violations));
  CHECK(violations.empty());
  CHECK_FALSE(JsonDocument::parse(document_of(9000), tight, violations));
  REQUIRE(violations.found().size() == 1);
  CHECK(violations.found()[0].rule.find("of memory") != std::string::npos);
  // The next one has all of the memory again.
  Violations none;
  CHECK(JsonDocument::parse(document_of(20), tight, none));
}
