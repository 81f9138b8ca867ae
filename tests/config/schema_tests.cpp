// Field tables, reader, writer, schema and reference page must all agree.
#include "config/schema.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>
#include <set>

#include "base/file.h"
#include "catch.h"
#include "config/bulletin.h"
#include "config/document.h"
#include "config/every_field.h"
#include "config/reader.h"
#include "config/reference.h"
#include "config/writer.h"
#include "support/repeated.h"

using namespace rankwall;

namespace {

using Json = nlohmann::json;

const Json& schema() {
  static const Json parsed = Json::parse(config_schema());
  return parsed;
}

const Json& definition(std::string_view name) { return schema()["$defs"][name]; }

Json written(Config config) { return Json::parse(settings_json(config).dump()); }

/// What the field tables alone refuse in a config: pointers and rules.
Violations refusals(const Json& json, Config& config) {
  Violations violations;
  read_settings(*parse_settings(json.dump(), violations), config, violations);
  return violations;
}

bool is_refused_at(const Json& json, const std::string& pointer) {
  Config config;
  const Violations violations = refusals(json, config);
  return std::any_of(violations.found().begin(), violations.found().end(),
                     [&](const Violation& each) { return each.pointer == pointer; });
}

bool is_accepted(const Json& json) {
  Config config;
  const Violations violations = refusals(json, config);
  if (!violations.empty()) UNSCOPED_INFO(violations.to_error("config").message);
  return violations.empty();
}

/// The part of the schema for what a node of this kind has in addition to the fields of every node.
const Json& kind_schema(const Json& node) {
  if (node.contains("widget")) return definition("widget_" + node["widget"].get<std::string>());
  if (node.contains("playlist")) return definition("playlist");
  for (const auto& kind : definition("any_node")["oneOf"])
    if (kind.contains("properties") && node.contains(kind["properties"].begin().key())) return kind;
  throw std::runtime_error("a node of no kind");
}

/// Key → schema of every key that the schema allows in this object.
std::map<std::string, const Json*> allowed_keys(const Json& object, const Json& part) {
  std::map<std::string, const Json*> keys;
  const auto add = [&](const Json& from) {
    if (!from.contains("properties")) return;
    for (const auto& [key, property] : from["properties"].items()) keys[key] = &property;
  };
  add(part);
  if (!part.contains("$ref")) return keys;
  add(definition("any_node"));
  add(kind_schema(object));
  if (part["$ref"] == "#/$defs/slide") add(definition("slide"));
  return keys;
}

/// The part of the schema for the way this value is written, where there is more than one.
const Json& alternative(const Json& value, const Json& part) {
  if (!part.contains("anyOf")) return part;
  return part["anyOf"][value.is_object() ? 1 : 0];
}

using Visit = std::function<void(const std::string& pointer, const Json& value, const Json& part)>;

/// Calls `visit` for every value of a config, with the part of the schema that applies to it.
void walk(const std::string& pointer, const Json& value, const Json& part, const Visit& visit) {
  visit(pointer, value, part);
  if (value.is_array())
    for (std::size_t i = 0; i < value.size(); ++i)
      walk(pointer_to(pointer, i), value[i], alternative(value[i], part["items"]), visit);
  if (!value.is_object()) return;
  const auto keys = allowed_keys(value, part);
  for (const auto& [key, inner] : value.items()) {
    CAPTURE(pointer, key);
    REQUIRE(keys.count(key) == 1);
    walk(pointer_to(pointer, key), inner, alternative(inner, *keys.at(key)), visit);
  }
}

Json with(const Json& config, const std::string& pointer, const Json& value) {
  Json changed = config;
  changed[Json::json_pointer(pointer)] = value;
  return changed;
}

Json list_of(const Json& entry, std::size_t count) { return Json(std::vector<Json>(count, entry)); }

/// A limit of a schema: a value just within it and one just beyond it.
struct Limit {
  Json kept;
  Json broken;
};

std::vector<Limit> limits_of(const Json& value, const Json& part) {
  std::vector<Limit> limits;
  const auto size = [&](const char* key) { return part[key].get<std::size_t>(); };
  if (part.contains("minimum")) limits.push_back({part["minimum"], part["minimum"].get<double>() - 1});
  if (part.contains("maximum")) limits.push_back({part["maximum"], part["maximum"].get<double>() + 1});
  if (part.contains("maxLength"))
    limits.push_back({repeated("长", size("maxLength")), repeated("长", size("maxLength") + 1)});
  if (const std::size_t min = part.value("minLength", 0u); min > 0)
    limits.push_back({repeated("长", min), repeated("长", min - 1)});
  if (part.contains("maxItems") && !value.empty())
    limits.push_back({list_of(value[0], size("maxItems")), list_of(value[0], size("maxItems") + 1)});
  if (const std::size_t min = part.value("minItems", 0u); min > 0)
    limits.push_back({list_of(value[0], min), list_of(value[0], min - 1)});
  if (part.contains("enum"))
    for (const auto& word : part["enum"]) limits.push_back({word, word.get<std::string>() + "x"});
  return limits;
}

void expect_file(const std::string& name, const std::string& generated) {
  const std::string path = std::string(RANKWALL_SOURCE_DIR) + "/config/" + name;
  if (std::getenv("RANKWALL_ACCEPT")) {
    REQUIRE(write_file(path, generated));
    return;
  }
  const auto committed = read_file(path, 16u << 20);
  INFO("a settings table has changed; scripts/accept.sh writes config/" << name << " again");
  REQUIRE(committed);
  CHECK(*committed == generated);
}

}  // namespace

