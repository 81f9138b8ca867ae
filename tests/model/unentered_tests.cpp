#include "model/unentered.h"

#include "catch.h"

using namespace rankwall;
using namespace std::chrono_literals;

namespace {

constexpr Date end_of_june = 2021y / 6 / 30;

Project project(std::optional<Date> start, std::optional<Date> entry = std::nullopt) {
  Project made;
  made.milestones.start = start;
  made.milestones.entry = entry;
  return made;
}

}  // namespace

TEST_CASE("A project not entered has a yellow lamp after 30 days and a red one after 60") {
  Snapshot snapshot;
  snapshot.projects = {project(2021y / 5 / 31), project(2021y / 5 / 30), project(2021y / 5 / 1),
                       project(2021y / 4 / 30)};
  CHECK(unentered_projects(snapshot, end_of_june, {}) ==
        std::vector<Unentered>{{3, 61, EntryLamp::Red}, {2, 60, EntryLamp::Yellow}, {1, 31, EntryLamp::Yellow}});
}

TEST_CASE("Projects that are entered, not started or start later have no lamp") {
  Snapshot snapshot;
  snapshot.projects = {project(2021y / 1 / 1, 2021y / 6 / 29), project(std::nullopt), project(2021y / 8 / 1)};
  CHECK(unentered_projects(snapshot, end_of_june, {}).empty());
}

TEST_CASE("The longest comes first, equal ones are in the feed's order, and the days come from the settings") {
  Snapshot snapshot;
  snapshot.projects = {project(2021y / 6 / 20), project(2021y / 6 / 10), project(2021y / 6 / 20)};
  UnenteredSettings settings;
  settings.yellow_after_days = 5;
  settings.red_after_days = 15;
  CHECK(unentered_projects(snapshot, end_of_june, settings) ==
        std::vector<Unentered>{{1, 20, EntryLamp::Red}, {0, 10, EntryLamp::Yellow}, {2, 10, EntryLamp::Yellow}});
}

TEST_CASE("Only whole months count, and the last day of a month completes one that began on a later day") {
  CHECK(months_between(2021y / 5 / 30, 2021y / 6 / 29) == 0);
  CHECK(months_between(2021y / 5 / 30, 2021y / 6 / 30) == 1);
  CHECK(months_between(2021y / 5 / 31, 2021y / 6 / 30) == 1);
  CHECK(months_between(2021y / 5 / 31, 2021y / 6 / 29) == 0);
  CHECK(months_between(2020y / 11 / 15, 2021y / 2 / 14) == 2);
  CHECK(months_between(2020y / 11 / 30, 2021y / 2 / 28) == 3);
  CHECK(months_between(2021y / 6 / 30, 2021y / 6 / 30) == 0);
}
