#include "config/json_values.h"

#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.h"

namespace rankwall {

namespace {

constexpr double max_exact_whole = 9007199254740992.0;  // above it a double no longer names every whole number

/// As people write it: a whole number without an exponent, as far as its digits are known to mean something.
std::string shown_number(double number) {
  constexpr double longest_whole = 1e21;
  const bool is_plain = number == std::trunc(number) && std::abs(number) < longest_whole;
  return is_plain ? fmt::format("{:.0f}", number) : fmt::format("{}", number);
}

std::string number_rule(std::string_view kind, Range range) {
  if (range.max < Range{}.max)
    return fmt::format("expected {} from {} to {}", kind, shown_number(range.min), shown_number(range.max));
  if (range.min > Range{}.min) return fmt::format("expected {} of at least {}", kind, shown_number(range.min));
  return fmt::format("expected {}", kind);
}

std::string count_rule(std::string_view kind, std::string_view unit, Range range) {
  if (range.min > 0) return fmt::format("expected {} of {} to {} {}", kind, range.min, range.max, unit);
  return fmt::format("expected {} of at most {} {}", kind, range.max, unit);
}

bool is_whole(double number) { return std::isfinite(number) && number == std::trunc(number); }

}  // namespace

const JsonValue& nothing() {
  static const JsonValue none(JsonValue::value_t::discarded);
  return none;
}

std::string shown_json(const JsonValue& json) {
  constexpr std::size_t max_shown = 256;  // a message cuts it shorter; only that much of a long text is copied
  if (json.is_discarded()) return "nothing";
  if (json.is_object()) return fmt::format("an object of {} keys", json.size());
  if (json.is_array()) return fmt::format("a list of {} entries", json.size());
  if (json.is_number_float()) return shown_number(json.get<double>());
  const auto text = text_of(json);
  return text ? nlohmann::json(first_characters(*text, max_shown)).dump() : nlohmann::json(json).dump();
}

bool refuse(const JsonNode& node, std::string rule, Violations& violations) {
  violations.add(node.path.pointer(), std::move(rule), shown_json(node.json));
  return false;
}

std::string one_of(const std::vector<std::string_view>& words) {
  return fmt::format("expected {}\"{}\"", words.size() > 1 ? "one of " : "", fmt::join(words, "\", \""));
}

std::string text_rule(Range range) { return count_rule("a text", "characters", range); }

bool read_scalar(const JsonNode& node, bool& value, Range, Violations& violations) {
  if (!node.json.is_boolean()) return refuse(node, "expected true or false", violations);
  value = node.json.get<bool>();
  return true;
}

bool read_scalar(const JsonNode& node, int& value, Range range, Violations& violations) {
  const double number = node.json.is_number() ? node.json.get<double>() : std::nan("");
  if (!is_whole(number) || !is_within(number, range))
    return refuse(node, number_rule("a whole number", range), violations);
  value = static_cast<int>(number);
  return true;
}

bool read_scalar(const JsonNode& node, int& value, OrAuto range, Violations& violations) {
  if (text_of(node.json) == auto_word) {
    value = 0;
    return true;
  }
  const double number = node.json.is_number() ? node.json.get<double>() : std::nan("");
  if (!is_whole(number) || !is_within(number, range))
    return refuse(node, number_rule("a whole number", range) + R"( or "auto")", violations);
  value = static_cast<int>(number);
  return true;
}

bool read_scalar(const JsonNode& node, std::uint64_t& value, Range range, Violations& violations) {
  const double number = node.json.is_number() ? node.json.get<double>() : std::nan("");
  const bool is_exact = node.json.is_number_unsigned() || (number >= 0 && number <= max_exact_whole);
  if (!is_exact || !is_whole(number) || !is_within(number, range))
    return refuse(node, number_rule("a whole number", range), violations);
  // A double would lose the last digits of a time stamp that is used as a counter.
  value = node.json.is_number_unsigned() ? node.json.get<std::uint64_t>() : static_cast<std::uint64_t>(number);
  return true;
}

bool read_scalar(const JsonNode& node, double& value, Range range, Violations& violations) {
  const double number = node.json.is_number() ? node.json.get<double>() : std::nan("");
  if (!std::isfinite(number) || !is_within(number, range))
    return refuse(node, number_rule("a number", range), violations);
  value = number;
  return true;
}

bool read_scalar(const JsonNode& node, std::string& value, Range range, Violations& violations) {
  const auto text = text_of(node.json);
  std::string clean = text ? cleaned(*text) : std::string();
  if (!text || !is_within(clean, range)) return refuse(node, text_rule(range), violations);
  value = std::move(clean);
  return true;
}

bool read_scalar(const JsonNode& node, std::string& value, Lines range, Violations& violations) {
  const auto text = text_of(node.json);
  std::string clean = text ? cleaned_lines(*text) : std::string();
  if (!text || !is_within(clean, range)) return refuse(node, text_rule(range), violations);
  value = std::move(clean);
  return true;
}

bool is_list(const JsonNode& node, Range range, Violations& violations) {
  return (node.json.is_array() && is_within(static_cast<double>(node.json.size()), range)) ||
         refuse(node, count_rule("a list", "entries", range), violations);
}

}  // namespace rankwall