TEST_CASE("The committed schema and reference page match the field tables") {
  expect_file("wall.schema.json", config_schema());
  expect_file("theme.schema.json", theme_schema());
  expect_file("bulletin.schema.json", bulletin_schema());
  expect_file("README.md", config_reference());
}

TEST_CASE("Every field of every table reads back as it was written") {
  Config config = every_field();
  Config read;
  const Violations violations = refusals(written(config), read);
  CHECK(violations.to_error("config").message.empty());
  CHECK(read == config);
}

TEST_CASE("Every value of an enum has a word of its own") {
  const std::function<void(const Json&)> walk_all = [&](const Json& part) {
    if (part.is_object() && part.contains("enum")) {
      std::set<std::string> words;
      for (const auto& word : part["enum"]) words.insert(word.get<std::string>());
      CAPTURE(part);
      CHECK(words.count("") == 0);
      CHECK(words.size() == part["enum"].size());
    }
    if (part.is_structured())
      for (const auto& inner : part) walk_all(inner);
  };
  walk_all(schema());
  CHECK(word_of(Condition::History) == "history");
}

TEST_CASE("The defaults read back equal") {
  Config config;
  Config read;
  const Violations violations = refusals(written(config), read);
  CHECK(violations.to_error("config").message.empty());
  CHECK(read == config);
}

TEST_CASE("The schema has exactly the keys of the tables, in every object") {
  std::size_t objects = 0;
  walk("", written(every_field()), schema(), [&](const std::string& pointer, const Json& value, const Json& part) {
    if (!value.is_object()) return;
    ++objects;
    for (const auto& [key, property] : allowed_keys(value, part)) {
      CAPTURE(pointer, key);
      CHECK(value.contains(key));
      CHECK((key == "widget" || property->contains("description")));
    }
  });
  CHECK(objects > widget_words.size());
}

TEST_CASE("The schema's limits are the reader's: a value within one is read, a value beyond it is refused there") {
  const Json config = written(every_field());
  REQUIRE(is_accepted(config));
  std::size_t count = 0;
  walk("", config, schema(), [&](const std::string& pointer, const Json& value, const Json& part) {
    for (const auto& [kept, broken] : limits_of(value, part)) {
      CAPTURE(pointer, part.dump());
      CHECK(is_accepted(with(config, pointer, kept)));
      CHECK(is_refused_at(with(config, pointer, broken), pointer));
      ++count;
    }
  });
  CHECK(count > 300);
}

TEST_CASE("No value may be null or of another type") {
  const Json config = written(every_field());
  walk("", config, schema(), [&](const std::string& pointer, const Json& value, const Json&) {
    if (pointer.empty()) return;
    CAPTURE(pointer);
    CHECK(is_refused_at(with(config, pointer, nullptr), pointer));
    if (!value.is_number()) CHECK(is_refused_at(with(config, pointer, 5), pointer));
    if (!value.is_object()) CHECK(is_refused_at(with(config, pointer, Json::object()), pointer));
  });
}

TEST_CASE("A misspelt key of any object is refused and the right one is suggested") {
  const Json config = written(every_field());
  walk("", config, schema(), [&](const std::string& pointer, const Json& value, const Json&) {
    if (!value.is_object()) return;
    for (const auto& [key, inner] : value.items()) {
      if (key.size() < 5 || key == "widget" || key == "playlist") continue;
      Json changed = config;
      changed[Json::json_pointer(pointer)].erase(key);
      changed[Json::json_pointer(pointer)][key + "x"] = inner;
      CAPTURE(pointer, key);
      CHECK(is_refused_at(changed, pointer_to(pointer, key + "x")));
    }
  });
}

TEST_CASE("The reader reports a missing key exactly when the schema requires it") {
  const Json config = written(every_field());
  std::size_t count = 0;
  walk("", config, schema(), [&](const std::string& pointer, const Json& value, const Json& part) {
    if (!value.is_object() || part.contains("$ref")) return;
    for (const auto& [key, inner] : value.items()) {
      Json changed = config;
      changed[Json::json_pointer(pointer)].erase(key);
      const auto required = part.value("required", std::set<std::string>());
      CAPTURE(pointer, key);
      CHECK(is_refused_at(changed, pointer_to(pointer, key)) == (required.count(key) > 0));
      count += required.count(key);
    }
  });
  CHECK(count >= 5);
}

TEST_CASE("The reference page names every key with its meaning") {
  const std::string page = config_reference();
  walk("", written(every_field()), schema(), [&](const std::string&, const Json& value, const Json& part) {
    if (!value.is_object()) return;
    for (const auto& [key, property] : allowed_keys(value, part)) {
      CAPTURE(key);
      CHECK(page.find("| `" + key + "` | ") != std::string::npos);
      CHECK(page.find(property->value("description", "")) != std::string::npos);
    }
  });
}
