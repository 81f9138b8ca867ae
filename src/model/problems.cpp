#include "model/problems.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace rankwall {

namespace {

constexpr int undated = std::numeric_limits<int>::max();

int day_number(Date date) { return days_between(Date{std::chrono::sys_days{}}, date); }

/// Step of the order and position in it; the smaller is more urgent.
std::pair<int, int> urgency(const Problem& problem, Date as_of_day) {
  if (const auto days = days_overdue(problem, as_of_day)) return {1, -*days};
  if (problem.status != ProblemStatus::Closed) return {2, problem.due ? day_number(*problem.due) : undated};
  return {3, problem.closed ? -day_number(*problem.closed) : undated};
}

}  // namespace

std::optional<int> days_overdue(const Problem& problem, Date as_of_day) {
  if (problem.status == ProblemStatus::Closed || !problem.due || *problem.due >= as_of_day) return std::nullopt;
  return days_between(*problem.due, as_of_day);
}

std::optional<int> days_left(const Problem& problem, Date as_of_day) {
  if (problem.status == ProblemStatus::Closed || !problem.due || *problem.due < as_of_day) return std::nullopt;
  return days_between(as_of_day, *problem.due);
}

std::vector<std::size_t> problems_by_urgency(const Snapshot& snapshot, Date as_of_day) {
  std::vector<std::size_t> order(snapshot.problems.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return urgency(snapshot.problems[a], as_of_day) < urgency(snapshot.problems[b], as_of_day);
  });
  return order;
}

}  // namespace rankwall
