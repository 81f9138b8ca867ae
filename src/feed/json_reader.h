// Typed reading of a JSON document: every getter names its rule once, a broken rule is noted with its JSON pointer and
// reading goes on, so that all violations come out at once. Used by parse. It knows no key of the feed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "base/violations.h"
#include "config/field.h"
#include "config/json_document.h"
#include "config/json_path.h"
#include "feed/limits.h"

namespace rankwall {

/// What is gathered while one document is read.
struct JsonFindings {
  Violations violations;
  /// Patterns of keys that were not asked for, the first few.
  std::set<std::string> unknown_keys;
  bool more_unknown_keys = false;
  /// Texts that held unprintable characters.
  std::size_t cleaned_texts = 0;
  std::string first_cleaned_text;  ///< its pointer
};

/// Reads one object. Absent and null are the same: not known. What breaks its rule reads as a default value.
class ObjectReader {
 public:
  bool has(std::string_view key) { return find(key) != nullptr; }
  /// Cleaned text; its length counts after cleaning. Empty where it is absent.
  std::string text(std::string_view key, TextLimit limit);
  /// Text of `A-Z a-z 0-9 . _ -`, 1 to `max`; required.
  std::string id(std::string_view key, std::size_t max);
  std::optional<double> number(std::string_view key, Range range = {});
  double required_number(std::string_view key, Range range);
  std::optional<int> whole_number(std::string_view key, Range range);
  std::optional<std::uint64_t> counter(std::string_view key);
  bool flag(std::string_view key, bool absent);
  /// Whether the text under `key` is `expected`; else that is a violation.
  bool is(std::string_view key, std::string_view expected);
  /// The first day of a month `YYYY-MM`; required.
  std::optional<Date> month(std::string_view key);
  std::optional<Date> date(std::string_view key);
  std::optional<Instant> instant(std::string_view key);
  std::variant<std::monostate, Date, Instant> date_or_instant(std::string_view key);

  /// One of the enum's words; required unless a value for its absence is given.
  template <class Enum>
  Enum word(std::string_view key, std::optional<Enum> absent = std::nullopt) {
    if (absent && !has(key)) return *absent;
    if (const auto text = find_text(key))
      for (const auto& [word, candidate] : EnumWords<Enum>::words)
        if (*text == word) return candidate;
    std::string rule = "expected one of";
    for (const auto& [word, candidate] : EnumWords<Enum>::words) rule.append(" ").append(word);
    refuse(key, rule);
    return {};
  }

  /// Calls `read(reader)` for the object under `key`, if there is one.
  template <class Read>
  void object(std::string_view key, Read read) {
    if (const auto* value = find(key)) read_object(*value, {&path_, key, {}}, findings_, read);
  }

  /// Calls `read(reader)` for every object of the list under `key`.
  template <class Read>
  void objects(std::string_view key, CountLimit limit, Read read) {
    const auto* list = find_list(key, limit);
    if (!list) return;
    const JsonPath list_path{&path_, key, {}};
    for (std::size_t i = 0; i < list->size(); ++i) read_object((*list)[i], {&list_path, {}, i}, findings_, read);
  }

  /// All keys of an object whose keys are data: none of them is unknown.
  std::vector<std::string_view> data_keys();

  /// Notes that the value under `key` broke `rule`.
  void refuse(std::string_view key, std::string_view rule);

  /// Reads `value` with `read(reader)`; keys that it did not ask for are noted as unknown.
  template <class Read>
  static void read_object(const JsonValue& value, const JsonPath& path, JsonFindings& findings, Read read) {
    if (!value.is_object()) return refuse_value(value, path, findings, "expected an object");
    ObjectReader reader(value, path, findings);
    read(reader);
    reader.note_unknown_keys();
  }

 private:
  ObjectReader(const JsonValue& object, const JsonPath& path, JsonFindings& findings)
      : object_(object), path_(path), findings_(findings) {
    asked_.reserve(usual_keys);
  }

  static void refuse_value(const JsonValue& value, const JsonPath& path, JsonFindings& findings, std::string_view rule);
  const JsonValue* find(std::string_view key);
  const JsonValue* find_list(std::string_view key, CountLimit limit);
  std::optional<std::string_view> find_text(std::string_view key);
  void note_unknown_keys();

  static constexpr std::size_t usual_keys = 16;

  const JsonValue& object_;
  const JsonPath& path_;
  JsonFindings& findings_;
  std::vector<std::string_view> asked_;
  bool keys_are_data_ = false;
};

}  // namespace rankwall
