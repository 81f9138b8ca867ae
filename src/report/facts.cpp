#include "report/facts.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.h"
#include "model/chase.h"
#include "model/lamp.h"
#include "model/lists.h"
#include "model/pace.h"
#include "model/problems.h"
#include "model/quantity.h"
#include "model/rounding.h"
#include "model/sentences.h"
#include "model/unentered.h"
#include "report/figure_facts.h"

namespace rankwall {

namespace {

constexpr std::size_t podium = 3;
/// A sentence names a project or a problem by its first characters; the tables have the whole of it.
constexpr std::size_t characters_in_title = 30;

std::string shortened(const Words& words, const std::string& title) {
  const std::string_view first = first_characters(title, characters_in_title);
  return first.size() == title.size() ? title : std::string(first) + words.paper.ellipsis;
}

std::string percent_text(double share) { return fmt::format("{:g}", rounded(share * 100, 1)); }

/// The first of an ordered list, at most `max`; those whose `level` is the same are named together or not at all.
template <class Level>
std::vector<const Standing*> foremost(const std::vector<const Standing*>& list, std::size_t max, Level level) {
  std::size_t count = std::min(max, list.size());
  while (count > 0 && count < list.size() && level(*list[count]) == level(*list[count - 1])) --count;
  return {list.begin(), list.begin() + static_cast<std::ptrdiff_t>(count)};
}

/// The first three, or the first half if they are few.
std::vector<const Standing*> first_three(const std::vector<const Standing*>& ranked) {
  return foremost(ranked, std::min(podium, ranked.size() / 2), [](const Standing& standing) { return standing.rank; });
}

/// "甲镇、乙镇", at most `max`.
std::string listed(const Words& words, const std::vector<std::string>& entries, std::size_t max) {
  const auto count = static_cast<std::ptrdiff_t>(std::min(max, entries.size()));
  return fmt::format("{}", fmt::join(entries.begin(), entries.begin() + count, words.paper.list_separator));
}

}  // namespace

Facts::Facts(const PaperInput& input) : input_(input), standings_(input.leading()), words_(input.config.words) {
  add_times();
  add_ranks();
  add_movements();
  add_paces();
  add_lists();
  add_problems();
  add_unentered();
  note_unasked();
}

std::optional<std::string> Facts::find(const std::string& name) const {
  if (const auto found = texts_.find(name); found != texts_.end()) return found->second;
  const auto dot = name.find('.');
  if (dot == std::string::npos) return std::nullopt;
  return figure_fact(input_, name.substr(0, dot), name.substr(dot + 1));
}

bool Facts::is_asked(const std::string& name) const {
  const bool needs_pace = name.starts_with("standing.");
  return !unasked_.contains(name) && !(needs_pace && !standings_.pace);
}

std::string Facts::names_text(const std::vector<std::string>& names) const {
  const auto max = static_cast<std::size_t>(input_.bulletin.max_names);
  return listed(words_, names, max) + (names.size() > max ? input_.bulletin.entries.more : "");
}

const std::string& Facts::name_of(const Standing& standing) const { return input_.snapshot.towns[standing.town].name; }

std::string Facts::scored_name(const Standing& standing) const {
  return filled(input_.bulletin.entries.scored,
                {{"town", name_of(standing)}, {"score", figure_text(words_, standings_.score, standing.score)}});
}

void Facts::add_times() {
  const Snapshot& snapshot = input_.snapshot;
  set("year", std::to_string(snapshot.period.year));
  set("month", std::to_string(snapshot.period.to));
  set("period", period_text(words_, snapshot.period));
  const Date issued = input_.issue_date();
  set("date", date_text(words_, issued));
  set("issue_year", std::to_string(static_cast<int>(issued.year())));
  set("number",
      input_.issue.number.empty() ? std::to_string(static_cast<unsigned>(issued.month())) : input_.issue.number);
  set("as_of", data_time_text(words_, snapshot, input_.zone, input_.day()));
  if (standings_.pace) set("pace", percent_text(*standings_.pace));
  if (snapshot.baseline) set("baseline", snapshot.baseline->label);
  if (snapshot.period.to < 12 && !snapshot.period.days) add_next_period();
}

void Facts::add_next_period() {
  Snapshot later;
  later.period = input_.snapshot.period;
  ++later.period.to;
  set("next_period", period_text(words_, later.period));
  // A pace that the feed sets cannot be known in advance.
  if (input_.snapshot.pace) return;
  const Rules& rules = input_.config.rules;
  const Indicator* completion = rules.find_indicator(rules.find_ranking(standings_.ranking)->completion);
  if (const auto pace = completion ? pace_of(later, *completion) : pace_of(later))
    set("next_pace", percent_text(*pace));
}

void Facts::add_ranks() {
  set_count("towns", standings_.ranked_count);
  std::string first;
  std::string last;
  for (const auto& table : tables_of(standings_.ranked())) {
    std::vector<const Standing*> ranked;
    ranked.reserve(table.size());
    for (const auto& standing : table) ranked.push_back(&standing);
    add_group(first, first_three(ranked));
    std::reverse(ranked.begin(), ranked.end());
    auto trailing = first_three(ranked);
    std::reverse(trailing.begin(), trailing.end());
    add_group(last, trailing);
  }
  set("first", first);
  set("last", last);
  std::vector<std::string> names;
  for (const auto& standing : standings_.in_state(RankState::NotReported)) names.push_back(name_of(standing));
  set_count("not_reported_count", names.size());
  set("not_reported", names_text(names));
}

void Facts::add_group(std::string& text, const std::vector<const Standing*>& list) const {
  if (list.empty()) return;
  std::vector<std::string> names;
  names.reserve(list.size());
  for (const auto* standing : list) names.push_back(scored_name(*standing));
  const std::string towns = listed(words_, names, names.size());
  const bool is_only_table = tables_of(standings_.ranked()).size() == 1;
  const std::string& group = input_.snapshot.towns[list.front()->town].group;
  text += text.empty() ? "" : words_.paper.clause_separator;
  text += is_only_table ? towns : filled(input_.bulletin.entries.group, {{"group", group}, {"towns", towns}});
}

void Facts::add_movements() {
  std::vector<const Standing*> moved;
  for (const auto& standing : standings_.ranked())
    if (standing.movement.value_or(0) != 0) moved.push_back(&standing);
  const auto max_names = static_cast<std::size_t>(input_.bulletin.max_names);
  const auto told = [&](int sign, const std::string& pattern) {
    std::vector<const Standing*> list;
    std::copy_if(moved.begin(), moved.end(), std::back_inserter(list),
                 [&](const auto* each) { return *each->movement * sign > 0; });
    std::stable_sort(list.begin(), list.end(),
                     [&](const auto* a, const auto* b) { return *a->movement * sign > *b->movement * sign; });
    const auto entry = [&](const std::string& town, const Standing& standing) {
      return filled(pattern, {{"town", town}, {"ranks", std::to_string(std::abs(*standing.movement))}});
    };
    // Three, or all tied for the lead: named if the sentence has room for them, else counted.
    const auto movement = [](const Standing& standing) { return standing.movement; };
    const auto alike = static_cast<std::size_t>(std::count_if(
        list.begin(), list.end(), [&](const auto* each) { return each->movement == list.front()->movement; }));
    if (alike > max_names)
      return entry(filled(input_.bulletin.entries.many, {{"count", std::to_string(alike)}}), *list.front());
    std::vector<std::string> entries;
    for (const auto* each : foremost(list, std::max(podium, alike), movement))
      entries.push_back(entry(name_of(*each), *each));
    return listed(words_, entries, entries.size());
  };
  set("climbers", told(1, input_.bulletin.entries.risen));
  set("fallers", told(-1, input_.bulletin.entries.fallen));
}

void Facts::add_paces() {
  std::vector<std::string> names[4];
  for (const auto& standing : standings_.ranked())
    if (standing.pace_gap)
      names[static_cast<int>(lamp_of(standings_.pace_gap, *standing.pace_gap, input_.config.lamps))].push_back(
          name_of(standing));
  auto& [ahead, even, behind, far_behind] = names;
  std::reverse(far_behind.begin(), far_behind.end());
  std::reverse(behind.begin(), behind.end());
  behind.insert(behind.begin(), far_behind.begin(), far_behind.end());
  const std::pair<const char*, const std::vector<std::string>&> lists[] = {
      {"ahead", ahead}, {"even", even}, {"behind", behind}, {"far_behind", far_behind}};
  for (const auto& [name, list] : lists) {
    set(name, names_text(list));
    set_count((std::string(name) + "_count").c_str(), list.size());
  }
}

void Facts::add_lists() {
  const Lists lists = lists_of(standings_, input_.config.lists);
  const auto names = [&](const std::vector<std::size_t>& indices) {
    std::vector<std::string> found;
    found.reserve(indices.size());
    for (const auto index : indices) found.push_back(name_of(standings_.ranked()[index]));
    return names_text(found);
  };
  set("red", names(lists.red));
  set("black", names(lists.black));
}

void Facts::add_problems() {
  std::vector<std::string> overdue;
  std::size_t unclosed = 0;
  for (const auto index : problems_by_urgency(input_.snapshot, input_.day())) {
    const Problem& problem = input_.snapshot.problems[index];
    if (problem.status != ProblemStatus::Closed) ++unclosed;
    if (const auto days = days_overdue(problem, input_.day()))
      overdue.push_back(filled(input_.bulletin.entries.overdue, {{"town", input_.snapshot.towns[problem.town].name},
                                                                 {"title", shortened(words_, problem.title)},
                                                                 {"days", std::to_string(*days)}}));
  }
  set_count("problem_count", unclosed);
  set_count("closed_count", input_.snapshot.problems.size() - unclosed);
  set_count("overdue_count", overdue.size());
  set("overdue", listed(words_, overdue, podium));
}

void Facts::add_unentered() {
  const auto projects = unentered_projects(input_.snapshot, input_.day(), input_.config.unentered);
  set_count("unentered_count", projects.size());
  std::vector<std::string> entries;
  for (const auto& each : projects) {
    const Project& project = input_.snapshot.projects[each.project];
    entries.push_back(filled(input_.bulletin.entries.unentered, {{"town", input_.snapshot.towns[project.town].name},
                                                                 {"title", shortened(words_, project.name)},
                                                                 {"days", std::to_string(each.days)}}));
  }
  set("unentered", listed(words_, entries, podium));
}

void Facts::note_unasked() {
  const auto ranked = standings_.ranked();
  const auto none = [&](auto is_known) { return std::none_of(ranked.begin(), ranked.end(), is_known); };
  const PublishedLists& published = input_.snapshot.published;
  if (!published.projects) unasked_.insert({"unentered", "unentered_count"});
  if (!published.problems) unasked_.insert({"problem_count", "closed_count", "overdue", "overdue_count"});
  if (!standings_.pace) unasked_.insert({"pace", "next_pace"});
  if (standings_.is_undecided()) unasked_.insert({"red", "black"});
  if (ranked.size() < 2) unasked_.insert({"first", "last", "climbers", "fallers"});
  if (none([](const Standing& each) { return each.movement.has_value(); })) unasked_.insert({"climbers", "fallers"});
  if (none([](const Standing& each) { return each.pace_gap.has_value(); }))
    for (const std::string name : {"pace", "next_pace", "ahead", "even", "behind", "far_behind"})
      unasked_.insert({name, name + "_count"});
}

}  // namespace rankwall
