// How a feed is read by its field tables: null is not known, a key that the format does not name is ignored, and what
// refers to something else in the feed is checked. Used by parse.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "config/field_reader.h"
#include "feed/format.h"

namespace rankwall {

struct FeedReading {
  static constexpr bool null_is_absent = true;

  Instant now;  ///< publications from the future are refused
  Violations violations = {};

  /// Patterns of keys that the format does not name, the first few.
  std::set<std::string> unknown_keys = {};
  bool more_unknown_keys = false;
  /// Texts that had unprintable characters.
  std::size_t cleaned_texts = 0;
  std::string first_cleaned_text = {};  ///< its pointer

  /// Ids so far. The texts are those of the snapshot: a list has its size before its entries are read.
  std::unordered_map<std::string_view, std::size_t> town_indices = {};
  std::unordered_set<std::string_view> project_ids = {};
  std::unordered_set<std::string_view> problem_ids = {};

  void unknown_key(const JsonPath& path, const std::vector<std::string_view>& known);
  void cleaned_text(const JsonPath& path);

  bool read(const JsonNode& node, std::string& id, const IdRule& rule);
  /// Without blanks at both ends. A text of nothing visible is none.
  bool read(const JsonNode& node, std::string& text, const Range& rule);
  bool read(const JsonNode& node, std::string& text, const Lines& rule);
  bool read(const JsonNode& node, std::size_t& town, const TownReference& rule);
  bool read(const JsonNode& node, Values& values, Range key_length);
  /// `rule` is that of the values.
  template <class T, class Rule>
  bool read(const JsonNode& node, std::map<std::string, T, std::less<>>& values, const Rule& rule) {
    const auto* const entries = entries_of(node);
    if (!entries) return false;
    for (const auto& [key, json] : *entries) {
      if (json.is_null()) continue;
      // The keys come in the order of the map.
      const auto entry = values.emplace_hint(values.end(), std::string_view(key), T{});
      read_value({json, {&node.path, key}}, entry->second, rule, *this);
    }
    return true;
  }

  void check(const JsonNode& node, const Town& town);
  void check(const JsonNode& node, const Project& project);
  void check(const JsonNode& node, const Problem& problem);
  void check(const JsonNode& node, const FeedPeriod& period);
  void check(const JsonNode& node, const Snapshot& snapshot);

 private:
  /// `clean` is the text that was given, cleaned.
  bool read_clean(const JsonNode& node, std::string& text, std::string clean, const Range& rule);
  /// The entries of an object whose keys are data: none of them is unknown. Null for another value, which is refused.
  const JsonValue::object_t* entries_of(const JsonNode& node);
  void refuse_key(const JsonNode& node, std::string_view key, std::string rule);
};

}  // namespace rankwall
