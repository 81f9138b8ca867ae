// The visitor of field tables that writes a struct as a JSON object, in the order of its table: what it writes reads
// back equal. What differs between configs and feeds is in its `Policy`, a struct with
//   leaves_out_defaults    whether a key is left out that would read the same without it
//   json_of(value, rule)   where there is one for a type and a rule: writes it in place of what is here
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "config/text_forms.h"

namespace rankwall {

using OrderedJson = nlohmann::ordered_json;

/// A whole number without a decimal point.
OrderedJson number_json(double value);

template <class Policy>
class FieldWriter {
 public:
  /// A key whose value is that of `defaults` is left out, if there are any and it is not a required one.
  explicit FieldWriter(Policy& policy, const OrderedJson* defaults = nullptr) : policy_(policy), defaults_(defaults) {}

  template <class T, class Rule>
  void operator()(const char* key, T& value, const Rule& rule, const char*) {
    OrderedJson json = json_of(value, rule, policy_);
    if (!defaults_ || rule.required || json != (*defaults_)[key]) object_[key] = std::move(json);
  }
  template <class T>
  void operator()(const char* key, T& value, const char* help) {
    (*this)(key, value, Range{}, help);
  }

  OrderedJson& object() { return object_; }

 private:
  Policy& policy_;
  const OrderedJson* defaults_;
  OrderedJson object_ = OrderedJson::object();
};

template <class T, class Policy>
OrderedJson object_json(T& value, Policy& policy, const OrderedJson* defaults = nullptr) {
  FieldWriter<Policy> writer(policy, defaults);
  describe(writer, value);
  return std::move(writer.object());
}

/// The same without what is left out.
template <class T, class Policy>
OrderedJson sparse_json(T& value, Policy& policy) {
  static const OrderedJson defaults = [] {
    T fresh{};
    Policy of_none{};
    return object_json(fresh, of_none);
  }();
  return object_json(value, policy, &defaults);
}

/// A single value, or what has a field table.
template <class T, class Rule, class Policy>
OrderedJson json_of(T& value, const Rule& rule, Policy& policy) {
  if constexpr (requires { policy.json_of(value, rule); }) {
    return policy.json_of(value, rule);
  } else if constexpr (Described<T, FieldWriter<Policy>>) {
    if constexpr (Policy::leaves_out_defaults) return sparse_json(value, policy);
    return object_json(value, policy);
  } else if constexpr (std::is_same_v<Rule, OrAuto>) {
    return value == 0 ? OrderedJson(auto_word) : OrderedJson(value);
  } else if constexpr (HasTextForm<T>) {
    return TextForm<T>::print(value);
  } else if constexpr (std::is_enum_v<T>) {
    return word_of(value);
  } else if constexpr (std::is_same_v<T, double>) {
    return number_json(value);
  } else {
    return value;
  }
}

template <class T, class Rule, class Policy>
OrderedJson json_of(std::optional<T>& value, const Rule& rule, Policy& policy) {
  return value ? json_of(*value, rule, policy) : OrderedJson();
}

template <class T, class Rule, class Policy>
OrderedJson json_of(std::vector<T>& values, const Rule&, Policy& policy) {
  constexpr Range entry = entry_range<T>();
  OrderedJson list = OrderedJson::array();
  for (auto& value : values) list.push_back(json_of(value, entry, policy));
  return list;
}

}  // namespace rankwall
