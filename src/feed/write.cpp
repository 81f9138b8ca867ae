#include "feed/write.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "feed/words.h"

namespace rankwall {

namespace {

using nlohmann::ordered_json;

/// In UTC; with milliseconds where there are any, so that reading it again gives the same instant.
std::string time_text(Instant instant) {
  std::string text = to_string(instant);
  const auto second = std::chrono::floor<std::chrono::seconds>(instant);
  if (instant == second) return text;
  text.pop_back();
  return fmt::format("{}.{:03}Z", text, (instant - second).count());
}

void put(ordered_json& object, std::string_view key, const std::string& text) {
  if (!text.empty()) object[key] = text;
}

void put(ordered_json& object, std::string_view key, const std::optional<double>& number) {
  if (number) object[key] = *number;
}

void put(ordered_json& object, std::string_view key, const std::optional<Date>& date) {
  if (date) object[key] = to_string(*date);
}

void put(ordered_json& object, std::string_view key, const std::optional<Instant>& instant) {
  if (instant) object[key] = time_text(*instant);
}

/// A list of one JSON value per entry; left out where there is no entry.
template <class Entry, class ToJson>
void put_list(ordered_json& object, std::string_view key, const std::vector<Entry>& entries, ToJson to_json) {
  if (entries.empty()) return;
  auto& list = object[key] = ordered_json::array();
  for (const auto& entry : entries) list.push_back(to_json(entry));
}

void put_values(ordered_json& object, const Values& values) {
  for (const auto& [indicator, value] : values.entries()) object["values"][indicator] = value;
}

ordered_json town_json(const Town& town) {
  ordered_json object = {{"id", town.id}, {"name", town.name}};
  put(object, "short", town.short_name);
  put(object, "group", town.group);
  if (!town.ranked) object["ranked"] = false;
  put_values(object, town.values);
  put_list(object, "adjustments", town.adjustments, [](const Adjustment& adjustment) {
    return ordered_json{{"points", adjustment.points}, {"reason", adjustment.reason}};
  });
  return object;
}

ordered_json project_json(const Project& project, const Snapshot& snapshot) {
  ordered_json object = {{"id", project.id},
                         {"name", project.name},
                         {"town", snapshot.towns[project.town].id},
                         {"stage", word_of(project.stage)}};
  put(object, "total_investment", project.total_investment);
  put(object, "year_plan", project.year_plan);
  put(object, "invested", project.invested);
  ordered_json milestones = ordered_json::object();
  put(milestones, "approval", project.milestones.approval);
  put(milestones, "permit", project.milestones.permit);
  put(milestones, "start", project.milestones.start);
  put(milestones, "entry", project.milestones.entry);
  if (!milestones.empty()) object["milestones"] = std::move(milestones);
  return object;
}

ordered_json experience_json(const Experience& experience, const Snapshot& snapshot) {
  return {{"town", snapshot.towns[experience.town].id}, {"title", experience.title}, {"text", experience.text}};
}

ordered_json problem_json(const Problem& problem, const Snapshot& snapshot) {
  ordered_json object = ordered_json::object();
  put(object, "id", problem.id);
  object["town"] = snapshot.towns[problem.town].id;
  put(object, "project", problem.project);
  object["title"] = problem.title;
  object["status"] = word_of(problem.status);
  put(object, "owner", problem.owner);
  put(object, "opened", problem.opened);
  put(object, "due", problem.due);
  put(object, "closed", problem.closed);
  return object;
}

ordered_json notice_json(const Notice& notice) {
  ordered_json object = {{"text", notice.text}, {"level", word_of(notice.level)}};
  put(object, "from", notice.from);
  put(object, "until", notice.until);
  return object;
}

ordered_json baseline_json(const Baseline& baseline) {
  ordered_json object = ordered_json::object();
  put(object, "label", baseline.label);
  for (const auto& [ranking, ranks] : baseline.ranks) {
    auto& towns = object["ranks"][ranking] = ordered_json::object();
    for (const auto& [town, rank] : ranks) towns[town] = rank;
  }
  return object;
}

void put_head(ordered_json& document, const Snapshot& snapshot) {
  document["format"] = "rankwall/1";
  if (snapshot.serial) document["serial"] = *snapshot.serial;
  put(document, "title", snapshot.title);
  document["status"] = word_of(snapshot.status);
  const Period& period = snapshot.period;
  document["period"] = {{"from", fmt::format("{:04}-{:02}", period.year, period.from)},
                        {"to", fmt::format("{:04}-{:02}", period.year, period.to)}};
  put(document, "pace", snapshot.pace);
  if (const auto* date = std::get_if<Date>(&snapshot.as_of)) document["as_of"] = to_string(*date);
  if (const auto* instant = std::get_if<Instant>(&snapshot.as_of)) document["as_of"] = time_text(*instant);
  document["published_at"] = time_text(snapshot.published_at);
  put(document, "source", snapshot.source);
}

}  // namespace

std::string write_feed(const Snapshot& snapshot) {
  const auto in_snapshot = [&](auto to_json) {
    return [&, to_json](const auto& each) { return to_json(each, snapshot); };
  };
  ordered_json document = ordered_json::object();
  put_head(document, snapshot);
  put_list(document, "towns", snapshot.towns, town_json);
  ordered_json city = ordered_json::object();
  put_values(city, snapshot.city);
  if (!city.empty()) document["city"] = std::move(city);
  if (snapshot.baseline) document["baseline"] = baseline_json(*snapshot.baseline);
  put_list(document, "projects", snapshot.projects, in_snapshot(project_json));
  put_list(document, "experiences", snapshot.experiences, in_snapshot(experience_json));
  put_list(document, "problems", snapshot.problems, in_snapshot(problem_json));
  put_list(document, "notices", snapshot.notices, notice_json);
  return document.dump(2) + '\n';
}

}  // namespace rankwall
