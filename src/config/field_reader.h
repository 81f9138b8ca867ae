// The visitor of field tables that reads a JSON object into a struct and records every violation. What differs between
// configs and feeds is in its `Policy`, a struct with
//   null_is_absent            whether null says the same as no key
//   violations                where broken rules go
//   unknown_key(path, known)  called for a key that no table names
//   cleaned_text(path)        called for a text that had unprintable characters
//   read(node, value, rule)   where there is one for a type and a rule: reads it in place of what is here
//   check(node, value)        where there is one for a struct: rules between its keys, and with other objects
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/json_values.h"
#include "config/text_forms.h"

namespace rankwall {

template <class Policy>
class FieldReader {
 public:
  /// `object` outlives the reader.
  FieldReader(const JsonNode& object, Policy& policy) : object_(object), policy_(policy) { known_.reserve(usual_keys); }

  template <class T, class Rule>
  void operator()(const char* key, T& value, const Rule& rule, const char*) {
    const JsonValue* const json = find(key);
    const bool is_known = json && !(Policy::null_is_absent && json->is_null());
    if (is_known || is_required(value, rule))
      read_value({json ? *json : nothing(), {&object_.path, key}}, value, rule, policy_);
  }
  template <class T>
  void operator()(const char* key, T& value, const char* help) {
    (*this)(key, value, Range{}, help);
  }

  /// The value of a key, which is a known one from now on; null where it is not there. No key is asked for twice.
  const JsonValue* find(std::string_view key) {
    known_.push_back(key);
    const auto found = object_.json.find(key);
    if (found == object_.json.end()) return nullptr;
    ++found_;
    return &*found;
  }

  void report_unknown_keys() {
    if (found_ == object_.json.size()) return;
    for (const auto& [key, json] : object_.json.template get_ref<const JsonValue::object_t&>())
      if (std::find(known_.begin(), known_.end(), std::string_view(key)) == known_.end())
        policy_.unknown_key({&object_.path, key}, known_);
  }

 private:
  static constexpr std::size_t usual_keys = 16;

  const JsonNode& object_;
  Policy& policy_;
  std::vector<std::string_view> known_;
  std::size_t found_ = 0;
};

/// Whether the value is an object; else it is refused.
template <class T, class Policy>
bool read_object(const JsonNode& node, T& value, Policy& policy) {
  if (!node.json.is_object()) return refuse(node, "expected an object", policy.violations);
  FieldReader<Policy> reader(node, policy);
  describe(reader, value);
  reader.report_unknown_keys();
  if constexpr (requires { policy.check(node, value); }) policy.check(node, value);
  return true;
}

/// A single value, or what has a field table. True where the value itself keeps to its rule.
template <class T, class Rule, class Policy>
bool read_value(const JsonNode& node, T& value, const Rule& rule, Policy& policy) {
  if constexpr (requires { policy.read(node, value, rule); }) {
    return policy.read(node, value, rule);
  } else if constexpr (Described<T, FieldReader<Policy>>) {
    return read_object(node, value, policy);
  } else {
    if (!read_scalar(node, value, rule, policy.violations)) return false;
    if constexpr (std::is_same_v<T, std::string>)
      if (value != *text_of(node.json)) policy.cleaned_text(node.path);
    return true;
  }
}

template <class T, class Rule, class Policy>
bool read_value(const JsonNode& node, std::optional<T>& value, const Rule& rule, Policy& policy) {
  T known{};
  if (!read_value(node, known, rule, policy)) return false;
  value = std::move(known);
  return true;
}

template <class T, class Rule, class Policy>
bool read_value(const JsonNode& node, std::vector<T>& values, const Rule& rule, Policy& policy) {
  if (!is_list(node, rule, policy.violations)) return false;
  values = std::vector<T>(node.json.size());
  for (std::size_t i = 0; i < values.size(); ++i)
    read_value({node.json[i], {&node.path, {}, i}}, values[i], entry_range<T>(), policy);
  return true;
}

}  // namespace rankwall
