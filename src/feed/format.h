// Format rankwall/1: the field table of everything that a feed holds. Reading, checking, writing and the schema of a
// feed are visitors of these tables, so a key that is added here is added to all of them. Limits that the format leaves
// open are set to what a wall or a page can still show.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "feed/rules.h"
#include "feed/words.h"

namespace rankwall {

constexpr IdRule town_id{{1, 32}};
constexpr TownReference town_reference{{required(town_id)}};
constexpr Range indicator_length{1, 64};  // of every key of `values`
/// Up to 2⁵³ − 1: beyond it some readers of JSON take two numbers for one.
constexpr Range serial_range{0, 9007199254740991.0};
constexpr Range rank_range{1, 10'000};

template <class Visitor>
void describe(Visitor& visit, Adjustment& adjustment) {
  visit("points", adjustment.points, required({-100, 100}), "bonus, or deduction below 0");
  visit("reason", adjustment.reason, Range{1, 60}, "what they are given for");
}

template <class Visitor>
void describe(Visitor& visit, Town& town) {
  visit("id", town.id, town_id, "unique");
  visit("name", town.name, Range{1, 32}, "name on wall and paper");
  visit("short", town.short_name, Range{0, 16}, "where the name has no room");
  visit("group", town.group, Range{0, 32}, "name of its group");
  visit("ranked", town.ranked, "false: not ranked (不参与排名)");
  visit("values", town.values, indicator_length, "indicator id → figure");
  visit("adjustments", town.adjustments, Range{0, 1'000}, "bonus and deduction points");
}

template <class Visitor>
void describe(Visitor& visit, City& city) {
  visit("values", city.values, indicator_length, "indicator id → figure");
}

template <class Visitor>
void describe(Visitor& visit, FeedPeriod& period) {
  visit("from", period.from, required(), "first month, or first day");
  visit("to", period.to, required(), "last month of the same year, or last day");
  visit("goal", period.goal, "with days: the day by which targets are due; the pace is that of the days until then");
  visit("label", period.label, Range{0, 32}, "with days: name of the period, in place of its dates");
}

template <class Visitor>
void describe(Visitor& visit, Baseline& baseline) {
  visit("label", baseline.label, Range{0, 64}, "such as 1—5月通报");
  visit("ranks", baseline.ranks, rank_range, "ranking id → town id → rank");
  visit("values", baseline.values, indicator_length, "town id → indicator id → figure as it was then");
}

template <class Visitor>
void describe(Visitor& visit, Milestones& milestones) {
  visit("approval", milestones.approval, "立项");
  visit("permit", milestones.permit, "施工许可");
  visit("start", milestones.start, "开工");
  visit("entry", milestones.entry, "入库");
}

template <class Visitor>
void describe(Visitor& visit, Project& project) {
  visit("id", project.id, Range{1, 64}, "unique");
  visit("name", project.name, Range{1, 100}, "name on wall and paper");
  visit("town", project.town, town_reference, "id of a town of this feed");
  visit("stage", project.stage, required(), "谋划 签约 立项 开工 入库 在建 竣工 投产 增资");
  visit("total_investment", project.total_investment, "over all years");
  visit("year_plan", project.year_plan, "of the total, planned for this year");
  visit("invested", project.invested, "of the year's plan");
  visit("milestones", project.milestones, "days on which they were reached");
}

template <class Visitor>
void describe(Visitor& visit, Experience& experience) {
  visit("town", experience.town, town_reference, "id of a town of this feed");
  visit("title", experience.title, Range{1, 100}, "headline");
  visit("text", experience.text, Lines{{1, 1'000}}, "what others can learn from it; line ends are kept");
}

template <class Visitor>
void describe(Visitor& visit, Problem& problem) {
  visit("id", problem.id, Range{0, 64}, "unique");
  visit("town", problem.town, town_reference, "id of a town of this feed");
  visit("project", problem.project, Range{0, 64}, "id of a project, which need not be in this feed");
  visit("title", problem.title, Range{1, 100}, "what the problem is");
  visit("status", problem.status, required(), "待交办 已交办 办理中 已销号");
  visit("owner", problem.owner, Range{0, 64}, "who has to solve it");
  visit("opened", problem.opened, "day on which it was reported");
  visit("due", problem.due, "deadline");
  visit("closed", problem.closed, "day on which it was solved");
}

template <class Visitor>
void describe(Visitor& visit, Notice& notice) {
  visit("text", notice.text, Lines{{1, 1'000}}, "what is to be known; line ends are kept");
  visit("level", notice.level, "urgent: takes the whole wall");
  visit("from", notice.from, "shown from then on");
  visit("until", notice.until, "shown until then");
}

/// A list that a feed need not have; what it does not publish is not known.
template <class T>
std::optional<std::vector<T>> taken_if_published(std::vector<T>& list, bool is_published) {
  if (!is_published && list.empty()) return std::nullopt;
  return std::move(list);
}
template <class T>
void put_back(std::optional<std::vector<T>> list, std::vector<T>& into, bool& is_published) {
  is_published = list.has_value();
  into = list ? std::move(*list) : std::vector<T>();
}

template <class Visitor>
void describe(Visitor& visit, Snapshot& snapshot) {
  Format format{};
  FeedPeriod period = feed_period(snapshot.period);
  City city{std::move(snapshot.city)};
  PublishedLists& published = snapshot.published;
  auto projects = taken_if_published(snapshot.projects, published.projects);
  auto experiences = taken_if_published(snapshot.experiences, published.experiences);
  auto problems = taken_if_published(snapshot.problems, published.problems);
  constexpr Range entries{0, 1'000};
  visit("format", format, required(), "what this document is");
  visit("serial", snapshot.serial, serial_range, "a lower one than before is an older publication");
  visit("title", snapshot.title, Range{0, 64}, "of the wall; else the config's");
  visit("status", snapshot.status, required(), "演示 预报数 反馈数 核定数");
  visit("period", period, required(), "months of one year, or days; figures are cumulative over it");
  visit("pace", snapshot.pace, Range{0, 1}, "share of the time until the goal that has passed; else by the period");
  visit("as_of", snapshot.as_of, "what the figures are of");
  visit("published_at", snapshot.published_at, required(), "when this document was published");
  visit("source", snapshot.source, Range{0, 200}, "who the figures are from");
  visit("towns", snapshot.towns, Range{1, 10'000}, "who is ranked");
  visit("city", city, "figures of the whole city that are published, not summed");
  visit("baseline", snapshot.baseline, "the last published bulletin, which movement is measured against");
  visit("projects", projects, Range{0, 100'000}, "key projects");
  visit("experiences", experiences, entries, "what a town did well");
  visit("problems", problems, entries, "what delays a project");
  visit("notices", snapshot.notices, entries, "announcements");
  snapshot.period = period_of(period);
  snapshot.city = std::move(city.values);
  put_back(std::move(projects), snapshot.projects, published.projects);
  put_back(std::move(experiences), snapshot.experiences, published.experiences);
  put_back(std::move(problems), snapshot.problems, published.problems);
}

}  // namespace rankwall
