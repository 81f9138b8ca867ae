// The feed's schema says what parse does: the same keys, limits, words and required keys.
#include "feed/schema.h"

#include <functional>
#include <map>
#include <set>

#include "base/violations.h"
#include "catch.h"
#include "feed/feeds.h"
#include "feed/snapshots.h"
#include "feed/write.h"

using namespace rankwall;
using namespace rankwall::test;

namespace {

const json& schema() {
  static const json parsed = json::parse(feed_schema());
  return parsed;
}

const json& written() {
  static const json feed = json::parse(write_feed(full_snapshot()));
  return feed;
}

/// A key's own schema, whether it may be null or not.
const json& not_null(const json& part) { return part.contains("anyOf") ? part["anyOf"][0] : part; }

using Visit = std::function<void(const std::string& pointer, const json& value, const json& part)>;

/// Calls `visit` for every value of a feed that a key of the schema names.
void walk(const std::string& pointer, const json& value, const json& part, const Visit& visit) {
  visit(pointer, value, part);
  if (value.is_array())
    for (std::size_t i = 0; i < value.size(); ++i) walk(pointer_to(pointer, i), value[i], part["items"], visit);
  if (!value.is_object() || !part.contains("properties")) return;
  for (const auto& [key, inner] : value.items()) {
    CAPTURE(pointer, key);
    REQUIRE(part["properties"].contains(key));
    walk(pointer_to(pointer, key), inner, not_null(part["properties"][key]), visit);
  }
}

json changed(const std::string& pointer, const json& value) {
  json feed = written();
  feed[json::json_pointer(pointer)] = value;
  return feed;
}

bool is_refused_at(const json& feed, const std::string& pointer) {
  const auto snapshot = parse_feed(feed.dump(), "feed", publication_time);
  return !snapshot && ("\n" + snapshot.error().message).find("\nfeed: " + pointer + ": ") != std::string::npos;
}

/// Values that just break this part of the schema.
std::vector<json> broken(const json& value, const json& part) {
  constexpr std::size_t max_entries = 10'000;
  std::vector<json> values;
  if (part.contains("minimum")) values.push_back(part["minimum"].get<double>() - 1);
  if (part.contains("maximum")) values.push_back(part["maximum"].get<double>() + 1);
  if (part.contains("maxLength")) values.push_back(repeated("长", part["maxLength"].get<std::size_t>() + 1));
  if (part.contains("minLength")) values.push_back("");
  if (part.contains("minItems")) values.push_back(json::array());
  if (part.contains("maxItems") && part["maxItems"] <= max_entries)
    values.push_back(std::vector<json>(part["maxItems"].get<std::size_t>() + 1, value[0]));
  if (part.contains("enum") || part.contains("const")) values.push_back("no such word");
  if (part.contains("pattern")) values.push_back("长");
  return values;
}

}  // namespace

TEST_CASE("The schema has every key that a feed can have, with its meaning, and no other") {
  std::map<const json*, std::set<std::string>> seen;
  walk("", written(), schema(), [&](const std::string&, const json& value, const json& part) {
    if (!value.is_object() || !part.contains("properties")) return;
    for (const auto& [key, inner] : value.items()) seen[&part].insert(key);
  });
  CHECK(seen.size() == 11);
  for (const auto& [part, keys] : seen)
    for (const auto& [key, property] : (*part)["properties"].items()) {
      CAPTURE(key, part->dump());
      CHECK(keys.count(key) == 1);
      CHECK(property.contains("description"));
    }
}

TEST_CASE("A value that breaks a limit of the feed's schema is refused with its pointer") {
  std::size_t count = 0;
  walk("", written(), schema(), [&](const std::string& pointer, const json& value, const json& part) {
    for (const auto& each : broken(value, part)) {
      CAPTURE(pointer, part.dump());
      CHECK(is_refused_at(changed(pointer, each), pointer));
      ++count;
    }
  });
  CHECK(count > 80);
}

TEST_CASE("Exactly the keys that the feed's schema requires are reported when they are absent or null") {
  walk("", written(), schema(), [&](const std::string& pointer, const json& value, const json& part) {
    if (!value.is_object() || !part.contains("properties")) return;
    const auto required = part.value("required", std::set<std::string>());
    for (const auto& [key, inner] : value.items()) {
      const std::string child = pointer_to(pointer, key);
      json without = written();
      without[json::json_pointer(pointer)].erase(key);
      CAPTURE(child);
      CHECK(is_refused_at(without, child) == (required.count(key) == 1));
      CHECK(is_refused_at(changed(child, nullptr), child) == (required.count(key) == 1));
    }
  });
}
