#include "feed/reading.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.h"

namespace rankwall {

namespace {

using namespace std::chrono_literals;

constexpr auto max_ahead = 24h;
constexpr auto earliest_zone = 14h;  // a day starts first at UTC+14
constexpr std::size_t max_unknown_keys = 10;

bool is_id(std::string_view text, const IdRule& rule) {
  const auto is_allowed = [&](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           rule.signs.find(c) != std::string_view::npos;
  };
  return is_within(static_cast<double>(text.size()), rule) && std::all_of(text.begin(), text.end(), is_allowed);
}

std::string words_of(const IdRule& rule) {
  return fmt::format("expected {} to {} of A-Z a-z 0-9 {}", rule.min, rule.max, fmt::join(rule.signs, " "));
}

/// The first moment that an `as_of` may mean.
Instant start_of(const AsOf& as_of) {
  if (const auto* instant = std::get_if<Instant>(&as_of)) return *instant;
  if (const auto* date = std::get_if<Date>(&as_of)) return Instant{std::chrono::sys_days{*date}} - earliest_zone;
  return Instant{};
}

}  // namespace

void FeedReading::unknown_key(const JsonPath& path, const std::vector<std::string_view>&) {
  if (more_unknown_keys) return;
  std::string pattern = path.pattern();
  if (unknown_keys.contains(pattern)) return;
  if (unknown_keys.size() == max_unknown_keys)
    more_unknown_keys = true;
  else
    unknown_keys.insert(std::move(pattern));
}

void FeedReading::cleaned_text(const JsonPath& path) {
  if (cleaned_texts++ == 0) first_cleaned_text = path.pointer();
}

bool FeedReading::read(const JsonNode& node, std::string& id, const IdRule& rule) {
  const auto text = text_of(node.json);
  if (!text || !is_id(*text, rule)) return refuse(node, words_of(rule), violations);
  id = *text;
  return true;
}

bool FeedReading::read(const JsonNode& node, std::string& text, const Range& rule) {
  return read_clean(node, text, cleaned(text_of(node.json).value_or("")), rule);
}

bool FeedReading::read(const JsonNode& node, std::string& text, const Lines& rule) {
  return read_clean(node, text, cleaned_lines(text_of(node.json).value_or("")), rule);
}

bool FeedReading::read_clean(const JsonNode& node, std::string& text, std::string clean, const Range& rule) {
  const auto given = text_of(node.json);
  const std::string_view visible = trimmed(clean);
  if (!given || !is_within(static_cast<double>(character_count(visible)), rule)) {
    if (!given || given->empty() || !visible.empty()) return refuse(node, text_rule(rule), violations);
    violations.add(node.path.pointer(), text_rule(rule), "nothing visible");
    return false;
  }
  if (clean != *given) cleaned_text(node.path);
  if (visible.size() < clean.size()) clean = std::string(visible);
  text = std::move(clean);
  return true;
}

bool FeedReading::read(const JsonNode& node, std::size_t& town, const TownReference& rule) {
  const auto text = text_of(node.json);
  if (!text || !is_id(*text, rule)) return refuse(node, words_of(rule), violations);
  const auto found = town_indices.find(*text);
  if (found != town_indices.end()) {
    town = found->second;
    return true;
  }
  // Where no town could be read at all, only that is worth saying.
  return town_indices.empty() || refuse(node, "expected the id of a town of this feed", violations);
}

bool FeedReading::read(const JsonNode& node, Values& values, Range key_length) {
  const auto* const entries = entries_of(node);
  if (!entries) return false;
  for (const auto& [indicator, json] : *entries) {
    const JsonNode entry{json, {&node.path, indicator}};
    double value = 0;
    if (!is_within(static_cast<double>(character_count(indicator)), key_length) || !is_clean(indicator))
      refuse(entry,
             fmt::format("expected an indicator id of {} to {} printable characters", key_length.min, key_length.max),
             violations);
    else if (!json.is_null() && read_scalar(entry, value, Range{}, violations))
      values.set(indicator, value);
  }
  return true;
}

void FeedReading::check(const JsonNode& node, const Town& town) {
  if (!town.id.empty() && !town_indices.emplace(town.id, *node.path.index).second)
    refuse_key(node, "id", "expected an id that no other town has");
}

void FeedReading::check(const JsonNode& node, const Project& project) {
  if (!project.id.empty() && !project_ids.insert(project.id).second)
    refuse_key(node, "id", "expected an id that no other project has");
}

void FeedReading::check(const JsonNode& node, const Problem& problem) {
  if (!problem.id.empty() && !problem_ids.insert(problem.id).second)
    refuse_key(node, "id", "expected an id that no other problem has");
}

void FeedReading::check(const JsonNode& node, const FeedPeriod& period) {
  using Month = std::chrono::year_month;
  if (period.from.index() == 0 || period.to.index() == 0) return;
  if (period.from.index() != period.to.index())
    return refuse_key(node, "to", "expected two months or two dates, not one of each");
  if (const auto* const to = std::get_if<Month>(&period.to)) {
    const Month from = std::get<Month>(period.from);
    if (from.year() != to->year())
      refuse_key(node, "to", "expected a month of the same year as from, or two dates");
    else if (from > *to)
      refuse_key(node, "to", "expected a month that is not before from");
    if (period.goal) refuse_key(node, "goal", "expected a goal only with two dates");
    if (!period.label.empty()) refuse_key(node, "label", "expected a label only with two dates");
    return;
  }
  const Date to = std::get<Date>(period.to);
  if (std::get<Date>(period.from) > to) refuse_key(node, "to", "expected a date that is not before from");
  if (period.goal && *period.goal < to) refuse_key(node, "goal", "expected a date that is not before to");
}

void FeedReading::check(const JsonNode& node, const Snapshot& snapshot) {
  const std::string rule = "expected a time at most 24 h in the future";
  if (start_of(snapshot.as_of) > now + max_ahead) refuse_key(node, "as_of", rule);
  if (snapshot.published_at > now + max_ahead) refuse_key(node, "published_at", rule);
}

const JsonValue::object_t* FeedReading::entries_of(const JsonNode& node) {
  const auto* const entries = node.json.get_ptr<const JsonValue::object_t*>();
  if (!entries) refuse(node, "expected an object", violations);
  return entries;
}

void FeedReading::refuse_key(const JsonNode& node, std::string_view key, std::string rule) {
  const auto found = node.json.find(key);
  refuse({found == node.json.end() ? nothing() : *found, {&node.path, key}}, std::move(rule), violations);
}

}  // namespace rankwall
