// The visitor of field tables that says in JSON Schema what a reader accepts: type, range, words and meaning of every
// field. What differs between configs and feeds is in its `Policy`, a struct whose static members are
//   is_open                        whether an object may have keys that no table names
//   add_absence(property, value)   what else the schema of a key says that may be left out
//   schema_of(value, rule)         where there is one for a type and a rule: used in place of what is here
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/field_writer.h"
#include "config/key_choice.h"

namespace rankwall {

OrderedJson scalar_schema(bool, Range);
OrderedJson scalar_schema(int, Range range);
OrderedJson scalar_schema(int, OrAuto range);
OrderedJson scalar_schema(std::uint64_t, Range range);
OrderedJson scalar_schema(double, Range range);
OrderedJson scalar_schema(const std::string&, Range range);
OrderedJson list_schema(OrderedJson entry, Range range);
/// A text that the whole of a regular expression matches.
OrderedJson pattern_schema(const std::string& pattern);
OrderedJson words_schema(std::vector<std::string_view> words);

/// The parts of an object's schema while it is made.
class ObjectParts {
 public:
  OrderedJson& add(const char* key, bool is_required);
  void add(const KeyChoice& choice);
  /// The parts `properties`, `required` and `allOf` of the schema.
  OrderedJson schema() const;

 private:
  /// The key is there, with a value other than its default.
  OrderedJson given(std::string_view key) const;

  OrderedJson properties_ = OrderedJson::object();
  std::vector<OrderedJson> rules_;  ///< between keys
  std::vector<std::string> required_;
};

template <class Policy>
class SchemaWriter {
 public:
  template <class T, class Rule>
  void operator()(const char* key, T& value, const Rule& rule, const char* help) {
    OrderedJson& property = parts_.add(key, is_required(value, rule));
    property["description"] = help;
    property.update(schema_of(value, rule));
    if (!is_required(value, rule)) Policy::add_absence(property, value);
  }
  template <class T>
  void operator()(const char* key, T& value, const char* help) {
    (*this)(key, value, Range{}, help);
  }

  /// Names the fields of a table and the rules between them.
  template <class T>
  void add(T& value) {
    describe(*this, value);
    if constexpr (HasKeyChoices<T>)
      for (const auto& choice : key_choices(value)) parts_.add(choice);
  }

  /// What the tables have named so far, as the parts `properties`, `required` and `allOf` of a schema.
  OrderedJson properties() const { return parts_.schema(); }

  template <class T, class Rule>
  static OrderedJson schema_of(T& value, const Rule& rule) {
    if constexpr (requires { Policy::schema_of(value, rule); })
      return Policy::schema_of(value, rule);
    else if constexpr (Described<T, SchemaWriter>)
      return object_schema(value);
    else if constexpr (HasTextForm<T>)
      return pattern_schema(TextForm<T>::pattern());
    else if constexpr (std::is_enum_v<T>)
      return words_schema(all_words<T>());
    else
      return scalar_schema(value, rule);
  }
  template <class T, class Rule>
  static OrderedJson schema_of(std::vector<T>&, const Rule& rule) {
    T entry{};
    return list_schema(schema_of(entry, entry_range<T>()), rule);
  }
  template <class T, class Rule>
  static OrderedJson schema_of(std::optional<T>&, const Rule& rule) {
    T known{};
    return schema_of(known, rule);
  }

  template <class T>
  static OrderedJson object_schema(T& value) {
    SchemaWriter writer;
    writer.add(value);
    OrderedJson schema{{"type", "object"}};
    schema.update(writer.properties());
    if constexpr (!Policy::is_open) schema["additionalProperties"] = false;
    return schema;
  }

 private:
  ObjectParts parts_;
};

}  // namespace rankwall
