#include "config/field_schema.h"

#include <algorithm>

namespace rankwall {

namespace {

/// A count is never below 0: a limit of 0 says nothing.
Range of_count(Range range) { return {range.min > 0 ? range.min : Range{}.min, range.max}; }

/// Limits that the type does not imply.
OrderedJson limited(const char* type, Range range, const char* min, const char* max) {
  OrderedJson schema{{"type", type}};
  if (range.min > Range{}.min) schema[min] = number_json(range.min);
  if (range.max < Range{}.max) schema[max] = number_json(range.max);
  return schema;
}

}  // namespace

OrderedJson scalar_schema(bool, Range) { return {{"type", "boolean"}}; }

OrderedJson scalar_schema(int, Range range) { return limited("integer", range, "minimum", "maximum"); }

OrderedJson scalar_schema(int, OrAuto range) {
  return {{"oneOf", {limited("integer", range, "minimum", "maximum"), {{"const", auto_word}}}}};
}

OrderedJson scalar_schema(std::uint64_t, Range range) { return limited("integer", range, "minimum", "maximum"); }

OrderedJson scalar_schema(double, Range range) { return limited("number", range, "minimum", "maximum"); }

OrderedJson scalar_schema(const std::string&, Range range) {
  return limited("string", of_count(range), "minLength", "maxLength");
}

OrderedJson list_schema(OrderedJson entry, Range range) {
  OrderedJson schema = limited("array", of_count(range), "minItems", "maxItems");
  schema["items"] = std::move(entry);
  return schema;
}

OrderedJson pattern_schema(const std::string& pattern) {
  return {{"type", "string"}, {"pattern", "^" + pattern + "$"}};
}

OrderedJson words_schema(std::vector<std::string_view> words) {
  if (words.size() == 1) return {{"const", words.front()}};
  return {{"enum", std::move(words)}};
}

OrderedJson& ObjectParts::add(const char* key, bool is_required) {
  if (is_required) required_.emplace_back(key);
  return properties_[key];
}

void ObjectParts::add(const KeyChoice& choice) {
  OrderedJson rule;
  if (choice.keys.size() == 1) {
    rule = given(choice.keys.front());
  } else {
    for (const auto key : choice.keys) rule["oneOf"].push_back(given(key));
  }
  if (choice.when.empty()) return rules_.push_back(std::move(rule));
  const std::string when(choice.when);
  OrderedJson holds{{"properties", {{when, {{"enum", choice.words}}}}}};
  // A key that is left out has its default.
  const std::string by_default = properties_[when]["default"];
  if (std::find(choice.words.begin(), choice.words.end(), by_default) == choice.words.end()) holds["required"] = {when};
  rules_.push_back({{"if", std::move(holds)}, {"then", std::move(rule)}});
}

OrderedJson ObjectParts::schema() const {
  OrderedJson schema{{"properties", properties_}};
  if (!required_.empty()) schema["required"] = required_;
  if (!rules_.empty()) schema["allOf"] = rules_;
  return schema;
}

OrderedJson ObjectParts::given(std::string_view key) const {
  const std::string name(key);
  return {{"required", {name}}, {"properties", {{name, {{"not", {{"const", properties_[name]["default"]}}}}}}}};
}

}  // namespace rankwall
