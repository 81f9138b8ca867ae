#include "model/projects.h"

#include "catch.h"
#include "model/pace.h"

using namespace rankwall;

namespace {

Project project(Stage stage, std::optional<double> invested, std::optional<double> year_plan) {
  Project made;
  made.stage = stage;
  made.invested = invested;
  made.year_plan = year_plan;
  return made;
}

/// Completions of the projects: 0: 50 %, 1: unknown, 2: 90 %, 3: 10 % of the largest plan, in another group.
Snapshot four_projects() {
  Snapshot snapshot;
  snapshot.towns.resize(2);
  snapshot.towns[0].group = "一组";
  snapshot.towns[1].group = "二组";
  snapshot.projects = {project(Stage::Entered, 1, 2), project(Stage::Planned, {}, {}), project(Stage::Building, 0.9, 1),
                       project(Stage::Started, 2, 20)};
  snapshot.projects[3].town = 1;
  return snapshot;
}

using Indices = std::vector<std::size_t>;

Indices listed_by(ProjectOrder order) {
  ProjectsSettings settings;
  settings.by = order;
  return listed_projects(four_projects(), settings);
}

}  // namespace

TEST_CASE("A project's completion is the share of the year's plan that was invested") {
  CHECK(completion_of(project(Stage::Building, 1.5, 2)) == 75);
  CHECK(completion_of(project(Stage::Building, 3, 2)) == 150);
  CHECK(completion_of(project(Stage::Building, 0, 2)) == 0);
  CHECK_FALSE(completion_of(project(Stage::Building, {}, 2)));
  CHECK_FALSE(completion_of(project(Stage::Building, 1, {})));
  CHECK_FALSE(completion_of(project(Stage::Building, 1, 0)));
  CHECK_FALSE(completion_of(project(Stage::Building, 1, -1)));
}

TEST_CASE("Days count from the start of construction, which may be in the future") {
  Project works;
  const Date today = *parse_date("2021-06-30");
  CHECK_FALSE(days_since_start(works, today));
  works.milestones.start = parse_date("2021-03-20");
  CHECK(days_since_start(works, today) == 102);
  works.milestones.start = today;
  CHECK(days_since_start(works, today) == 0);
  works.milestones.start = parse_date("2021-07-01");
  CHECK_FALSE(days_since_start(works, today));
}

TEST_CASE("Projects are listed in the requested order, unknown ones last") {
  CHECK(listed_by(ProjectOrder::Completion) == Indices{2, 0, 3, 1});
  CHECK(listed_by(ProjectOrder::Invested) == Indices{3, 0, 2, 1});
  CHECK(listed_by(ProjectOrder::Behind) == Indices{3, 0, 2, 1});
  CHECK(listed_by(ProjectOrder::Feed) == Indices{0, 1, 2, 3});
}

TEST_CASE("The list of projects can be limited to a group, to some stages and to a number") {
  ProjectsSettings settings;
  settings.group = "一组";
  CHECK(listed_projects(four_projects(), settings) == Indices{2, 0, 1});
  settings.stages = {Stage::Planned, Stage::Entered, Stage::Started};
  CHECK(listed_projects(four_projects(), settings) == Indices{0, 1});
  settings.count = 1;
  CHECK(listed_projects(four_projects(), settings) == Indices{0});
}
