#include "feed/json_reader.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/text.h"

namespace rankwall {

namespace {

constexpr std::size_t max_unknown_keys = 10;

/// A value as a message shows it. Only the start of a long text is copied; a container is named, not printed.
std::string shown(const JsonValue& value) {
  if (value.is_object()) return fmt::format("an object of {}", value.size());
  if (value.is_array()) return fmt::format("a list of {}", value.size());
  if (!value.is_string()) return nlohmann::json(value).dump();
  return nlohmann::json(first_characters(value.get_ref<const JsonText&>(), 256)).dump();
}

std::string rule_of(TextLimit limit) {
  if (limit.min == 0) return fmt::format("expected text of at most {} characters", limit.max);
  return fmt::format("expected text of {} to {} characters", limit.min, limit.max);
}

std::string rule_of(std::string_view kind, Range range) {
  if (range.min == Range{}.min) return fmt::format("expected {}", kind);
  return fmt::format("expected {} from {} to {}", kind, range.min, range.max);
}

bool is_id_character(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

}  // namespace

std::string ObjectReader::text(std::string_view key, TextLimit limit) {
  if (limit.min == 0 && !has(key)) return {};
  const auto raw = find_text(key);
  if (!raw) {
    refuse(key, rule_of(limit));
    return {};
  }
  std::string clean = cleaned(*raw);
  const std::size_t count = character_count(clean);
  if (count < limit.min || count > limit.max) refuse(key, rule_of(limit));
  if (clean != *raw && findings_.cleaned_texts++ == 0)
    findings_.first_cleaned_text = JsonPath{&path_, key, {}}.pointer();
  return clean;
}

std::string ObjectReader::id(std::string_view key, std::size_t max) {
  const auto text = find_text(key);
  if (!text || text->empty() || text->size() > max || !std::all_of(text->begin(), text->end(), is_id_character)) {
    refuse(key, fmt::format("expected 1 to {} of A-Z a-z 0-9 . _ -", max));
    return {};
  }
  return std::string(*text);
}

std::optional<double> ObjectReader::number(std::string_view key, Range range) {
  const JsonValue* value = find(key);
  if (!value) return std::nullopt;
  if (value->is_number()) {
    const double number = value->get<double>();
    if (std::isfinite(number) && is_within(number, range)) return number;
  }
  refuse(key, rule_of("a number", range));
  return std::nullopt;
}

double ObjectReader::required_number(std::string_view key, Range range) {
  if (!has(key)) refuse(key, rule_of("a number", range));
  return number(key, range).value_or(0);
}

std::optional<int> ObjectReader::whole_number(std::string_view key, Range range) {
  const JsonValue* value = find(key);
  if (!value) return std::nullopt;
  if (value->is_number()) {
    const double number = value->get<double>();
    if (is_within(number, range) && number == std::trunc(number)) return static_cast<int>(number);
  }
  refuse(key, rule_of("a whole number", range));
  return std::nullopt;
}

std::optional<std::uint64_t> ObjectReader::counter(std::string_view key) {
  const JsonValue* value = find(key);
  if (!value) return std::nullopt;
  // A double would lose the last digits of a time stamp used as a counter.
  if (value->is_number_unsigned()) return value->get<std::uint64_t>();
  constexpr double max_exact = 9007199254740992.0;
  if (value->is_number_float()) {
    const double number = value->get<double>();
    if (is_within(number, {0, max_exact}) && number == std::trunc(number)) return static_cast<std::uint64_t>(number);
  }
  refuse(key, "expected a whole number of at least 0");
  return std::nullopt;
}

bool ObjectReader::flag(std::string_view key, bool absent) {
  const JsonValue* value = find(key);
  if (!value) return absent;
  if (!value->is_boolean()) {
    refuse(key, "expected true or false");
    return absent;
  }
  return value->get<bool>();
}

bool ObjectReader::is(std::string_view key, std::string_view expected) {
  const auto text = find_text(key);
  const bool is_expected = text && *text == expected;
  if (!is_expected) refuse(key, fmt::format("expected \"{}\"", expected));
  return is_expected;
}

std::optional<Date> ObjectReader::month(std::string_view key) {
  const auto text = find_text(key);
  const auto first_day = text ? parse_date(std::string(*text) + "-01") : std::nullopt;
  if (!first_day) refuse(key, "expected a month such as 2021-06");
  return first_day;
}

std::optional<Date> ObjectReader::date(std::string_view key) {
  if (!has(key)) return std::nullopt;
  const auto text = find_text(key);
  const auto date = text ? parse_date(*text) : std::nullopt;
  if (!date) refuse(key, "expected a date such as 2021-06-30");
  return date;
}

std::optional<Instant> ObjectReader::instant(std::string_view key) {
  if (!has(key)) return std::nullopt;
  const auto text = find_text(key);
  const auto instant = text ? parse_instant(*text) : std::nullopt;
  if (!instant) refuse(key, "expected a time such as 2021-06-30T18:05:00+08:00");
  return instant;
}

std::variant<std::monostate, Date, Instant> ObjectReader::date_or_instant(std::string_view key) {
  if (!has(key)) return {};
  if (const auto text = find_text(key)) {
    if (const auto date = parse_date(*text)) return *date;
    if (const auto instant = parse_instant(*text)) return *instant;
  }
  refuse(key, "expected a date such as 2021-06-30 or a time such as 2021-06-30T18:00:00+08:00");
  return {};
}

std::vector<std::string_view> ObjectReader::data_keys() {
  keys_are_data_ = true;
  std::vector<std::string_view> keys;
  keys.reserve(object_.size());
  for (const auto& [key, value] : object_.items()) keys.push_back(key);
  return keys;
}

void ObjectReader::refuse(std::string_view key, std::string_view rule) {
  const auto found = object_.find(key);
  findings_.violations.add(shown_value(JsonPath{&path_, key, {}}.pointer()), std::string(rule),
                           found == object_.end() ? "nothing" : shown(*found));
}

void ObjectReader::refuse_value(const JsonValue& value, const JsonPath& path, JsonFindings& findings,
                                std::string_view rule) {
  findings.violations.add(shown_value(path.pointer()), std::string(rule), shown(value));
}

const JsonValue* ObjectReader::find(std::string_view key) {
  if (!keys_are_data_) asked_.push_back(key);
  const auto found = object_.find(key);
  return found == object_.end() || found->is_null() ? nullptr : &*found;
}

const JsonValue* ObjectReader::find_list(std::string_view key, CountLimit limit) {
  const JsonValue* list = find(key);
  if (!list && limit.min == 0) return nullptr;
  if (list && list->is_array() && list->size() >= limit.min && list->size() <= limit.max) return list;
  refuse(key, fmt::format("expected a list of {} to {}", limit.min, limit.max));
  return nullptr;
}

std::optional<std::string_view> ObjectReader::find_text(std::string_view key) {
  const JsonValue* value = find(key);
  const auto* text = value ? value->get_ptr<const JsonText*>() : nullptr;
  return text ? std::optional<std::string_view>(*text) : std::nullopt;
}

void ObjectReader::note_unknown_keys() {
  if (keys_are_data_) return;
  for (const auto& [key, value] : object_.items()) {
    if (std::find(asked_.begin(), asked_.end(), key) != asked_.end()) continue;
    std::string pattern = shown_value(JsonPath{&path_, key, {}}.pattern());
    if (findings_.unknown_keys.contains(pattern)) continue;
    if (findings_.unknown_keys.size() == max_unknown_keys) {
      findings_.more_unknown_keys = true;
      return;
    }
    findings_.unknown_keys.insert(std::move(pattern));
  }
}

}  // namespace rankwall
