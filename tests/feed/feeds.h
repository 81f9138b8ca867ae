// Small feeds for the tests of parsing, as JSON that each test breaks in its own way.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "catch.h"
#include "feed/parse.h"
#include "support/repeated.h"

namespace rankwall::test {

using nlohmann::json;

inline const Instant now = *parse_instant("2021-06-30T18:06:00+08:00");

inline json minimal() {
  return json::parse(R"({"format": "rankwall/1", "status": "demo", "period": {"from": "2021-01", "to": "2021-06"},
    "published_at": "2021-06-30T18:05:00+08:00", "towns": [{"id": "T01", "name": "云溪街道"}]})");
}

/// The minimal feed with one value set at a JSON pointer.
inline json with(const char* pointer, json value) {
  json feed = minimal();
  feed[json::json_pointer(pointer)] = std::move(value);
  return feed;
}

inline Result<Snapshot> parse(const json& feed) { return parse_feed(feed.dump(), "feed", now); }

inline Snapshot good(const json& feed) {
  const auto snapshot = parse(feed);
  INFO((snapshot ? "" : snapshot.error().message));
  REQUIRE(snapshot);
  return *snapshot;
}

/// The message, or nothing for a feed that was accepted.
inline std::string refusal(const Result<Snapshot>& result) {
  if (result) return "";
  CHECK(result.error().fault == Fault::Input);
  return result.error().message;
}

inline std::string refusal(const json& feed) { return refusal(parse(feed)); }
inline std::string refusal_of_bytes(std::string_view bytes) { return refusal(parse_feed(bytes, "feed", now)); }

}  // namespace rankwall::test
