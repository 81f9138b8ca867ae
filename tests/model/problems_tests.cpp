#include "model/problems.h"

#include "catch.h"

using namespace rankwall;
using namespace std::chrono_literals;

namespace {

constexpr Date today = 2021y / 6 / 30;

Problem problem(ProblemStatus status, std::optional<Date> due, std::optional<Date> closed = std::nullopt) {
  Problem made;
  made.status = status;
  made.due = due;
  made.closed = closed;
  return made;
}

}  // namespace

TEST_CASE("A problem is overdue when it is not closed and was due before today") {
  CHECK(days_overdue(problem(ProblemStatus::Open, 2021y / 6 / 24), today) == 6);
  CHECK(days_overdue(problem(ProblemStatus::InProgress, 2021y / 6 / 29), today) == 1);
  CHECK_FALSE(days_overdue(problem(ProblemStatus::Assigned, today), today));
  CHECK_FALSE(days_overdue(problem(ProblemStatus::Assigned, 2021y / 7 / 1), today));
  CHECK_FALSE(days_overdue(problem(ProblemStatus::Open, std::nullopt), today));
  CHECK_FALSE(days_overdue(problem(ProblemStatus::Closed, 2021y / 6 / 24), today));
}

TEST_CASE("A problem has days left until it is due, none when it is closed, overdue or without a date") {
  CHECK(days_left(problem(ProblemStatus::Open, 2021y / 7 / 10), today) == 10);
  CHECK(days_left(problem(ProblemStatus::Assigned, today), today) == 0);
  CHECK_FALSE(days_left(problem(ProblemStatus::Assigned, 2021y / 6 / 29), today));
  CHECK_FALSE(days_left(problem(ProblemStatus::Open, std::nullopt), today));
  CHECK_FALSE(days_left(problem(ProblemStatus::Closed, 2021y / 7 / 10), today));
}

TEST_CASE("Problems are ordered by urgency: overdue, open, closed") {
  Snapshot snapshot;
  snapshot.problems = {
      problem(ProblemStatus::Closed, 2021y / 6 / 1, 2021y / 6 / 11),  // 0
      problem(ProblemStatus::Open, std::nullopt),                     // 1
      problem(ProblemStatus::Assigned, 2021y / 6 / 24),               // 2
      problem(ProblemStatus::Closed, std::nullopt, std::nullopt),     // 3
      problem(ProblemStatus::InProgress, 2021y / 7 / 10),             // 4
      problem(ProblemStatus::Open, 2021y / 6 / 18),                   // 5
      problem(ProblemStatus::Assigned, today),                        // 6
      problem(ProblemStatus::Closed, 2021y / 6 / 1, 2021y / 6 / 20),  // 7
      problem(ProblemStatus::InProgress, 2021y / 6 / 24),             // 8
  };
  CHECK(problems_by_urgency(snapshot, today) == std::vector<std::size_t>{5, 2, 8, 6, 4, 1, 7, 0, 3});
}
