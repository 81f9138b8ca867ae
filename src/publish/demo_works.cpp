#include "publish/demo_works.h"

#include <algorithm>
#include <array>
#include <cassert>

#include <fmt/format.h>

#include "model/rounding.h"
#include "model/standings.h"
#include "publish/demo_names.h"

namespace rankwall {

namespace {

constexpr std::size_t problem_count = 10;
constexpr std::size_t steps_a_stage = 40;
constexpr std::size_t steps_a_status = 90;

/// How many of the projects are at each stage when a month begins.
constexpr std::array<std::pair<Stage, int>, 9> stage_counts{{{Stage::Planned, 4},
                                                             {Stage::Signed, 5},
                                                             {Stage::Approved, 5},
                                                             {Stage::Started, 6},
                                                             {Stage::Entered, 6},
                                                             {Stage::Building, 7},
                                                             {Stage::Completed, 3},
                                                             {Stage::Producing, 3},
                                                             {Stage::Expanded, 1}}};

Date days_after(Date date, int count) { return std::chrono::sys_days{date} + std::chrono::days{count}; }

int days_within(int min, int max, Dice& dice) {
  const int choices = max - min + 1;
  return min + static_cast<int>(dice.below(static_cast<std::size_t>(choices)));
}

/// The past of a project at `stage`, told backwards from `today`.
Milestones past_of(Stage stage, Date today, Dice& dice) {
  Milestones past;
  Date day = today;
  const auto earlier = [&](int min, int max) { return day = days_after(day, -days_within(min, max, dice)); };
  if (stage >= Stage::Entered) past.entry = earlier(5, 60);
  if (stage >= Stage::Started) past.start = earlier(8, 45);
  if (stage >= Stage::Started) past.permit = earlier(5, 30);
  if (stage >= Stage::Approved) past.approval = earlier(15, 60);
  return past;
}

Project new_project(std::size_t number, Stage stage, Date today, Dice& dice) {
  Project project;
  project.id = fmt::format("P-{:04}", number + 1);
  project.name = demo_project_names[number];
  project.town = dice.below(demo_town_names.size());
  project.stage = stage;
  project.total_investment = rounded(dice.between(0.6, 9), 1);
  project.year_plan = rounded(*project.total_investment * dice.between(0.3, 0.6), 2);
  if (stage >= Stage::Approved) project.invested = 0;
  if (stage >= Stage::Started) project.invested = rounded(*project.year_plan * dice.between(0.1, 0.4), 2);
  if (stage >= Stage::Building) project.invested = rounded(*project.year_plan * dice.between(0.5, 0.9), 2);
  if (stage >= Stage::Completed) project.invested = project.year_plan;
  project.milestones = past_of(stage, today, dice);
  return project;
}

void build(Project& project, Dice& dice) {
  if (project.stage < Stage::Started || project.stage >= Stage::Completed) return;
  project.invested = rounded(*project.invested + (*project.year_plan - *project.invested) * dice.between(0, 0.05), 2);
}

void reach_next_stage(Project& project, Date today) {
  if (project.stage == Stage::Expanded) return;
  project.stage = static_cast<Stage>(static_cast<int>(project.stage) + 1);
  Milestones& milestones = project.milestones;
  switch (project.stage) {
    case Stage::Approved:
      milestones.approval = today;
      project.invested = 0;
      break;
    case Stage::Started: milestones.permit = milestones.start = today; break;
    case Stage::Entered: milestones.entry = today; break;
    case Stage::Completed: project.invested = project.year_plan; break;
    default: break;
  }
}

void reach_next_status(Problem& problem, Date today) {
  assert(problem.status != ProblemStatus::Closed);
  problem.status = static_cast<ProblemStatus>(static_cast<int>(problem.status) + 1);
  if (problem.status == ProblemStatus::Closed) problem.closed = today;
}

}  // namespace

void DemoWorks::begin_month(Date today, Dice& dice) {
  projects_.clear();
  for (const auto& [stage, count] : stage_counts)
    for (int i = 0; i < count; ++i) projects_.push_back(new_project(projects_.size(), stage, today, dice));
  // Any project may be at any stage, so shuffle the names.
  for (auto& project : projects_) {
    Project& other = projects_[dice.below(projects_.size())];
    std::swap(project.name, other.name);
  }
  problems_.clear();
  for (std::size_t i = 0; i < problem_count; ++i) {
    problems_.push_back(new_problem(days_after(today, -days_within(5, 35, dice)), dice));
    for (std::size_t reached = 0; reached < i % 4; ++reached) reach_next_status(problems_.back(), today);
  }
}

void DemoWorks::advance(Date today, Dice& dice) {
  build(projects_[dice.below(projects_.size())], dice);
  if (dice.once_in(steps_a_stage)) reach_next_stage(projects_[dice.below(projects_.size())], today);
  if (!dice.once_in(steps_a_status)) return;
  Problem& problem = problems_[dice.below(problems_.size())];
  if (problem.status == ProblemStatus::Closed)
    problem = new_problem(today, dice);
  else
    reach_next_status(problem, today);
}

bool DemoWorks::is_troubled(const Project& project) const {
  return std::any_of(problems_.begin(), problems_.end(), [&](const auto& each) { return each.project == project.id; });
}

Problem DemoWorks::new_problem(Date opened, Dice& dice) {
  // There are four times as many projects as problems, so this ends.
  const Project* project = nullptr;
  while (!project || is_troubled(*project)) project = &projects_[dice.below(projects_.size())];
  const DemoTrouble& trouble = demo_troubles[dice.below(demo_troubles.size())];
  Problem problem;
  problem.id = fmt::format("Q-{:02}", ++problems_ever_);
  problem.town = project->town;
  problem.project = project->id;
  problem.title = fmt::format("{}{}", project->name, trouble.matter);
  problem.owner = trouble.owner;
  problem.opened = opened;
  problem.due = days_after(opened, days_within(10, 25, dice));
  return problem;
}

}  // namespace rankwall
