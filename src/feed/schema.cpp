#include "feed/schema.h"

#include <map>

#include <fmt/format.h>

#include "config/field_schema.h"
#include "feed/format.h"

namespace rankwall {

namespace {

OrderedJson map_schema(OrderedJson value) { return {{"type", "object"}, {"additionalProperties", std::move(value)}}; }

/// Keys that the format does not name are allowed: feeds grow. A key that may be left out may also be null.
struct FeedSchema {
  static constexpr bool is_open = true;

  template <class T>
  static void add_absence(OrderedJson& property, T&) {
    if (property.contains("enum"))
      property["enum"].push_back(nullptr);
    else
      property["type"] = OrderedJson::array({property["type"], "null"});
  }
  static OrderedJson schema_of(const std::string&, const IdRule& rule) {
    return pattern_schema(fmt::format("[A-Za-z0-9{}]{{{},{}}}", rule.signs, rule.min, rule.max));
  }
  static OrderedJson schema_of(std::size_t, const TownReference& rule) { return schema_of(std::string(), rule); }
  static OrderedJson schema_of(const Values&, Range key_length) {
    OrderedJson schema = map_schema({{"type", {"number", "null"}}});
    schema["propertyNames"] = scalar_schema(std::string(), key_length);
    return schema;
  }
  template <class T, class Rule>
  static OrderedJson schema_of(std::map<std::string, T, std::less<>>&, const Rule& rule) {
    T value{};
    return map_schema(SchemaWriter<FeedSchema>::schema_of(value, rule));
  }
};

}  // namespace

std::string feed_schema() {
  Snapshot snapshot;
  OrderedJson schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                     {"title", "A feed, format rankwall/1"}};
  schema.update(SchemaWriter<FeedSchema>::object_schema(snapshot));
  return schema.dump(2) + '\n';
}

}  // namespace rankwall
