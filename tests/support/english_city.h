// A city whose feed has only Latin letters, for tests of the English wall and paper.
#pragma once

#include <string>

#include <fmt/format.h>

#include "base/text.h"
#include "config/defaults.h"
#include "config/language.h"
#include "support/cities.h"

namespace rankwall {

/// The first Chinese character's text, or nothing.
inline bool has_chinese(std::string_view text) {
  for (Utf8Reader reader(text); const auto character = reader.next();)
    if ((*character >= 0x2E80 && *character <= 0x9FFF) || (*character >= 0xFF00 && *character <= 0xFFEF)) return true;
  return false;
}

/// Twelve towns with all that a feed can have: figures, adjustments, a baseline, projects, experiences, problems and
/// notices.
inline Snapshot english_city() {
  static constexpr const char* names[] = {"Northside",           "Harbour View",    "Old Town",   "Kingsbridge",
                                          "Westbury upon Marsh", "Eastgate",        "Millbrook",  "Ashford",
                                          "Fairhaven",           "Lower Littleton", "Stonefield", "Greenwood"};
  Snapshot snapshot = city({});
  snapshot.id = "9f86d081884c";
  snapshot.as_of = *parse_date("2021-06-30");
  snapshot.published_at = *parse_instant("2021-06-30T18:05:00+08:00");
  snapshot.source = "City Statistics Office";
  snapshot.published = {true, true, true};
  snapshot.baseline.emplace();
  snapshot.baseline->label = "May bulletin";
  for (int i = 0; i < 12; ++i) {
    const double share = 1.1 - i * 0.08;
    Town made = town(fmt::format("T{:02}", i + 1), names[i],
                     {{"built_investment", 10 * share},
                      {"built_investment_plan", 10},
                      {"entered_investment", 12 * share},
                      {"entered_investment_target", 12},
                      {"entered_projects", 25 - i},
                      {"entered_projects_target", 25},
                      {"entered_projects_month", i % 3},
                      {"eligible_projects", 26 - i},
                      {"started_projects", 20 - i},
                      {"started_projects_target", 20},
                      {"growth_yoy", 12.0 - 2 * i}});
    if (i == 2) made.adjustments = {{1.5, "Most projects started together"}, {-0.5, "Late report"}};
    if (i == 10) made.values = {};
    if (i == 11) made.ranked = false;
    for (const char* ranking : {"overall", "entry", "completion", "growth", "assessment"})
      snapshot.baseline->ranks[ranking][made.id] = i % 2 == 0 ? i + 2 : i;
    snapshot.towns.push_back(std::move(made));
  }
  snapshot.city.set("growth_yoy", -4.2);
  snapshot.city.set("growth_yoy_change", 0.8);
  for (int i = 0; i < 9; ++i) {
    Project project;
    project.id = fmt::format("P-{:04}", i);
    project.name = fmt::format("Standard factory, phase {}", i + 1);
    project.town = static_cast<std::size_t>(i);
    project.stage = static_cast<Stage>(i);
    project.total_investment = 3.2;
    project.year_plan = 1.1;
    project.invested = 0.1 * i;
    if (i > 2) project.milestones.start = *parse_date("2021-03-01");
    snapshot.projects.push_back(std::move(project));
  }
  snapshot.experiences = {{1, "Enter early", "Every project has its file from the day it is approved."},
                          {3, "One desk for all", "All papers are handed in at one desk."}};
  for (int i = 0; i < 4; ++i) {
    Problem problem;
    problem.id = fmt::format("Q-{:02}", i);
    problem.town = static_cast<std::size_t>(i);
    problem.title = fmt::format("Land for phase {}", i + 1);
    problem.status = static_cast<ProblemStatus>(i);
    problem.owner = "Land Office";
    problem.opened = *parse_date("2021-06-01");
    problem.due = i % 2 == 0 ? *parse_date("2021-06-24") : *parse_date("2021-07-10");
    if (i == 3) problem.closed = *parse_date("2021-06-20");
    snapshot.problems.push_back(std::move(problem));
  }
  snapshot.notices = {{"Training on Friday", NoticeLevel::Info, {}, {}}};
  return snapshot;
}

}  // namespace rankwall
